package adamp.optimizer.gpu.emulator;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Moves Java arrays to and from a device, on one stream. */
final class Bench {
    private final Gpu gpu;
    private final GpuStream stream;

    Bench(Gpu gpu) {
        this.gpu = gpu;
        stream = gpu.newStream();
    }

    /** A PTX text beside the tests. */
    static String ptx(String name) {
        try (InputStream text = Bench.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Gpu gpu() {
        return gpu;
    }

    GpuStream stream() {
        return stream;
    }

    DeviceBuffer floats(float... values) {
        ByteBuffer bytes = host(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return uploaded(bytes);
    }

    DeviceBuffer ints(int... values) {
        ByteBuffer bytes = host(values.length * Integer.BYTES);
        bytes.asIntBuffer().put(values);
        return uploaded(bytes);
    }

    DeviceBuffer longs(long... values) {
        ByteBuffer bytes = host(values.length * Long.BYTES);
        bytes.asLongBuffer().put(values);
        return uploaded(bytes);
    }

    float[] floats(DeviceBuffer buffer) {
        float[] values = new float[(int) buffer.bytes() / Float.BYTES];
        downloaded(buffer).asFloatBuffer().get(values);
        return values;
    }

    int[] ints(DeviceBuffer buffer) {
        int[] values = new int[(int) buffer.bytes() / Integer.BYTES];
        downloaded(buffer).asIntBuffer().get(values);
        return values;
    }

    long[] longs(DeviceBuffer buffer) {
        long[] values = new long[(int) buffer.bytes() / Long.BYTES];
        downloaded(buffer).asLongBuffer().get(values);
        return values;
    }

    double[] doubles(DeviceBuffer buffer) {
        double[] values = new double[(int) buffer.bytes() / Double.BYTES];
        downloaded(buffer).asDoubleBuffer().get(values);
        return values;
    }

    private DeviceBuffer uploaded(ByteBuffer bytes) {
        DeviceBuffer buffer = gpu.allocate(bytes.capacity());
        stream.upload(buffer, 0, bytes);
        stream.synchronize();
        return buffer;
    }

    private ByteBuffer downloaded(DeviceBuffer buffer) {
        ByteBuffer bytes = host((int) buffer.bytes());
        stream.download(buffer, 0, bytes);
        stream.synchronize();
        return bytes;
    }

    private static ByteBuffer host(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }
}
