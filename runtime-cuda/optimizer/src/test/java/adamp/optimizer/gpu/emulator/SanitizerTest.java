package adamp.optimizer.gpu.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.KernelArguments;
import adamp.optimizer.gpu.Launch;
import adamp.optimizer.gpu.emulator.sanitize.Check;
import adamp.optimizer.gpu.emulator.sanitize.InstructionBudgetException;
import adamp.optimizer.gpu.emulator.sanitize.Sanitizer;
import adamp.optimizer.gpu.emulator.sanitize.SanitizerException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each check: a kernel with the fault is reported where it stands, its sound sister runs. */
class SanitizerTest {
    private static final int THREADS = 64;

    private PtxEmulator emulator = new PtxEmulator();

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void aStoreOneElementBeyondTheAllocationIsReported() {
        runs(1, "st.global.u32 [%rd2], %r1;\n");
        SanitizerException fault = reported(Check.GLOBAL_BOUNDS, 1, "st.global.u32 [%rd2+4], %r1;\n");
        assertSite(fault, 0, 0, THREADS - 1);
        assertTrue(fault.getMessage().contains("address 0x"), fault.getMessage());
    }

    @Test
    void aLoadBeforeTheAllocationIsReported() {
        SanitizerException fault = reported(Check.GLOBAL_BOUNDS, 1, "ld.global.u32 %r5, [%rd2+-4];\n");
        assertSite(fault, 0, 0, 0);
    }

    @Test
    void anAddressOfNowhereIsReported() {
        reported(Check.GLOBAL_BOUNDS, 1, "mov.u64 %rd3, 8;\nld.u32 %r5, [%rd3];\n");
    }

    @Test
    void anOverrunOfASharedArrayIsReported() {
        runs(1, "st.shared.u32 [%r3], %r1;\n");
        SanitizerException fault = reported(Check.SHARED_BOUNDS, 1, "st.shared.u32 [%r3+772], %r1;\n");
        assertSite(fault, 0, 0, THREADS - 1);
    }

    @Test
    void anAddressThatIsNoMultipleOfTheSizeIsReported() {
        runs(1, "setp.eq.s32 %p1, %r1, 3;\n@%p1 ld.global.u32 %r5, [%rd2+4];\n");
        SanitizerException fault =
                reported(Check.MISALIGNED, 1, "setp.eq.s32 %p1, %r1, 3;\n@%p1 ld.global.u32 %r5, [%rd2+2];\n");
        assertSite(fault, 1, 0, 3);
        reported(Check.MISALIGNED, 1, "setp.eq.s32 %p1, %r1, 1;\n@%p1 ld.global.u64 %rd5, [%rd2];\n");
        reported(Check.MISALIGNED, 1, "setp.eq.s32 %p1, %r1, 1;\n@%p1 st.shared.u32 [%r3+1], %r1;\n");
    }

    @Test
    void aVectorAsksForTheAlignmentOfTheWhole() {
        runs(1, "setp.eq.s32 %p1, %r1, 2;\n@%p1 ld.global.v2.u32 {%r5, %r6}, [%rd2];\n");
        reported(Check.MISALIGNED, 1, "setp.eq.s32 %p1, %r1, 1;\n@%p1 ld.global.v2.u32 {%r5, %r6}, [%rd2];\n");
    }

    @Test
    void aRegisterThatWasNeverWrittenIsReported() {
        runs(1, "mov.u32 %r6, 1;\nadd.s32 %r5, %r6, %r1;\n");
        SanitizerException fault = reported(Check.UNINITIALISED_REGISTER, 1, "add.s32 %r5, %r6, %r1;\n");
        assertSite(fault, 0, 0, 0);
        assertTrue(fault.getMessage().endsWith("%r6"), fault.getMessage());
    }

