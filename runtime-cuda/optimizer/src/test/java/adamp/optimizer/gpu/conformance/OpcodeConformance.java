package adamp.optimizer.gpu.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.gpu.KernelArguments;
import adamp.optimizer.gpu.Launch;
import adamp.optimizer.gpu.conformance.VectorFile.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A device gives what the file of vectors says. Subclasses name the device. */
abstract class OpcodeConformance {
    /** The device, for this test to close. */
    abstract Gpu gpu();

    /** What this device says of a NaN; any is right unless a subclass knows better. */
    boolean acceptsNaN(Type type, long bits) {
        return Oracle.rounded(type, type.format().decode(bits)).isEmpty();
    }

    @Test
    void everyOpcodeGivesTheBitsOfTheVectors() throws IOException {
        Map<Signature, List<Vector>> vectors = VectorFile.parse(committed());
        List<String> wrong = new ArrayList<>();
        try (Gpu gpu = gpu()) {
            GpuModule module = gpu.load(VectorKernels.ptx(vectors.keySet()));
            vectors.forEach((signature, list) -> {
                long[] results = run(gpu, module, signature, list);
                for (int k = 0; k < list.size(); k++) {
                    if (!agrees(signature.result(), list.get(k).result(), results[k])) {
                        wrong.add(signature.opcode() + " " + list.get(k) + " gave " + Long.toHexString(results[k]));
                    }
                }
            });
        }
        assertTrue(wrong.isEmpty(), () -> wrong.size() + " differ: " + String.join("\n", wrong));
    }

    static String committed() throws IOException {
        try (InputStream text = OpcodeConformance.class.getResourceAsStream("opcodes.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private boolean agrees(Type type, OptionalLong expected, long result) {
        return expected.isPresent() ? expected.getAsLong() == result : acceptsNaN(type, result);
    }

    private static long[] run(Gpu gpu, GpuModule module, Signature signature, List<Vector> vectors) {
        int blocks = (vectors.size() + VectorKernels.THREADS - 1) / VectorKernels.THREADS;
        int threads = blocks * VectorKernels.THREADS;
        int arity = signature.operands().size();
        ByteBuffer operands = host(threads * arity);
        for (int thread = 0; thread < threads; thread++) {
            // The last block repeats the last vector.
            Vector vector = vectors.get(Math.min(thread, vectors.size() - 1));
            vector.operands().forEach(operands::putLong);
        }
        ByteBuffer results = host(threads);
        try (DeviceBuffer in = gpu.allocate(operands.capacity());
                DeviceBuffer out = gpu.allocate(results.capacity());
                GpuStream stream = gpu.newStream()) {
            stream.upload(in, 0, operands.flip());
            stream.launch(
                    module.kernel(VectorKernels.name(signature)),
                    new Launch(blocks, VectorKernels.THREADS),
                    new KernelArguments().putAddress(in).putAddress(out));
            stream.download(out, 0, results);
            stream.synchronize();
        }
        long[] bits = new long[threads];
        results.asLongBuffer().get(bits);
        return bits;
    }

    private static ByteBuffer host(int longs) {
        return ByteBuffer.allocateDirect(longs * Long.BYTES).order(ByteOrder.nativeOrder());
    }
}
