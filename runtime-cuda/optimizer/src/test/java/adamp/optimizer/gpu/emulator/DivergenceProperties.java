package adamp.optimizer.gpu.emulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.KernelArguments;
import adamp.optimizer.gpu.Launch;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Threads that part and meet again compute what each computes alone: of every program, so of every seed. */
class DivergenceProperties {
    private static final int BLOCKS = 2;
    private static final int ROOM = 64;

    @Property(tries = 150)
    void everyThreadComputesWhatItComputesAlone(@ForAll long seed, @ForAll @IntRange(min = 1, max = ROOM) int threads) {
        Program program = new Program(seed);
        try (PtxEmulator emulator = new PtxEmulator()) {
            Bench bench = new Bench(emulator);
            DeviceBuffer stored = bench.ints(new int[BLOCKS * ROOM]);
            bench.stream()
                    .launch(
                            emulator.load(program.ptx()).kernel("k"),
                            new Launch(BLOCKS, threads),
                            new KernelArguments().putAddress(stored));
            int[] expected = new int[BLOCKS * ROOM];
            for (int block = 0; block < BLOCKS; block++) {
                for (int thread = 0; thread < threads; thread++) {
                    expected[ROOM * block + thread] = Program.alone(program, block, thread);
                }
            }
            assertArrayEquals(expected, bench.ints(stored), program::ptx);
        }
    }
}
