package adamp.optimizer.gpu.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.optimizer.Conventions;
import adamp.optimizer.DeviceStorage;
import adamp.optimizer.ElementType;
import adamp.optimizer.Optimizer;
import adamp.optimizer.Settings;
import adamp.optimizer.Shape;
import adamp.optimizer.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps that are recorded once and replayed, as on a GPU. */
class ReplayedStepsTest {
    private static final int STEPS = 5;

    @ParameterizedTest
    @MethodSource("adamp.optimizer.gpu.runtime.Model#settings")
    void theyHaveTheBitsOfStepsLaunchedOneByOne(Settings settings) {
        WatchedGpu watched = new WatchedGpu();
        List<float[]> replayed = run(new GpuDevice(watched, "emulated", true), settings);
        List<float[]> launched = run(new GpuDevice(new WatchedGpu(), "emulated", false), settings);
        assertEquals(STEPS - 1, watched.replays, "all but the first");
        Bits.assertSame(launched, replayed);
    }

    /** Gradients at another address in every step, one missing now and then, another learning rate on the way. */
    private static List<float[]> run(GpuDevice device, Settings settings) {
        List<float[]> weights = new Model(1).numbers();
        Model gradients = new Model(2);
        try (device;
                Optimizer optimizer = GpuOptimizer.on(
                        device, Model.configuration(settings, Conventions.CORRECTED, Model.tensors(weights)))) {
            for (int step = 0; step < STEPS; step++) {
                List<Tensor> given = onDevice(device, gradients.gradients(weights));
                if (step % 2 == 1) {
                    given.set(step, null);
                }
                if (step == 3) {
                    optimizer.learningRate(0.05);
                }
                optimizer.step(given);
            }
            List<float[]> result = new ArrayList<>(weights);
            result.addAll(Model.state(optimizer));
            return result;
        }
    }

    private static List<Tensor> onDevice(GpuDevice device, List<float[]> values) {
        List<Tensor> tensors = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            DeviceStorage storage = device.allocate(values.get(i).length, ElementType.FLOAT32);
            storage.write(0, values.get(i), 0, values.get(i).length);
            Shape shape = Model.SHAPES.get(i);
            tensors.add(Tensor.of(storage, shape));
        }
        return tensors;
    }
}
