package adamp.properties.mutant;

import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.cases.Family;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.port.Port;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.MemoryLayout;
import adamp.properties.rule.OptimizerRequest;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Faults of an optimizer as a whole, which no case of a single step shows: each is caught by the flag that is meant to, and
 * passes the flags that try steps.
 */
class WholeFaultsTest {
    private static final int CASES = 8;
    private static final Set<Family> OF_STEPS =
            EnumSet.of(Family.ORDINARY, Family.CHANNEL_ORTHOGONAL, Family.MISSING_GRADIENT, Family.WEIGHT_DECAY);

    private abstract static class Faulty implements PortFactory {
        @Override
        public String name() {
            return "faulty";
        }

        @Override
        public RowArithmetic rows(Rule rule) {
            return PlainPortFactory.rowsOf(rule);
        }

        @Override
        public Port create(Rule rule, List<TensorShape> shapes) {
            return new PlainPort(new PlainStep(rule, Evaluation.plain()), rule, shapes);
        }
    }

    private static boolean isCaught(PortFactory factory, Family family, Algorithm algorithm) {
        for (int seed = 1; seed <= CASES; seed++) {
            var scenario = family.scenario(algorithm, Conventions.OFFICIAL, seed);
            if (!ScenarioCheck.run(factory, scenario).isCorrect()) {
                return true;
            }
        }
        return false;
    }

    private static void assertCaughtByItsFlagAlone(PortFactory factory, Family killer, Set<Algorithm> algorithms) {
        for (Algorithm algorithm : algorithms) {
            assertTrue(isCaught(factory, killer, algorithm), algorithm + " survives " + killer);
            for (Family family : OF_STEPS) {
                assertTrue(!isCaught(factory, family, algorithm), algorithm + " is caught by " + family);
            }
        }
    }

    @Test
    void theFirstGroupsHyperParametersForAll() {
        PortFactory factory = new Faulty() {
            @Override
            public Port create(OptimizerRequest request) {
                return create(request.rule(), request.shapes());
            }
        };
        assertCaughtByItsFlagAlone(factory, Family.PARAMETER_GROUPS, Fault.ALL);
    }

    @Test
    void gradientsReadAsTheyLieInMemory() {
        PortFactory factory = new Faulty() {
            @Override
            public Port create(OptimizerRequest request) {
                Port port = super.create(new OptimizerRequest(
                        request.rule(), request.shapes(), request.hyper(), MemoryLayout.ROW_MAJOR));
                return request.layout() == MemoryLayout.ROW_MAJOR ? port : new InMemoryOrder(port, request.shapes());
            }
        };
        assertCaughtByItsFlagAlone(factory, Family.CHANNELS_LAST, Fault.ALL);
    }

    /** Gives a port the elements of gradients in the order of a channels-last memory. */
    private record InMemoryOrder(Port port, List<TensorShape> shapes) implements Port {
        @Override
        public TensorState state(int tensor) {
            return port.state(tensor);
        }

        @Override
        public void load(int tensor, TensorState state) {
            port.load(tensor, state);
        }

        @Override
        public void step(List<double[]> gradients) {
            List<double[]> moved = new ArrayList<>();
            for (int i = 0; i < gradients.size(); i++) {
                moved.add(moved(shapes.get(i), gradients.get(i)));
            }
            port.step(moved);
        }

        private static double[] moved(TensorShape shape, double[] gradient) {
            if (gradient == null || shape.rank() < 3) {
                return gradient;
            }
            int inner = shape.rowLength() / shape.sizes()[1];
            double[] moved = new double[gradient.length];
            for (int i = 0; i < gradient.length; i++) {
                int row = i / shape.rowLength();
                int channel = i % shape.rowLength() / inner;
                int place = i % inner;
                moved[row * shape.rowLength() + place * shape.sizes()[1] + channel] = gradient[i];
            }
            return moved;
        }

        @Override
        public void close() {
            port.close();
        }
    }

    @Test
    void aClockThatIsNotPutBack() {
        PortFactory factory = new Faulty() {
            @Override
            public Port create(Rule rule, List<TensorShape> shapes) {
                return new PlainPort(new PlainStep(rule, Evaluation.plain()), rule, shapes) {
                    private final int[] clock = new int[shapes.size()];

                    @Override
                    public void load(int tensor, TensorState state) {
                        super.load(tensor, state);
                        clock[tensor] = Math.max(clock[tensor], state.steps());
                    }

                    @Override
                    public void step(List<double[]> gradients) {
                        for (int i = 0; i < clock.length; i++) {
                            TensorState s = states.get(i);
                            states.set(i, new TensorState(s.weight(), s.first(), s.second(), clock[i]));
                            clock[i] += gradients.get(i) == null ? 0 : 1;
                        }
                        super.step(gradients);
                    }
                };
            }
        };
        assertCaughtByItsFlagAlone(factory, Family.LOADED_MIDWAY, Fault.ADAPTIVE);
    }

    @Test
    void aRuleThatOptimizersShare() {
        PortFactory factory = new Faulty() {
            private PlainStep last;

            @Override
            public Port create(Rule rule, List<TensorShape> shapes) {
                last = new PlainStep(rule, Evaluation.plain());
                return new PlainPort(last, rule, shapes) {
                    @Override
                    public void step(List<double[]> gradients) {
                        for (int i = 0; i < gradients.size(); i++) {
                            double[] gradient = gradients.get(i);
                            if (gradient != null && gradient.length > 0) {
                                states.set(i, last.step(shapes.get(i), states.get(i), gradient));
                            }
                        }
                    }
                };
            }
        };
        assertCaughtByItsFlagAlone(factory, Family.INTERLEAVED, Fault.ALL);
    }
}
