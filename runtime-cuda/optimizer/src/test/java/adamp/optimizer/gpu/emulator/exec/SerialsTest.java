package adamp.optimizer.gpu.emulator.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adamp.optimizer.gpu.emulator.ir.PtxKernel;
import adamp.optimizer.gpu.emulator.parse.PtxParser;
import adamp.optimizer.gpu.emulator.sanitize.Check;
import adamp.optimizer.gpu.emulator.sanitize.Sanitizer;
import adamp.optimizer.gpu.emulator.sanitize.SanitizerException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Blocks are numbered through all launches; after some two thousand million of them the numbers start anew. */
class SerialsTest {
    private static final int ALMOST_ALL = Integer.MAX_VALUE - 20;

    private final DeviceMemory memory = new DeviceMemory(true);

    @Test
    void afterTheNumbersStartAnewABlockMayWriteWhatEarlierBlocksHaveWritten() {
        BoundKernel writes = bound("st.shared.u32 [word], %r1;\n");
        memory.takeSerials(ALMOST_ALL);
        writes.launch(3, ByteBuffer.allocate(0));
        memory.takeSerials(ALMOST_ALL);
        writes.launch(3, ByteBuffer.allocate(0));
    }

    @Test
    void afterTheNumbersStartAnewSharedMemoryOfEarlierBlocksIsStillUnwritten() {
        BoundKernel reads = bound("""
                setp.eq.s32 %p1, %r1, 7;
                @!%p1 st.shared.u32 [word], %r1;
                ld.shared.u32 %r2, [word];
                """);
        memory.takeSerials(ALMOST_ALL);
        reads.launch(3, ByteBuffer.allocate(0));
        memory.takeSerials(ALMOST_ALL);
        SanitizerException fault =
                assertThrows(SanitizerException.class, () -> reads.launch(8, ByteBuffer.allocate(0)));
        assertEquals(Check.UNWRITTEN_MEMORY, fault.check());
        assertEquals(7, fault.site().block());
    }

    private BoundKernel bound(String body) {
        String text = """
                .version 6.3
                .target sm_75
                .address_size 64
                .visible .entry k() {
                .reg .pred %p<2>; .reg .b32 %r<3>;
                .shared .align 4 .b8 word[4];
                mov.u32 %r1, %ctaid.x;
                """ + body + "ret;\n}\n";
        PtxKernel kernel = PtxParser.parse(text).kernels().get(0);
        return new BoundKernel(kernel, 1, memory, Sanitizer.on(), null);
    }
}
