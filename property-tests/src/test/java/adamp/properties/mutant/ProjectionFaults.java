package adamp.properties.mutant;

import static adamp.properties.mutant.Fault.PROJECTING;
import static adamp.properties.mutant.Fault.inStep;

import adamp.properties.bound.View;
import adamp.properties.cases.Family;
import adamp.properties.rule.TensorShape;
import java.util.Arrays;
import java.util.List;

/** Faults in eq. 10. */
final class ProjectionFaults {
    private ProjectionFaults() {}

    static List<Fault> all() {
        return List.of(
                inStep("RADIAL_SIGN_FLIPPED", Family.CHANNEL_ORTHOGONAL, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float radialSign() {
                        return -1;
                    }
                }),
                inStep("RADIAL_PART_HALVED", Family.CHANNEL_ORTHOGONAL, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float radialSign() {
                        return 0.5f;
                    }
                }),
                inStep("PROJECTION_SKIPPED", Family.CHANNEL_ORTHOGONAL, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float[] project(TensorShape shape, float[] p, float[] w, float[] g, View view) {
                        return p.clone();
                    }
                }),
                inStep("FIRST_ROW_ONLY", Family.CHANNEL_ORTHOGONAL, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    void projectRow(float[] q, float[] p, float[] w, int from, int to) {
                        if (from == 0) {
                            super.projectRow(q, p, w, from, to);
                        }
                    }
                }),
                inStep("LAST_ROW_LEFT_OUT", Family.CHANNEL_ORTHOGONAL, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    void projectRow(float[] q, float[] p, float[] w, int from, int to) {
                        if (to < w.length) {
                            super.projectRow(q, p, w, from, to);
                        }
                    }
                }),
                inStep(
                        "LAST_ELEMENT_LEFT_OUT_OF_THE_SUM",
                        Family.CHANNEL_ORTHOGONAL,
                        PROJECTING,
                        (r, e) -> new PlainStep(r, e) {
                            @Override
                            void projectRow(float[] q, float[] p, float[] w, int from, int to) {
                                float[] shortened = p.clone();
                                shortened[to - 1] = 0;
                                super.projectRow(q, shortened, w, from, to);
                                q[to - 1] += p[to - 1];
                            }
                        }),
                inStep("TAIL_NOT_PROJECTED", Family.CHANNEL_ORTHOGONAL, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    void projectRow(float[] q, float[] p, float[] w, int from, int to) {
                        super.projectRow(q, p, w, from, to);
                        int whole = from + (to - from) / 16 * 16;
                        System.arraycopy(p, whole, q, whole, to - whole);
                    }
                }),
                inStep("NORM_NOT_SQUARED", Family.CHANNEL_ORTHOGONAL, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float projectionNorm(float[] w, int from, int to) {
                        return (float) Math.sqrt(super.projectionNorm(w, from, to));
                    }
                }),
                inStep(
                        "NORM_OF_THE_WHOLE_TENSOR",
                        Family.CHANNEL_ORTHOGONAL,
                        PROJECTING,
                        (r, e) -> new PlainStep(r, e) {
                            @Override
                            float projectionNorm(float[] w, int from, int to) {
                                return super.projectionNorm(w, 0, w.length);
                            }
                        }),
                inStep(
                        "PROJECTED_OFF_THE_GRADIENT",
                        Family.CHANNEL_ORTHOGONAL,
                        PROJECTING,
                        (r, e) -> new PlainStep(r, e) {
                            @Override
                            float[] project(TensorShape shape, float[] p, float[] w, float[] g, View view) {
                                return super.project(shape, p, g, g, view);
                            }
                        }),
                inStep(
                        "ONE_ROW_IN_THE_CHANNEL_VIEW",
                        Family.CHANNEL_ORTHOGONAL,
                        PROJECTING,
                        (r, e) -> new PlainStep(r, e) {
                            @Override
                            float[] project(TensorShape shape, float[] p, float[] w, float[] g, View view) {
                                return super.project(shape, p, w, g, view == View.NONE ? view : View.LAYER);
                            }
                        }),
                inStep(
                        "CHANNEL_ROWS_IN_THE_LAYER_VIEW",
                        Family.LAYER_ORTHOGONAL,
                        PROJECTING,
                        (r, e) -> new PlainStep(r, e) {
                            @Override
                            float[] project(TensorShape shape, float[] p, float[] w, float[] g, View view) {
                                return super.project(shape, p, w, g, view == View.NONE ? view : View.CHANNEL);
                            }
                        }),
                inStep("EPS_CLAMPS_THE_PROJECTION_NORM", Family.TINY_WEIGHT, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float projectionNorm(float[] w, int from, int to) {
                        return Math.max(super.projectionNorm(w, from, to) - (float) hyper.eps(), (float) hyper.eps());
                    }
                }),
                inStep("NO_EPS_IN_THE_PROJECTION", Family.TINY_WEIGHT, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float projectionNorm(float[] w, int from, int to) {
                        float norm = (float) Math.sqrt(evaluation.dot(w, w, from, to));
                        return norm == 0 ? (float) hyper.eps() : norm;
                    }
                }),
                inStep(
                        "PROJECTED_TO_A_COPY_NOT_USED_LATER",
                        Family.CHANNEL_ORTHOGONAL,
                        PROJECTING,
                        (r, e) -> new PlainStep(r, e) {
                            @Override
                            float[] project(TensorShape shape, float[] p, float[] w, float[] g, View view) {
                                float[] q = super.project(shape, p, w, g, view);
                                return Arrays.equals(q, p) ? q : p;
                            }
                        }));
    }
}
