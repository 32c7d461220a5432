package adamp.optimizer.gpu.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.optimizer.AdamP;
import adamp.optimizer.AdamW;
import adamp.optimizer.DeviceStorage;
import adamp.optimizer.ElementType;
import adamp.optimizer.InvalidInputException;
import adamp.optimizer.Optimizer;
import adamp.optimizer.Parameter;
import adamp.optimizer.Settings;
import adamp.optimizer.Shape;
import adamp.optimizer.Tensor;
import adamp.optimizer.gpu.GpuException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Parameters that lie on the device. */
class DeviceStorageTest {
    private final GpuDevice device = GpuDevice.emulated();

    @AfterEach
    void close() {
        device.close();
    }

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void valuesAreWrittenAndReadRoundedToTheirType(ElementType type) {
        DeviceStorage storage = device.allocate(5, type);
        storage.write(1, new float[] {9, 1.0001f, -0f, 1e30f, 9}, 1, 3);
        storage.set(4, Float.MIN_VALUE);
        float[] read = new float[6];
        storage.read(0, read, 1, 5);
        float[] expected = {0, 0, 1.0001f, -0f, 1e30f, Float.MIN_VALUE};
        for (int i = 0; i < expected.length; i++) {
            expected[i] = type.isNarrow() ? type.widen(type.narrow(expected[i])) : expected[i];
        }
        Bits.assertSame(expected, read, type.toString());
        assertEquals(expected[2], storage.get(1));
    }

    @ParameterizedTest
    @MethodSource("adamp.optimizer.gpu.runtime.Model#settings")
    void theyAreSteppedInPlaceWithTheBitsOfTheHostsMemory(Settings settings) {
        List<float[]> copied = new Model(1).numbers();
        List<Tensor> inPlace = onDevice(copied);
        List<Tensor> gradients = Model.tensors(new Model(2).gradients(copied));
        try (Optimizer one = Model.optimizer("emulated", settings, Model.tensors(copied));
                Optimizer two = Model.optimizer("emulated", settings, inPlace)) {
            for (int step = 0; step < 3; step++) {
                one.step(gradients);
                two.step(gradients);
            }
            Bits.assertSame(
                    copied, inPlace.stream().map(DeviceStorageTest::values).toList());
            Bits.assertSame(Model.state(one), Model.state(two));
        }
    }

    private List<Tensor> onDevice(List<float[]> values) {
        List<Tensor> tensors = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            DeviceStorage storage = device.allocate(values.get(i).length, ElementType.FLOAT32);
            storage.write(0, values.get(i), 0, values.get(i).length);
            tensors.add(Tensor.of(storage, Model.SHAPES.get(i)));
        }
        return tensors;
    }

    private static float[] values(Tensor tensor) {
        float[] values = new float[tensor.storage().capacity()];
        tensor.storage().read(0, values, 0, values.length);
        return values;
    }

    @Test
    void channelsLastMemoryOfTheDeviceGivesTheBitsOfRowMajor() {
        Shape shape = Shape.of(5, 3, 2, 4);
        int[] channelsLast = {25, 1, 12, 3}; // a gap after every filter
        float[] rowMajor = new float[shape.elements()];
        float[] gradient = new float[shape.elements()];
        for (int i = 0; i < rowMajor.length; i++) {
            rowMajor[i] = (float) Math.sin(i);
            gradient[i] = (float) Math.cos(3 * i);
        }
        Tensor weight = strided(shape, channelsLast, rowMajor);
        weight.storage().set(24, 42); // in the gap
        AdamP settings = AdamP.builder().delta(10).build(); // projected whatever the cosine
        try (Optimizer one = optimizer(settings, Tensor.of(rowMajor, shape.sizes()));
                Optimizer two = optimizer(settings, weight)) {
            for (int step = 0; step < 2; step++) {
                one.step(Tensor.of(gradient, shape.sizes()));
                two.stepAndReport(strided(shape, channelsLast, gradient));
            }
            Bits.assertSame(rowMajor, indexOrder(weight), "weights");
            Bits.assertSame(one.state("w").array("m"), two.state("w").array("m"), "m");
            assertEquals(42, weight.storage().get(24));
        }
    }

    private Tensor strided(Shape shape, int[] strides, float[] rowMajor) {
        DeviceStorage storage = device.allocate(125, ElementType.FLOAT32);
        Tensor tensor = Tensor.strided(storage, shape, 0, strides);
        for (int i = 0; i < rowMajor.length; i++) {
            storage.set(place(tensor, i), rowMajor[i]);
        }
        return tensor;
    }

    private static float[] indexOrder(Tensor tensor) {
        float[] values = new float[tensor.shape().elements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = tensor.storage().get(place(tensor, i));
        }
        return values;
    }

    private static int place(Tensor tensor, int index) {
        int place = tensor.offset();
        int rest = index;
        for (int axis = tensor.shape().rank() - 1; axis >= 0; axis--) {
            place += rest % tensor.shape().size(axis) * tensor.strides()[axis];
            rest /= tensor.shape().size(axis);
        }
        return place;
    }

    private static Optimizer optimizer(Settings settings, Tensor tensor) {
        return Optimizer.builder()
                .runtime("emulated")
                .group(settings, Parameter.of("w", tensor))
                .build();
    }

    @Test
    void theHostAndOtherDevicesRefuseThemInOneLine() {
        Tensor here = Tensor.of(device.allocate(2, ElementType.FLOAT32), Shape.of(2));
        try (GpuDevice other = GpuDevice.emulated();
                Optimizer host = Model.optimizer("host", AdamW.builder().build(), List.of(Tensor.of(new float[2], 2)));
                Optimizer elsewhere = optimizer(
                        AdamW.builder().build(), Tensor.of(other.allocate(2, ElementType.FLOAT32), Shape.of(2)))) {
            assertRefused("memory of PTX emulator, and the host runtime", () -> host.step(here));
            assertRefused("the optimizer is on another device", () -> elsewhere.step(here));
            assertRefused(
                    "the parameters lie on 2 devices",
                    () -> Model.optimizer(
                            "emulated",
                            AdamW.builder().build(),
                            List.of(here, Tensor.of(other.allocate(2, ElementType.FLOAT32), Shape.of(2)))));
            assertRefused(
                    "which the runtime cuda does not step",
                    () -> Model.optimizer("cuda", AdamW.builder().build(), List.of(here)));
        }
    }

    @Test
    void memoryIsFreedOnceAndMayBeWrapped() {
        DeviceStorage storage = device.allocate(4, ElementType.FLOAT32);
        storage.set(3, 7);
        DeviceStorage last = device.wrap(storage.addressOf(3), 1, ElementType.FLOAT32);
        assertArrayEquals(new float[] {7}, new float[] {last.get(0)});
        device.free(storage);
        assertRefused("was not allocated here, or is freed already", () -> device.free(storage));
        assertThrows(GpuException.class, () -> storage.get(0));
        assertRefused("is not a multiple of the 4 bytes", () -> new DeviceStorage(device, 2, 1, ElementType.FLOAT32));
    }

    private static void assertRefused(String part, Executable call) {
        String message = assertThrows(InvalidInputException.class, call).getMessage();
        assertTrue(message.contains(part), message);
        assertTrue(!message.contains("\n"), message);
    }
}
