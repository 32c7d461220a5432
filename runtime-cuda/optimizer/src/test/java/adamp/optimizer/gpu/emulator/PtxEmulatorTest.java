package adamp.optimizer.gpu.emulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.GpuGraph;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.gpu.KernelArguments;
import adamp.optimizer.gpu.Launch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What only the emulator promises: work is done at once, launches are checked, memory is its own. */
class PtxEmulatorTest {
    private final PtxEmulator emulator = new PtxEmulator();
    private final Bench bench = new Bench(emulator);
    private final GpuModule module =
            emulator.load(Ptx.kernel("ld.global.u32 %r5, [%rd2];\nadd.s32 %r5, %r5, 1;\nst.global.u32 [%rd2], %r5;\n"));

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void aRecordingDoesNothingUntilItIsReplayedThenKeepsItsArguments() {
        DeviceBuffer counts = bench.ints(0, 10);
        KernelArguments arguments = new KernelArguments().putAddress(counts);
        GpuGraph graph =
                bench.stream().capture(() -> bench.stream().launch(module.kernel("k"), new Launch(1, 2), arguments));
        arguments.clear().putAddress(0);
        assertArrayEquals(new int[] {0, 10}, bench.ints(counts));
        graph.replay();
        graph.replay();
        assertArrayEquals(new int[] {2, 12}, bench.ints(counts));
    }

    @Test
    void argumentsOfAnotherSizeAreRefused() {
        GpuException error = assertThrows(GpuException.class, () -> bench.stream()
                .launch(module.kernel("k"), new Launch(1, 2), new KernelArguments().putInt(1)));
        assertEquals("launch of k: 4 bytes of arguments, its parameters have 8", error.getMessage());
    }

    @Test
    void aKernelThatIsNotThereIsNamedWithThoseThatAre() {
        GpuException error = assertThrows(GpuException.class, () -> module.kernel("kk"));
        assertEquals("kernel kk: the module has no such entry, it has [k]", error.getMessage());
    }

    @Test
    void aWrappedPartOfABufferIsTheSameMemory() {
        DeviceBuffer whole = bench.ints(1, 2, 3, 4);
        DeviceBuffer part = emulator.wrap(whole.address() + 8, 8);
        bench.stream().launch(module.kernel("k"), new Launch(1, 2), new KernelArguments().putAddress(part));
        assertArrayEquals(new int[] {1, 2, 4, 5}, bench.ints(whole));
        part.close();
        assertArrayEquals(new int[] {1, 2, 4, 5}, bench.ints(whole));
    }

    @Test
    void memoryThatIsNotItsOwnCannotBeWrapped() {
        DeviceBuffer buffer = bench.ints(1, 2);
        assertThrows(GpuException.class, () -> emulator.wrap(1234, 8));
        assertThrows(GpuException.class, () -> emulator.wrap(buffer.address() + 4, 8));
        buffer.close();
    }

    @Test
    void whatBelongsToAnotherEmulatorIsRefused() {
        try (PtxEmulator other = new PtxEmulator()) {
            DeviceBuffer buffer = bench.ints(1, 2);
            assertThrows(GpuException.class, () -> other.newStream()
                    .launch(module.kernel("k"), new Launch(1, 2), new KernelArguments().putAddress(buffer)));
        }
    }
}
