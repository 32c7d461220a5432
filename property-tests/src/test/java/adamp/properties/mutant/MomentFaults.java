package adamp.properties.mutant;

import static adamp.properties.mutant.Fault.ADAPTIVE;
import static adamp.properties.mutant.Fault.ALL;
import static adamp.properties.mutant.Fault.BOTH;
import static adamp.properties.mutant.Fault.CORRECTED;
import static adamp.properties.mutant.Fault.MOMENTUM;
import static adamp.properties.mutant.Fault.OFFICIAL;
import static adamp.properties.mutant.Fault.inStep;

import adamp.properties.bound.View;
import adamp.properties.cases.Family;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.TensorShape;
import java.util.List;
import java.util.Set;

/** Faults in the moments, the denominator and the direction. */
final class MomentFaults {
    private static final Set<Algorithm> SGD = Set.of(Algorithm.SGD);
    private static final Set<Algorithm> SGDP = Set.of(Algorithm.SGDP);
    private static final Set<Algorithm> ADAMP = Set.of(Algorithm.ADAMP);

    private MomentFaults() {}

    static List<Fault> all() {
        return List.of(
                inStep("NO_BIAS_CORRECTION_OF_M", Family.ZERO_START, ADAPTIVE, (r, e) -> new PlainStep(r, e) {
                    @Override
                    double correction1(int time) {
                        return 1;
                    }
                }),
                inStep("NO_BIAS_CORRECTION_OF_V", Family.ZERO_START, ADAPTIVE, (r, e) -> new PlainStep(r, e) {
                    @Override
                    double correction2(int time) {
                        return 1;
                    }
                }),
                inStep("STEP_COUNT_ONE_BEHIND", Family.ORDINARY, ADAPTIVE, (r, e) -> new PlainStep(r, e) {
                    @Override
                    int time(int steps) {
                        return Math.max(1, steps);
                    }
                }),
                inStep("EPS_INSIDE_THE_ROOT", Family.LARGE_EPS, ADAPTIVE, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float denominator(float v, int time) {
                        return (float) Math.sqrt(v + (float) hyper.eps()) / (float) Math.sqrt(correction2(time));
                    }
                }),
                inStep("EPS_BEFORE_THE_CORRECTION", Family.LARGE_EPS, ADAPTIVE, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float denominator(float v, int time) {
                        return ((float) Math.sqrt(v) + (float) hyper.eps()) / (float) Math.sqrt(correction2(time));
                    }
                }),
                inStep("NO_EPS_IN_THE_DENOMINATOR", Family.LARGE_EPS, ADAPTIVE, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float denominator(float v, int time) {
                        return (float) Math.sqrt(v) / (float) Math.sqrt(correction2(time));
                    }
                }),
                inStep("DENOMINATOR_WITHOUT_ROOT", Family.ORDINARY, ADAPTIVE, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float denominator(float v, int time) {
                        return v / (float) Math.sqrt(correction2(time)) + (float) hyper.eps();
                    }
                }),
                inStep("CORRECTION_OF_V_WITHOUT_ROOT", Family.ZERO_START, ADAPTIVE, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float denominator(float v, int time) {
                        return (float) Math.sqrt(v) / (float) correction2(time) + (float) hyper.eps();
                    }
                }),
                inStep("V_OF_THE_FIRST_MOMENT", Family.ORDINARY, ADAPTIVE, (r, e) -> new PlainStep(r, e) {
                    @Override
                    FloatState step(TensorShape shape, FloatState before, float[] gradient) {
                        FloatState after = super.step(shape, before, gradient);
                        float[] second = secondMoment(before.second(), after.first());
                        return new FloatState(after.weight(), after.first(), second, after.steps());
                    }
                }),
                inStep("V_WITHOUT_SQUARE", Family.ORDINARY, ADAPTIVE, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float[] secondMoment(float[] v, float[] g) {
                        float[] next = new float[v.length];
                        for (int i = 0; i < v.length; i++) {
                            next[i] = beta2() * v[i] + oneMinusBeta2() * Math.abs(g[i]);
                        }
                        return next;
                    }
                }),
                inStep("V_A_MAXIMUM", Family.ORDINARY, ADAPTIVE, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float[] secondMoment(float[] v, float[] g) {
                        float[] next = super.secondMoment(v, g);
                        for (int i = 0; i < v.length; i++) {
                            next[i] = Math.max(next[i], v[i]);
                        }
                        return next;
                    }
                }),
                inStep("BETAS_EXCHANGED", Family.ORDINARY, ADAPTIVE, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float[] firstMoment(float[] m, float[] g) {
                        return blend(beta2(), m, oneMinusBeta2(), g);
                    }
                }),
                inStep("GRADIENT_NOT_SCALED_INTO_M", Family.ORDINARY, ADAPTIVE, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float oneMinusBeta1() {
                        return 1;
                    }
                }),
                inStep("DIRECTION_OF_THE_OLD_M", Family.ORDINARY, ADAPTIVE, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float[] adaptiveDirection(FloatState before, float[] m, float[] v, float[] g, int time) {
                        return super.adaptiveDirection(before, before.first(), v, g, time);
                    }
                }),
                inStep("DENOMINATOR_OF_THE_OLD_V", Family.ORDINARY, ADAPTIVE, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float[] adaptiveDirection(FloatState before, float[] m, float[] v, float[] g, int time) {
                        return super.adaptiveDirection(before, m, before.second(), g, time);
                    }
                }),
                inStep("NESTEROV_IGNORED", Family.NESTEROV, ADAMP, (r, e) -> new PlainStep(r, e) {
                    @Override
                    boolean looksAhead() {
                        return false;
                    }
                }),
                inStep("NESTEROV_TERM_UNDIVIDED", Family.NESTEROV, ADAMP, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float[] adaptiveDirection(FloatState before, float[] m, float[] v, float[] g, int time) {
                        float[] p = super.adaptiveDirection(before, m, v, g, time);
                        for (int i = 0; looksAhead() && i < p.length; i++) {
                            p[i] = beta1() * m[i] + oneMinusBeta1() * g[i] / denominator(v[i], time);
                        }
                        return p;
                    }
                }),
                inStep("NESTEROV_WITH_THE_OLD_BUFFER", Family.NESTEROV, MOMENTUM, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float[] momentumDirection(float[] oldBuffer, float[] buffer, float[] g) {
                        return hyper.nesterov()
                                ? blend(1, g, momentum(), oldBuffer)
                                : super.momentumDirection(oldBuffer, buffer, g);
                    }
                }),
                inStep("NESTEROV_IGNORED_BY_MOMENTUM", Family.NESTEROV, MOMENTUM, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float[] momentumDirection(float[] oldBuffer, float[] buffer, float[] g) {
                        return hyper.nesterov() ? buffer : super.momentumDirection(oldBuffer, buffer, g);
                    }
                }),
                inStep("DAMPENING_IGNORED", Family.DAMPENING, MOMENTUM, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float oneMinusDampening(int steps) {
                        return 1;
                    }
                }),
                inStep("DAMPENING_FROM_THE_FIRST_GRADIENT", Family.DAMPENING, SGD, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float[] buffer(float[] buffer, float[] g, int steps) {
                        return super.buffer(buffer, g, Math.max(1, steps));
                    }
                }),
                inStep("DAMPENING_AFTER_THE_FIRST_GRADIENT", Family.DAMPENING, SGDP, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float oneMinusDampening(int steps) {
                        return steps == 0 ? 1 : super.oneMinusDampening(steps);
                    }
                }),
                inStep("BUFFER_ALIASED", Family.CHANNEL_ORTHOGONAL, SGDP, CORRECTED, (r, e) -> new PlainStep(r, e) {
                    @Override
                    boolean overwritesBuffer() {
                        return !hyper.nesterov();
                    }
                }),
                inStep(
                        "BUFFER_NOT_OVERWRITTEN",
                        Family.CHANNEL_ORTHOGONAL,
                        SGDP,
                        OFFICIAL,
                        (r, e) -> new PlainStep(r, e) {
                            @Override
                            boolean overwritesBuffer() {
                                return false;
                            }
                        }),
                inStep(
                        "M_OVERWRITTEN_BY_THE_PROJECTION",
                        Family.CHANNEL_ORTHOGONAL,
                        ADAMP,
                        (r, e) -> new PlainStep(r, e) {
                            @Override
                            float[] keptFirst(float[] first, float[] q, View view) {
                                return view == View.NONE ? first : q;
                            }
                        }),
                inStep("STALE_FIRST_MOMENT", Family.ORDINARY, ALL, (r, e) -> new PlainStep(r, e) {
                    @Override
                    FloatState step(TensorShape shape, FloatState before, float[] gradient) {
                        FloatState after = super.step(shape, before, gradient);
                        return new FloatState(after.weight(), before.first(), after.second(), after.steps());
                    }
                }),
                inStep("DENORMALS_FLUSHED", Family.DENORMAL, ALL, BOTH, (r, e) -> new PlainStep(r, e) {
                    @Override
                    FloatState step(TensorShape shape, FloatState before, float[] gradient) {
                        FloatState after = super.step(shape, before, gradient);
                        float[] weight = after.weight().clone();
                        for (int i = 0; i < weight.length; i++) {
                            weight[i] = Math.abs(weight[i]) < Float.MIN_NORMAL ? 0 : weight[i];
                        }
                        return new FloatState(weight, after.first(), after.second(), after.steps());
                    }
                }));
    }
}
