package adamp.optimizer.gpu.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.optimizer.AdamP;
import adamp.optimizer.Conventions;
import adamp.optimizer.DeviceStorage;
import adamp.optimizer.ElementType;
import adamp.optimizer.InvalidInputException;
import adamp.optimizer.Optimizer;
import adamp.optimizer.Settings;
import adamp.optimizer.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Parameters of 16 bits and their float32 masters. */
class SixteenBitTest {
    private static final int STEPS = 3;
    private final GpuDevice device = GpuDevice.emulated();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        device.close();
    }

    static Stream<Arguments> cases() {
        return Model.settings().flatMap(settings -> Stream.of(ElementType.FLOAT16, ElementType.BFLOAT16)
                .map(type -> Arguments.of(settings, type)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theMasterStepsAsAFloat32ParameterOfTheSameValuesAndTheWeightIsTheMasterRounded(
            Settings settings, ElementType type) {
        List<float[]> wide = rounded(new Model(1).numbers(), type);
        List<Tensor> narrow = onDevice(wide, type);
        try (Optimizer one = Model.optimizer("emulated", settings, Model.tensors(wide));
                Optimizer two = Model.optimizer("emulated", settings, narrow)) {
            for (int step = 0; step < STEPS; step++) {
                List<float[]> gradients = rounded(new Model(step).numbers(), type);
                one.step(Model.tensors(gradients));
                two.stepAndReport(onDevice(gradients, type));
                for (int i = 0; i < wide.size(); i++) {
                    Bits.assertSame(wide.get(i), two.state("p" + i).array("master"), "master of " + i);
                    Bits.assertSame(rounded(wide.get(i), type), values(narrow.get(i)), "weight of " + i);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT16", "BFLOAT16"})
    void aRestoredRunHasTheBitsOfAnUninterruptedOne(ElementType type) throws IOException {
        List<float[]> start = rounded(new Model(1).numbers(), type);
        Path file = folder.resolve("state");
        List<Tensor> straight = onDevice(start, type);
        List<Tensor> interrupted = onDevice(start, type);
        Settings settings = AdamP.builder().build();
        try (Optimizer one = Model.optimizer("emulated", settings, straight);
                Optimizer before = Model.optimizer("emulated", settings, interrupted)) {
            for (int step = 0; step < STEPS; step++) {
                List<Tensor> gradients = onDevice(rounded(new Model(step).numbers(), type), type);
                one.step(gradients);
                before.step(gradients);
            }
            before.save(file);
            try (Optimizer after = Model.optimizer("emulated", settings, interrupted)) {
                after.restore(file);
                List<Tensor> gradients = onDevice(rounded(new Model(9).numbers(), type), type);
                one.step(gradients);
                after.step(gradients);
                Bits.assertSame(Model.state(one), Model.state(after));
            }
        }
        Bits.assertSame(
                straight.stream().map(SixteenBitTest::values).toList(),
                interrupted.stream().map(SixteenBitTest::values).toList());
    }

    @Test
    void theyAreRefusedByTheHostByOfficialAndWithGradientsOfAnotherType() {
        List<Tensor> narrow = onDevice(new Model(1).numbers(), ElementType.FLOAT16);
        Settings settings = AdamP.builder().build();
        assertRefused("float16 memory of PTX emulator", () -> Model.optimizer("host", settings, narrow));
        assertRefused(
                "only with convention lowPrecisionState = float32",
                () -> GpuOptimizer.on(
                        device,
                        Model.configuration(settings, Conventions.OFFICIAL, List.of(narrow.get(0), narrow.get(1)))));
        try (Optimizer optimizer = Model.optimizer("emulated", settings, narrow)) {
            assertRefused(
                    "gradient of 'p0' is float32, but the parameter is float16",
                    () -> optimizer.step(Model.tensors(new Model(1).numbers())));
            assertEquals(
                    List.of("m", "v", "master"),
                    List.copyOf(optimizer.state("p0").arrays().keySet()));
        }
    }

    private static void assertRefused(String part, org.junit.jupiter.api.function.Executable call) {
        String message = assertThrows(InvalidInputException.class, call).getMessage();
        assertTrue(message.contains(part), message);
    }

    private static List<float[]> rounded(List<float[]> values, ElementType type) {
        return values.stream().map(array -> rounded(array, type)).toList();
    }

    private static float[] rounded(float[] values, ElementType type) {
        float[] rounded = values.clone();
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = type.widen(type.narrow(values[i]));
        }
        return rounded;
    }

    private List<Tensor> onDevice(List<float[]> values, ElementType type) {
        List<Tensor> tensors = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            DeviceStorage storage = device.allocate(values.get(i).length, type);
            storage.write(0, values.get(i), 0, values.get(i).length);
            tensors.add(Tensor.of(storage, Model.SHAPES.get(i)));
        }
        return tensors;
    }

    private static float[] values(Tensor tensor) {
        float[] values = new float[tensor.storage().capacity()];
        tensor.storage().read(0, values, 0, values.length);
        return Arrays.copyOf(values, values.length);
    }
}
