package adamp.properties.pipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.properties.port.Port;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.MemoryLayout;
import adamp.properties.rule.OptimizerRequest;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Each group has its own hyper-parameters, and tensors keep their order. */
class ParameterGroupsTest {
    private static final HyperParameters SLOW = HyperParameters.DEFAULTS.withWeightDecay(0x1p-5);
    private static final HyperParameters FAST = SLOW.withLearningRate(0x1p-2).withMomentum(0.5);
    private static final List<HyperParameters> HYPER = List.of(SLOW, FAST, SLOW);
    private static final List<TensorShape> SHAPES =
            List.of(new TensorShape(2), new TensorShape(1, 3), new TensorShape(2, 2));
    private static final OptimizerRequest REQUEST = new OptimizerRequest(
            new Rule(Algorithm.SGD, SLOW, Conventions.OFFICIAL), SHAPES, HYPER, MemoryLayout.ROW_MAJOR);
    private static final List<double[]> VALUES =
            List.of(new double[] {1, 2}, new double[] {-1, 0.5f, 3}, new double[] {4, 1, -2, 1});

    private static void step(Port port, BiConsumer<Integer, TensorState> reported) {
        try (port) {
            for (int i = 0; i < SHAPES.size(); i++) {
                port.load(i, TensorState.start(Algorithm.SGD, VALUES.get(i)));
            }
            port.step(VALUES);
            port.step(VALUES);
            for (int i = 0; i < SHAPES.size(); i++) {
                reported.accept(i, port.state(i));
            }
        }
    }

    private static void assertStepsEachGroupByItsOwn(PipePortFactory pipe) {
        PortFactory reference = OwnPorts.REFERENCE.factory();
        step(pipe.create(REQUEST), (i, grouped) -> {
            Rule rule = new Rule(Algorithm.SGD, HYPER.get(i), Conventions.OFFICIAL);
            step(reference.create(rule, SHAPES), (j, alone) -> {
                if (i.equals(j)) {
                    assertClose(alone.weight(), grouped.weight());
                    assertClose(alone.first(), grouped.first());
                    assertEquals(2, grouped.steps());
                }
            });
        });
    }

    /** Two steps of at most 8 roundings each, of numbers below 8; the groups' results are much farther apart. */
    private static void assertClose(double[] expected, double[] actual) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], 16 * Math.ulp(4f) / 2);
        }
    }

    @Test
    void ofTheServer() {
        try (PipePortFactory pipe =
                new PipePortFactory("host", () -> new ServerChannel(OwnPorts.HOST.server()), Adapters.PATIENT)) {
            assertStepsEachGroupByItsOwn(pipe);
        }
    }

    @Test
    void ofTorch() {
        String adapter = Adapters.folder().resolve("python/torch_port.py").toString();
        List<String> command = List.of(Adapters.pythonWith("torch"), adapter, "torch.optim:SGD");
        try (PipePortFactory pipe = PipePortFactory.of(command, Adapters.PATIENT)) {
            assertStepsEachGroupByItsOwn(pipe);
        }
    }
}
