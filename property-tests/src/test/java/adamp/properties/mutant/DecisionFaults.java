package adamp.properties.mutant;

import static adamp.properties.mutant.Fault.BOTH;
import static adamp.properties.mutant.Fault.CORRECTED;
import static adamp.properties.mutant.Fault.OFFICIAL;
import static adamp.properties.mutant.Fault.PROJECTING;
import static adamp.properties.mutant.Fault.inStep;

import adamp.properties.bound.View;
import adamp.properties.cases.Family;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import java.util.Arrays;
import java.util.List;

/** Faults in eq. 11. */
final class DecisionFaults {
    private DecisionFaults() {}

    static List<Fault> all() {
        return List.of(
                inStep("COSINE_WITHOUT_ABSOLUTE_VALUE", Family.OBTUSE, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    double magnitude(double cosine) {
                        return cosine;
                    }
                }),
                inStep("THRESHOLD_A_TENTH_HIGH", Family.THRESHOLD, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    double threshold(int length) {
                        return 1.1 * super.threshold(length);
                    }
                }),
                inStep("THRESHOLD_A_TENTH_LOW", Family.THRESHOLD, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    double threshold(int length) {
                        return 0.9 * super.threshold(length);
                    }
                }),
                inStep("THRESHOLD_NOT_OVER_ROOT", Family.ORDINARY, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    double threshold(int length) {
                        return hyper.delta();
                    }
                }),
                inStep("THRESHOLD_OVER_LENGTH", Family.CHANNEL_ORTHOGONAL, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    double threshold(int length) {
                        return hyper.delta() / length;
                    }
                }),
                inStep(
                        "THRESHOLD_OF_THE_CHANNEL_COUNT",
                        Family.CHANNEL_ORTHOGONAL,
                        PROJECTING,
                        (r, e) -> new PlainStep(r, e) {
                            @Override
                            boolean passes(TensorShape shape, float[] w, float[] g, int rows) {
                                return isBelow(combine(cosines(w, g, rows)), threshold(w.length));
                            }
                        }),
                inStep("THRESHOLD_NOT_STRICT", Family.THRESHOLD_EQUAL, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    boolean isBelow(double cosine, double threshold) {
                        return cosine <= threshold;
                    }
                }),
                inStep("COMPARISON_REVERSED", Family.ORDINARY, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    boolean isBelow(double cosine, double threshold) {
                        return cosine > threshold;
                    }
                }),
                inStep("MAX_REPLACED_BY_MEAN", Family.HALF_THE_ROWS, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    double combine(double[] cosines) {
                        double largest = super.combine(cosines);
                        double sum = Arrays.stream(cosines)
                                .filter(c -> c != ABSTAINS)
                                .sum();
                        return Double.isNaN(largest) ? largest : sum / Math.max(1, cosines.length);
                    }
                }),
                inStep("MAX_REPLACED_BY_MIN", Family.HALF_THE_ROWS, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    double combine(double[] cosines) {
                        return Arrays.stream(cosines)
                                .filter(c -> c != ABSTAINS)
                                .min()
                                .orElse(Double.NaN);
                    }
                }),
                inStep("FIRST_ROW_DECIDES", Family.HALF_THE_ROWS, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    double combine(double[] cosines) {
                        return super.combine(new double[] {cosines[0]});
                    }
                }),
                inStep("LAST_ROW_NOT_EXAMINED", Family.HALF_THE_ROWS, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    double combine(double[] cosines) {
                        return super.combine(Arrays.copyOf(cosines, Math.max(1, cosines.length - 1)));
                    }
                }),
                inStep("NAN_DROPPED_FROM_THE_MAX", Family.NON_FINITE, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    double combine(double[] cosines) {
                        return Arrays.stream(cosines)
                                .filter(c -> c != ABSTAINS && !Double.isNaN(c))
                                .max()
                                .orElse(0);
                    }
                }),
                inStep("LAYER_VIEW_FIRST", Family.CHANNEL_ORTHOGONAL, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    View decide(TensorShape shape, float[] w, float[] g, float[] p) {
                        return isExamined(shape) && passes(shape, w, g, 1) ? View.LAYER : super.decide(shape, w, g, p);
                    }
                }),
                inStep("NO_LAYER_VIEW", Family.LAYER_ORTHOGONAL, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    View decide(TensorShape shape, float[] w, float[] g, float[] p) {
                        View view = super.decide(shape, w, g, p);
                        return view == View.LAYER ? View.NONE : view;
                    }
                }),
                inStep("NO_CHANNEL_VIEW", Family.CHANNEL_ORTHOGONAL, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    View decide(TensorShape shape, float[] w, float[] g, float[] p) {
                        return isExamined(shape) && passes(shape, w, g, 1) ? View.LAYER : View.NONE;
                    }
                }),
                inStep("COSINE_WITH_THE_UPDATE", Family.CHANNEL_ORTHOGONAL, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    View decide(TensorShape shape, float[] w, float[] g, float[] p) {
                        return super.decide(shape, w, p, p);
                    }
                }),
                inStep("VECTORS_PROJECTED", Family.ONE_DIMENSIONAL, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    boolean isExamined(TensorShape shape) {
                        return shape.elements() > 0;
                    }
                }),
                inStep("ALWAYS_PROJECTED", Family.OBTUSE, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    View decide(TensorShape shape, float[] w, float[] g, float[] p) {
                        return isExamined(shape) ? View.CHANNEL : View.NONE;
                    }
                }),
                inStep("NEVER_PROJECTED", Family.CHANNEL_ORTHOGONAL, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    View decide(TensorShape shape, float[] w, float[] g, float[] p) {
                        return View.NONE;
                    }
                }),
                inStep(
                        "CHANNELS_ALONG_AXIS_ONE",
                        Family.TRANSPOSED_CONVOLUTION,
                        PROJECTING,
                        BOTH,
                        (r, e) -> new AxisOne(r, e)),
                inStep(
                        "ZERO_GRADIENT_PASSES",
                        Family.ZERO_GRADIENT,
                        PROJECTING,
                        CORRECTED,
                        (r, e) -> new PlainStep(r, e) {
                            @Override
                            boolean zeroAbstains() {
                                return false;
                            }

                            @Override
                            double wideCosine(float[] w, float[] g, int from, int to) {
                                boolean zero = isZero(w, from, to - from) || isZero(g, from, to - from);
                                return zero ? 0 : super.wideCosine(w, g, from, to);
                            }
                        }),
                inStep("DEAD_ROW_VETOES", Family.DEAD_ROW, PROJECTING, CORRECTED, (r, e) -> new PlainStep(r, e) {
                    @Override
                    boolean zeroAbstains() {
                        return false;
                    }
                }),
                inStep(
                        "ZERO_GRADIENT_ABSTAINS",
                        Family.ZERO_GRADIENT,
                        PROJECTING,
                        OFFICIAL,
                        (r, e) -> new PlainStep(r, e) {
                            @Override
                            boolean zeroAbstains() {
                                return true;
                            }
                        }),
                inStep("DECISION_OVERFLOWS", Family.HUGE_NORM, PROJECTING, CORRECTED, (r, e) -> new PlainStep(r, e) {
                    @Override
                    boolean decidesWide() {
                        return false;
                    }

                    @Override
                    float clampNorm(float norm) {
                        return norm;
                    }
                }),
                inStep(
                        "COSINE_NORMS_CLAMPED",
                        Family.TINY_GRADIENT,
                        PROJECTING,
                        CORRECTED,
                        (r, e) -> new PlainStep(r, e) {
                            @Override
                            boolean decidesWide() {
                                return false;
                            }
                        }),
                inStep(
                        "COSINE_NORMS_NOT_CLAMPED",
                        Family.TINY_GRADIENT,
                        PROJECTING,
                        OFFICIAL,
                        (r, e) -> new PlainStep(r, e) {
                            @Override
                            float clampNorm(float norm) {
                                return norm;
                            }
                        }),
                inStep(
                        "EPS_ADDED_TO_THE_COSINE_NORMS",
                        Family.LARGE_EPS,
                        PROJECTING,
                        OFFICIAL,
                        (r, e) -> new PlainStep(r, e) {
                            @Override
                            float clampNorm(float norm) {
                                return norm + (float) hyper.eps();
                            }
                        }));
    }

    /** Views the tensor with axes 0 and 1 exchanged, and steps that. */
    private static final class AxisOne extends PlainStep {
        AxisOne(Rule rule, Evaluation evaluation) {
            super(rule, evaluation);
        }

        @Override
        FloatState step(TensorShape shape, FloatState before, float[] gradient) {
            if (shape.rank() < 2) {
                return super.step(shape, before, gradient);
            }
            int[] sizes = shape.sizes();
            int outer = sizes[0];
            int inner = sizes[1];
            sizes[0] = inner;
            sizes[1] = outer;
            var swapped = new FloatState(
                    exchange(before.weight(), outer, inner),
                    exchange(before.first(), outer, inner),
                    exchange(before.second(), outer, inner),
                    before.steps());
            var after = super.step(new TensorShape(sizes), swapped, exchange(gradient, outer, inner));
            return new FloatState(
                    exchange(after.weight(), inner, outer),
                    exchange(after.first(), inner, outer),
                    exchange(after.second(), inner, outer),
                    after.steps());
        }

        private static float[] exchange(float[] x, int outer, int inner) {
            float[] exchanged = new float[x.length];
            int rest = x.length / Math.max(1, outer * inner);
            for (int i = 0; i < x.length; i++) {
                int a = i / (inner * rest);
                int b = i / rest % inner;
                exchanged[(b * outer + a) * rest + i % rest] = x[i];
            }
            return exchanged;
        }
    }
}