    @Test
    void aRegisterThatSomeThreadsHaveNotWrittenIsReportedForThem() {
        String someWrite = "setp.lt.u32 %p1, %r1, 40;\n@%p1 mov.u32 %r6, 1;\n";
        runs(1, someWrite + "@!%p1 mov.u32 %r6, 2;\nadd.s32 %r5, %r6, %r1;\n");
        SanitizerException fault = reported(Check.UNINITIALISED_REGISTER, 1, someWrite + "add.s32 %r5, %r6, %r1;\n");
        assertSite(fault, 2, 0, 40);
    }

    @Test
    void aGuardThatWasNeverWrittenIsReported() {
        reported(Check.UNINITIALISED_REGISTER, 1, "@%p3 bra END;\nEND:\n");
    }

    @Test
    void registersOfTheBlockBeforeAreForgotten() {
        String firstBlockWrites = "setp.eq.u32 %p1, %r2, 0;\n@%p1 mov.u32 %r6, 1;\n";
        runs(2, firstBlockWrites + "@%p1 add.s32 %r5, %r6, %r1;\n");
        SanitizerException fault =
                reported(Check.UNINITIALISED_REGISTER, 2, firstBlockWrites + "add.s32 %r5, %r6, %r1;\n");
        assertSite(fault, 2, 1, 0);
    }

    @Test
    void deviceMemoryThatNobodyWroteIsReported() {
        Bench bench = new Bench(emulator);
        DeviceBuffer unwritten = emulator.allocate(4 * THREADS);
        String load = Ptx.kernel("ld.global.u32 %r5, [%rd2];\n");
        SanitizerException fault = assertThrows(SanitizerException.class, () -> launch(bench, load, 1, unwritten));
        assertEquals(Check.UNWRITTEN_MEMORY, fault.check());
        bench.stream().fill(unwritten, 0, 4 * THREADS - 4, (byte) 0);
        SanitizerException last = assertThrows(SanitizerException.class, () -> launch(bench, load, 1, unwritten));
        assertSite(last, 0, 0, THREADS - 1);
        bench.stream().fill(unwritten, 4 * THREADS - 4, 4, (byte) 0);
        launch(bench, load, 1, unwritten);
    }

    @Test
    void aCopyOfUnwrittenMemoryIsUnwritten() {
        Bench bench = new Bench(emulator);
        DeviceBuffer source = emulator.allocate(4 * THREADS);
        DeviceBuffer target = bench.ints(new int[THREADS]);
        bench.stream().fill(source, 0, 12, (byte) 0);
        bench.stream().copy(source, 0, target, 0, 4 * THREADS);
        String load = Ptx.kernel("ld.global.u32 %r5, [%rd2];\n");
        SanitizerException fault = assertThrows(SanitizerException.class, () -> launch(bench, load, 1, target));
        assertEquals(Check.UNWRITTEN_MEMORY, fault.check());
        assertSite(fault, 0, 0, 3);
    }

    @Test
    void sharedMemoryThatTheBlockHasNotWrittenIsReported() {
        runs(2, "st.shared.u32 [%r3], %r1;\nld.shared.u32 %r5, [%r3];\n");
        reported(Check.UNWRITTEN_MEMORY, 1, "ld.shared.u32 %r5, [%r3];\n");
        // The first block leaves its words behind; the second must not read them.
        SanitizerException fault = reported(
                Check.UNWRITTEN_MEMORY,
                2,
                "setp.eq.u32 %p1, %r2, 0;\n@%p1 st.shared.u32 [%r3], %r1;\nld.shared.u32 %r5, [%r3];\n");
        assertSite(fault, 2, 1, 0);
    }

    @Test
    void readingAnothersWordWithoutABarrierIsReported() {
        String write = "st.shared.u32 [%r3], %r1;\n";
        String readNext = "setp.lt.u32 %p1, %r1, 63;\n@%p1 ld.shared.u32 %r5, [%r3+4];\n";
        runs(1, write + "bar.sync 0;\n" + readNext);
        SanitizerException fault = reported(Check.BLOCK_RACE, 1, write + readNext);
        assertSite(fault, 2, 0, 0);
        assertTrue(fault.getMessage().contains("last written by thread 1"), fault.getMessage());
    }

