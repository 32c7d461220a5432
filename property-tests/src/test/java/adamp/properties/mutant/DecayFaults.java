package adamp.properties.mutant;

import static adamp.properties.mutant.Fault.ADAPTIVE;
import static adamp.properties.mutant.Fault.ALL;
import static adamp.properties.mutant.Fault.COUPLED;
import static adamp.properties.mutant.Fault.DECOUPLED;
import static adamp.properties.mutant.Fault.PROJECTING;
import static adamp.properties.mutant.Fault.inStep;

import adamp.properties.bound.View;
import adamp.properties.cases.Family;
import adamp.properties.rule.Algorithm;
import java.util.List;
import java.util.Set;

/** Faults in weight decay and in the step itself. */
final class DecayFaults {
    private static final Set<Algorithm> SGDP = Set.of(Algorithm.SGDP);

    private DecayFaults() {}

    static List<Fault> all() {
        return List.of(
                inStep("DECAY_COUPLED", Family.WEIGHT_DECAY, DECOUPLED, (r, e) -> new PlainStep(r, e) {
                    @Override
                    boolean isCoupled() {
                        return true;
                    }
                }),
                inStep("DECAY_DECOUPLED", Family.WEIGHT_DECAY, COUPLED, (r, e) -> new PlainStep(r, e) {
                    @Override
                    boolean isCoupled() {
                        return false;
                    }
                }),
                inStep("DECAY_SKIPPED", Family.WEIGHT_DECAY, DECOUPLED, (r, e) -> new PlainStep(r, e) {
                    @Override
                    boolean isDecayed() {
                        return false;
                    }
                }),
                inStep("DECAY_SKIPPED_WHERE_COUPLED", Family.WEIGHT_DECAY, COUPLED, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float[] coupledGradient(float[] g, float[] w, int steps) {
                        return g;
                    }
                }),
                inStep("DECAY_RATIO_IGNORED", Family.WEIGHT_DECAY, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    double decayRatio(View view) {
                        return 1;
                    }
                }),
                inStep("DECAY_RATIO_EVERYWHERE", Family.WEIGHT_DECAY, PROJECTING, (r, e) -> new PlainStep(r, e) {
                    @Override
                    double decayRatio(View view) {
                        return hyper.weightDecayRatio();
                    }
                }),
                inStep("DECAY_NOT_OVER_ONE_MINUS_MOMENTUM", Family.WEIGHT_DECAY, SGDP, (r, e) -> new PlainStep(r, e) {
                    @Override
                    double decayScale() {
                        return 1;
                    }
                }),
                inStep(
                        "DECAY_WITHOUT_THE_LEARNING_RATE",
                        Family.WEIGHT_DECAY,
                        DECOUPLED,
                        (r, e) -> new PlainStep(r, e) {
                            @Override
                            float decayFactor(View view) {
                                return (float) (1 - hyper.weightDecay() * decayRatio(view) / decayScale());
                            }
                        }),
                inStep("DECAY_GROWS", Family.WEIGHT_DECAY, DECOUPLED, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float decayFactor(View view) {
                        return 2 - super.decayFactor(view);
                    }
                }),
                inStep("DECAY_AFTER_THE_STEP", Family.WEIGHT_DECAY, DECOUPLED, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float[] weight(float[] w, float[] q, View view, int time) {
                        float[] next = new float[w.length];
                        for (int i = 0; i < w.length; i++) {
                            float moved = w[i] - (float) stepSize(time) * q[i];
                            next[i] = isDecayed() ? moved * decayFactor(view) : moved;
                        }
                        return next;
                    }
                }),
                inStep("STEP_UPHILL", Family.ORDINARY, ALL, (r, e) -> new PlainStep(r, e) {
                    @Override
                    double stepSize(int time) {
                        return -super.stepSize(time);
                    }
                }),
                inStep(
                        "STEP_SIZE_MULTIPLIED_BY_THE_CORRECTION",
                        Family.ZERO_START,
                        ADAPTIVE,
                        (r, e) -> new PlainStep(r, e) {
                            @Override
                            double stepSize(int time) {
                                return hyper.learningRate() * correction1(time);
                            }
                        }),
                inStep("LEARNING_RATE_ROUNDED_TO_BFLOAT16", Family.ORDINARY, ALL, (r, e) -> new PlainStep(r, e) {
                    @Override
                    double stepSize(int time) {
                        int bits = Float.floatToIntBits((float) super.stepSize(time));
                        return Float.intBitsToFloat(bits & 0xffff0000);
                    }
                }),
                inStep("WEIGHT_ROUNDED_TO_22_DIGITS", Family.ORDINARY, ALL, (r, e) -> new PlainStep(r, e) {
                    @Override
                    float[] weight(float[] w, float[] q, View view, int time) {
                        float[] next = super.weight(w, q, view, time);
                        for (int i = 0; i < next.length; i++) {
                            next[i] = Float.intBitsToFloat(Float.floatToIntBits(next[i]) & ~3);
                        }
                        return next;
                    }
                }));
    }
}
