package adamp.properties.mutant;

import static adamp.properties.mutant.Fault.ADAPTIVE;
import static adamp.properties.mutant.Fault.ALL;
import static adamp.properties.mutant.Fault.inState;
import static adamp.properties.mutant.Fault.inStep;

import adamp.properties.cases.Family;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.List;

/** Faults in what is held from step to step, and between tensors. */
final class StateFaults {
    private StateFaults() {}

    static List<Fault> all() {
        return List.of(
                inStep("MISSING_GRADIENT_COUNTS", Family.MISSING_GRADIENT, ALL, (r, e) -> new PlainStep(r, e) {
                    @Override
                    TensorState missing(TensorState before) {
                        return new TensorState(before.weight(), before.first(), before.second(), before.steps() + 1);
                    }
                }),
                inState(
                        "MISSING_GRADIENT_IS_ZERO",
                        Family.MISSING_GRADIENT,
                        ALL,
                        (rule, shapes) -> new PlainPort(new PlainStep(rule, Evaluation.plain()), rule, shapes) {
                            @Override
                            public void step(List<double[]> gradients) {
                                List<double[]> filled = new ArrayList<>();
                                for (int i = 0; i < gradients.size(); i++) {
                                    double[] zeros = new double[shapes.get(i).elements()];
                                    filled.add(gradients.get(i) == null ? zeros : gradients.get(i));
                                }
                                super.step(filled);
                            }
                        }),
                inState("STEP_COUNT_OF_THE_GROUP", Family.LATE_FIRST_GRADIENT, ADAPTIVE, GroupClock::new),
                inState("STEP_COUNT_NOT_LOADED", Family.ORDINARY, ADAPTIVE, OwnClock::new),
                inState(
                        "MOMENTS_SHARED_BY_TENSORS",
                        Family.MANY_TENSORS,
                        ALL,
                        (rule, shapes) -> new PlainPort(new PlainStep(rule, Evaluation.plain()), rule, shapes) {
                            @Override
                            public void step(List<double[]> gradients) {
                                super.step(gradients);
                                for (int i = 1; i < states.size(); i++) {
                                    TensorState mine = states.get(i);
                                    TensorState theirs = states.get(i - 1);
                                    if (mine.first().length > 0 && theirs.first().length > 0) {
                                        mine.first()[0] = theirs.first()[0];
                                    }
                                }
                            }
                        }),
                inState(
                        "LAST_TENSOR_NOT_STEPPED",
                        Family.ZERO_START,
                        ALL,
                        (rule, shapes) -> new PlainPort(new PlainStep(rule, Evaluation.plain()), rule, shapes) {
                            @Override
                            public void step(List<double[]> gradients) {
                                super.step(gradients.subList(0, gradients.size() - 1));
                            }
                        }),
                inState(
                        "MOMENTS_START_AT_THE_GRADIENT",
                        Family.ZERO_START,
                        ADAPTIVE,
                        (rule, shapes) -> new PlainPort(
                                new PlainStep(rule, Evaluation.plain()) {
                                    @Override
                                    FloatState step(TensorShape shape, FloatState before, float[] gradient) {
                                        FloatState start = before.steps() > 0
                                                ? before
                                                : new FloatState(before.weight(), gradient, before.second(), 0);
                                        return super.step(shape, start, gradient);
                                    }
                                },
                                rule,
                                shapes)),
                inState(
                        "STATE_DECAYS_BETWEEN_STEPS",
                        Family.ZERO_START,
                        ALL,
                        (rule, shapes) -> new PlainPort(new PlainStep(rule, Evaluation.plain()), rule, shapes) {
                            private int reads;

                            @Override
                            public TensorState state(int tensor) {
                                TensorState state = super.state(tensor);
                                if (++reads > 8 && state.weight().length > 0) {
                                    state.weight()[0] = Math.nextUp((float) state.weight()[0]);
                                }
                                return state;
                            }
                        }));
    }

    /** Corrects the bias by the number of calls, as if all tensors had started together. */
    private static final class GroupClock extends PlainPort {
        private int calls;

        GroupClock(Rule rule, List<TensorShape> shapes) {
            super(new Clocked(rule), rule, shapes);
        }

        @Override
        public void load(int tensor, TensorState state) {
            super.load(tensor, state);
            calls = Math.max(calls, state.steps());
        }

        @Override
        public void step(List<double[]> gradients) {
            calls++;
            ((Clocked) step).now = calls;
            super.step(gradients);
        }
    }

    /** Corrects the bias by a count that loading does not set. */
    private static final class OwnClock extends PlainPort {
        OwnClock(Rule rule, List<TensorShape> shapes) {
            super(new Clocked(rule), rule, shapes);
        }

        @Override
        public void step(List<double[]> gradients) {
            ((Clocked) step).now++;
            super.step(gradients);
        }
    }

    private static final class Clocked extends PlainStep {
        private int now;

        Clocked(Rule rule) {
            super(rule, Evaluation.plain());
        }

        @Override
        int time(int steps) {
            return now;
        }
    }
}