    @Test
    void writingAWordThatAnotherReadsWithoutABarrierIsReported() {
        String prepare = "st.shared.u32 [%r3], %r1;\nbar.sync 0;\nsetp.lt.u32 %p1, %r1, 63;\n";
        String read = "@%p1 ld.shared.u32 %r5, [%r3+4];\n";
        String write = "st.shared.u32 [%r3], %r2;\n";
        runs(1, prepare + read + "bar.sync 0;\n" + write);
        assertSite(reported(Check.BLOCK_RACE, 1, prepare + read + write), 4, 0, 1);
    }

    @Test
    void twoThreadsThatWriteOneWordAreReported() {
        SanitizerException fault = reported(Check.BLOCK_RACE, 1, "mov.u32 %r5, words;\nst.shared.u32 [%r5], %r1;\n");
        assertSite(fault, 1, 0, 1);
    }

    @Test
    void manyReadersOfAWordAreNoRaceUntilItIsWritten() {
        String broadcast = """
                setp.eq.u32 %p1, %r1, 0;
                mov.u32 %r5, words;
                @%p1 st.shared.u32 [%r5], %r1;
                bar.sync 0;
                ld.shared.u32 %r6, [%r5];
                """;
        runs(1, broadcast + "bar.sync 0;\n@%p1 st.shared.u32 [%r5], %r1;\n");
        reported(Check.BLOCK_RACE, 1, broadcast + "@%p1 st.shared.u32 [%r5], %r1;\n");
    }

    @Test
    void threadsOfABlockThatMeetInDeviceMemoryWithoutABarrierAreReported() {
        String write = "st.global.u32 [%rd2], %r1;\n";
        String readNext = "setp.lt.u32 %p1, %r1, 63;\n@%p1 ld.global.u32 %r5, [%rd2+4];\n";
        runs(1, write + "bar.sync 0;\n" + readNext);
        reported(Check.BLOCK_RACE, 1, write + readNext);
    }

    @Test
    void aBlockThatReadsWhatAnotherWritesIsReported() {
        runs(1, "ld.global.u32 %r5, [%rd2];\nst.global.u32 [%rd2], %r1;\n");
        SanitizerException fault =
                reported(Check.GRID_RACE, 2, "ld.global.u32 %r5, [%rd2];\nst.global.u32 [%rd2], %r1;\n");
        assertSite(fault, 0, 1, 0);
        // The other order: the first block reads, the second writes.
        SanitizerException later = reported(
                Check.GRID_RACE,
                2,
                "setp.eq.u32 %p1, %r2, 0;\n@%p1 ld.global.u32 %r5, [%rd2];\n@!%p1 st.global.u32 [%rd2], %r1;\n");
        assertSite(later, 2, 1, 0);
    }

    @Test
    void blocksThatReadTheSameAreNoRaceAndTheNextLaunchMayWrite() {
        Bench bench = new Bench(emulator);
        DeviceBuffer buffer = bench.ints(new int[THREADS]);
        launch(bench, Ptx.kernel("ld.global.u32 %r5, [%rd2];\n"), 3, buffer);
        launch(bench, Ptx.kernel("st.global.u32 [%rd2], %r1;\n"), 1, buffer);
        launch(bench, Ptx.kernel("ld.global.u32 %r5, [%rd2];\n"), 3, buffer);
    }

    @Test
    void aBlockThatWritesWhatThreeBlocksReadIsReported() {
        reported(
                Check.GRID_RACE,
                4,
                "setp.lt.u32 %p1, %r2, 3;\n@%p1 ld.global.u32 %r5, [%rd1];\n@!%p1 st.global.u32 [%rd1], %r1;\n");
    }

    @Test
    void halvesOfAWordMayBelongToDifferentBlocks() {
        String ownHalf = """
                mul.wide.u32 %rd3, %r2, 2;
                add.s64 %rd3, %rd3, %rd1;
                setp.eq.u32 %p1, %r1, 0;
                cvt.u16.u32 %rs1, %r2;
                @%p1 st.global.u16 [%rd3], %rs1;
                @%p1 ld.global.u16 %rs2, [%rd3];
                """;
        runs(8, ownHalf);
        reported(
                Check.GRID_RACE,
                8,
                ownHalf.replace("%r2, 2;", "%r2, 1;").replace(".u16 [", ".u8 [")
                        + "@%p1 ld.global.u8 %rs2, [%rd1+1];\n");
    }

