package adamp.optimizer.gpu.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.gpu.KernelArguments;
import adamp.optimizer.gpu.Launch;
import adamp.optimizer.gpu.emulator.PtxEmulator;
import adamp.optimizer.plan.Limits;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Two tensors in one launch of {@code permute}: (i, j, k) lies at 3 i + 40 j + 1000 k, gathered and scattered. */
class PermuteTest {
    private static final int[] SIZES = {11, 20, 4};
    private static final int[] STRIDES = {3, 40, 1000};
    private static final int ELEMENTS = 11 * 20 * 4;
    private static final int PLACES = 4000;
    private static final int UNTOUCHED = -1;

    private static final int[] PLACE_OF = placeOf();

    private static int[] placeOf() {
        int[] places = new int[ELEMENTS];
        for (int i = 0; i < ELEMENTS; i++) {
            places[i] = i / 80 * STRIDES[0] + i / 4 % 20 * STRIDES[1] + i % 4 * STRIDES[2];
        }
        return places;
    }

    @Test
    void gathersAndScattersWordsAndHalfWords() {
        int[] strided = new int[PLACES];
        Arrays.setAll(strided, place -> 7 * place);
        short[] dense = new short[ELEMENTS];
        for (int i = 0; i < ELEMENTS; i++) {
            dense[i] = (short) (i + 1);
        }
        try (PtxEmulator gpu = new PtxEmulator();
                GpuModule module = KernelSource.load(gpu);
                GpuStream stream = gpu.newStream()) {
            DeviceBuffer words = filled(gpu, stream, bytesOf(strided));
            DeviceBuffer gathered = gpu.allocate(ELEMENTS * Integer.BYTES);
            DeviceBuffer halves = filled(gpu, stream, bytesOf(dense));
            DeviceBuffer scattered = gpu.allocate(PLACES * Short.BYTES);
            stream.fill(scattered, 0, scattered.bytes(), (byte) UNTOUCHED);

            KernelArguments arguments = new KernelArguments()
                    .putAddress(filled(gpu, stream, items()))
                    .putAddress(filled(gpu, stream, memories(words, gathered, halves, scattered)))
                    .putAddress(filled(gpu, stream, shapes()))
                    .putAddress(filled(gpu, stream, axes()));
            stream.launch(module.kernel("permute"), new Launch(3, Limits.BLOCK), arguments);

            int[] wanted = Arrays.stream(PLACE_OF).map(place -> strided[place]).toArray();
            int[] words2 = new int[ELEMENTS];
            fetched(stream, gathered).asIntBuffer().get(words2);
            assertArrayEquals(wanted, words2);
            short[] placed = new short[PLACES];
            Arrays.fill(placed, (short) UNTOUCHED);
            for (int i = 0; i < ELEMENTS; i++) {
                placed[PLACE_OF[i]] = dense[i];
            }
            short[] halves2 = new short[PLACES];
            fetched(stream, scattered).asShortBuffer().get(halves2);
            assertArrayEquals(placed, halves2);
        }
    }

    /** The first tensor in two items, the second in one. */
    private static ByteBuffer items() {
        int cut = 600;
        return ints(0, 0, cut, 0, cut, ELEMENTS, 1, 0, ELEMENTS);
    }

    private static ByteBuffer memories(DeviceBuffer... buffers) {
        ByteBuffer table = Tables.bytes(buffers.length, Long.BYTES);
        Arrays.stream(buffers).forEach(buffer -> table.putLong(buffer.address()));
        return table.flip();
    }

    /** First axis, axes, whether it scatters, whether elements are of 16 bits. Both use the axes after one of no account. */
    private static ByteBuffer shapes() {
        return ints(1, 3, 0, 0, 1, 3, 1, 1);
    }

    private static ByteBuffer axes() {
        return ints(5, 99, SIZES[0], STRIDES[0], SIZES[1], STRIDES[1], SIZES[2], STRIDES[2]);
    }

    private static ByteBuffer ints(int... values) {
        return bytesOf(values);
    }

    private static ByteBuffer bytesOf(int[] values) {
        ByteBuffer bytes = Tables.bytes(values.length, Integer.BYTES);
        bytes.asIntBuffer().put(values);
        return bytes;
    }

    private static ByteBuffer bytesOf(short[] values) {
        ByteBuffer bytes = Tables.bytes(values.length, Short.BYTES);
        bytes.asShortBuffer().put(values);
        return bytes;
    }

    private static DeviceBuffer filled(PtxEmulator gpu, GpuStream stream, ByteBuffer bytes) {
        DeviceBuffer buffer = gpu.allocate(bytes.remaining());
        stream.upload(buffer, 0, bytes);
        return buffer;
    }

    private static ByteBuffer fetched(GpuStream stream, DeviceBuffer buffer) {
        ByteBuffer bytes = Tables.bytes(1, (int) buffer.bytes());
        stream.download(buffer, 0, bytes);
        stream.synchronize();
        return bytes;
    }
}