    @Test
    void aBarrierThatSomeThreadsPassByIsReported() {
        String half = "setp.lt.u32 %p1, %r1, 32;\n";
        runs(1, half + "@%p1 bra JOIN;\nmov.u32 %r5, 0;\nJOIN:\nbar.sync 0;\n");
        SanitizerException fault = reported(Check.DIVERGENT_BARRIER, 1, half + "@%p1 bra JOIN;\nbar.sync 0;\nJOIN:\n");
        assertEquals(Ptx.FIRST_LINE + 2, fault.site().line());
        reported(Check.DIVERGENT_BARRIER, 1, half + "@%p1 bar.sync 0;\n");
    }

    @Test
    void threadsAtDifferentBarriersAreReported() {
        reported(
                Check.DIVERGENT_BARRIER,
                1,
                "setp.lt.u32 %p1, %r1, 32;\n@%p1 bra ELSE;\nbar.sync 0;\nbra END;\nELSE:\nbar.sync 0;\nEND:\n");
    }

    @Test
    void aBarrierAfterAnEarlyExitIsReported() {
        String exit = "setp.lt.u32 %p1, %r1, 32;\n@%p1 ret;\n";
        runs(1, "bar.sync 0;\n" + exit);
        reported(Check.DIVERGENT_BARRIER, 1, exit + "bar.sync 0;\n");
    }

    @Test
    void aLoopWithoutEndIsATimeOutOfItsOwn() {
        emulator.close();
        emulator = new PtxEmulator(Sanitizer.on().withInstructionBudget(100_000));
        InstructionBudgetException fault = assertThrows(
                InstructionBudgetException.class, () -> runs(1, "LOOP:\nadd.s32 %r1, %r1, 1;\nbra LOOP;\n"));
        assertEquals(Check.INSTRUCTION_BUDGET, fault.check());
        assertEquals(Ptx.FIRST_LINE + 2, fault.site().line());
    }

    @Test
    void anAddressOfFreedMemoryIsReported() {
        Bench bench = new Bench(emulator);
        DeviceBuffer freed = bench.ints(new int[THREADS]);
        DeviceBuffer pointer = bench.longs(freed.address());
        String follow = Ptx.kernel("ld.global.u64 %rd3, [%rd1];\nld.u32 %r5, [%rd3];\n");
        launch(bench, follow, 1, pointer);
        freed.close();
        // What comes next never takes its place.
        bench.ints(new int[THREADS]);
        SanitizerException fault = assertThrows(SanitizerException.class, () -> launch(bench, follow, 1, pointer));
        assertEquals(Check.USE_AFTER_FREE, fault.check());
    }

    private static void assertSite(SanitizerException fault, int line, int block, int thread) {
        assertEquals("k", fault.site().kernel());
        assertEquals(Ptx.FIRST_LINE + line, fault.site().line(), fault.getMessage());
        assertEquals(block, fault.site().block(), fault.getMessage());
        assertEquals(thread, fault.site().thread(), fault.getMessage());
    }

    private SanitizerException reported(Check check, int blocks, String body) {
        SanitizerException fault = assertThrows(SanitizerException.class, () -> runs(blocks, body));
        assertEquals(check, fault.check(), fault.getMessage());
        assertEquals(1, fault.getMessage().lines().count());
        return fault;
    }

    private void runs(int blocks, String body) {
        Bench bench = new Bench(emulator);
        launch(bench, Ptx.kernel(body), blocks, bench.ints(new int[THREADS]));
    }

    private static void launch(Bench bench, String ptx, int blocks, DeviceBuffer buffer) {
        bench.stream()
                .launch(
                        bench.gpu().load(ptx).kernel("k"),
                        new Launch(blocks, THREADS),
                        new KernelArguments().putAddress(buffer));
    }
}
