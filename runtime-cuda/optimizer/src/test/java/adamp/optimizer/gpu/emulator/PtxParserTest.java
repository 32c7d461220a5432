package adamp.optimizer.gpu.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.emulator.ir.Instruction;
import adamp.optimizer.gpu.emulator.ir.Instruction.Load;
import adamp.optimizer.gpu.emulator.ir.Parameter;
import adamp.optimizer.gpu.emulator.ir.PtxKernel;
import adamp.optimizer.gpu.emulator.parse.PtxParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class PtxParserTest {
    @Test
    void anUnknownOpcodeIsAnErrorAtItsLine() {
        assertError(
                "PTX line 17: unknown opcode 'sin.approx.f32'; the emulator runs the plain instructions of its table",
                "mov.u32 %r5, 1;\n\nsin.approx.f32 %f1, %f2;\n");
    }

    @Test
    void modifiersThatChangeTheResultAreUnknownOpcodes() {
        for (String opcode : List.of("add.ftz.f32", "add.rn.ftz.f32", "mul.sat.f32", "add.f32", "div.full.f32")) {
            assertError(
                    "PTX line 15: unknown opcode '" + opcode
                            + "'; the emulator runs the plain instructions of its table",
                    opcode + " %f1, %f2, %f3;\n");
        }
    }

    @Test
    void anUnknownDirectiveIsAnErrorAtItsLine() {
        assertError(
                "PTX line 15: unknown directive '.local'; the emulator knows kernels of registers and static shared"
                        + " arrays",
                ".local .b8 depot[8];\n");
        GpuException error = assertThrows(GpuException.class, () -> PtxParser.parse(".version 6.3\n.func f()\n{ }\n"));
        assertEquals(
                "PTX line 2: unknown directive '.func'; the emulator knows kernels of registers and static shared arrays",
                error.getMessage());
    }

    @Test
    void aRegisterOfAnotherTypeIsAnErrorAtItsLine() {
        assertError("PTX line 16: add.s32 wants .s32; %rd1 is .b64", "mov.u32 %r5, 1;\nadd.s32 %r5, %r5, %rd1;\n");
        assertError("PTX line 15: add.s32 wants .s32; %f1 is .f32", "add.s32 %f1, %r1, %r1;\n");
        assertError("PTX line 15: add.rn.f32 wants .f32, found '1'", "add.rn.f32 %f1, %f1, 1;\n");
        assertError("PTX line 15: selp.b32 wants .pred; %r1 is .b32", "selp.b32 %r5, 1, 2, %r1;\n");
        assertError("PTX line 15: a guard is a predicate; %r1 is .b32", "@%r1 mov.u32 %r5, 1;\n");
        assertError("PTX line 15: st.global.u64 wants .u64; %r1 is .b32", "st.global.u64 [%rd1], %r1;\n");
    }

    @Test
    void addressesOf32BitsAreOfSharedMemoryAlone() {
        assertError("PTX line 15: ld.global.u32 wants an address; %r3 is .b32", "ld.global.u32 %r5, [%r3];\n");
        assertError("PTX line 15: ld.shared.u32 wants an address; %f3 is .f32", "ld.shared.u32 %r5, [%f3];\n");
    }

    @Test
    void whatIsNotDeclaredIsAnErrorAtItsLine() {
        assertError("PTX line 15: register '%r77' is not declared", "mov.u32 %r77, 1;\n");
        assertError("PTX line 15: add.s32 wants .s32, found '%r77'", "add.s32 %r5, %r1, %r77;\n");
        assertError("PTX line 15: there is no label 'NOWHERE' in this kernel", "bra NOWHERE;\n");
        assertError("PTX line 15: there is no parameter 'b'", "ld.param.u64 %rd1, [b];\n");
    }

    @Test
    void aConstantThatDoesNotFitIsAnErrorAtItsLine() {
        assertError("PTX line 15: 4294967296 does not fit .s32 of add.s32", "add.s32 %r5, %r1, 4294967296;\n");
        assertError("PTX line 15: -2147483649 does not fit .s32 of add.s32", "add.s32 %r5, %r1, -2147483649;\n");
        assertError("PTX line 15: -4294967296 does not fit .s32 of add.s32", "add.s32 %r5, %r1, -4294967296;\n");
        PtxParser.parse(Ptx.kernel("add.s32 %r5, %r1, -2147483648;\nadd.s32 %r5, %r1, 0xffffffff;\n"));
    }

    @Test
    void brokenTextIsAnErrorAtItsLine() {
        assertError("PTX line 16: ';' expected, found 'mov.u32'", "mov.u32 %r5, 1\nmov.u32 %r6, 1;\n");
        assertError("PTX line 15: ',' expected, found ';'", "add.s32 %r5, %r1;\n");
        assertError("PTX line 16: label 'L' stands twice", "L:\nL:\n");
        GpuException error = assertThrows(GpuException.class, () -> PtxParser.parse("int main() {}"));
        assertEquals("PTX line 1: a module begins with .version; this is not PTX", error.getMessage());
        String text = Ptx.kernel("");
        GpuException cut =
                assertThrows(GpuException.class, () -> PtxParser.parse(text.substring(0, text.length() - 3)));
        assertEquals("PTX line 15: the text ends in the middle of a statement", cut.getMessage());
    }

    @Test
    void barriersOfSomeThreadsAreRefused() {
        assertError("PTX line 15: the emulator knows one barrier of all threads: bar.sync 0", "bar.sync 1;\n");
        assertError("PTX line 15: the emulator knows one barrier of all threads: bar.sync 0", "bar.sync 0, 64;\n");
    }

    @Test
    void linesAreCountedThroughComments() {
        assertError(
                "PTX line 18: register '%r77' is not declared",
                "// one mov.u32 %r77\n/* two\nthree */\nmov.u32 %r77, 1;\n");
    }

    @Test
    void parametersLieAtMultiplesOfTheirSizes() {
        PtxKernel kernel = PtxParser.parse(
                        ".version 6.3\n.visible .entry k(.param .u32 a, .param .u64 b, .param .f32 c,"
                                + " .param .align 8 .b8 d[12])\n{ ret; }\n")
                .kernels()
                .get(0);
        assertEquals(
                List.of(
                        new Parameter("a", 0, 4),
                        new Parameter("b", 8, 8),
                        new Parameter("c", 16, 4),
                        new Parameter("d", 24, 12)),
                kernel.parameters());
        assertEquals(36, kernel.parameterBytes());
    }

    @Test
    void theElementOfAVectorThatOverwritesTheAddressIsLoadedLast() {
        List<Instruction> instructions = PtxParser.parse(Ptx.kernel("ld.global.v2.u64 {%rd1, %rd2}, [%rd1+16];\n"))
                .kernels()
                .get(0)
                .instructions();
        Load first = (Load) instructions.get(8);
        Load second = (Load) instructions.get(9);
        assertEquals("%rd2", first.target().name());
        assertEquals(24, first.address().offset());
        assertEquals("%rd1", second.target().name());
        assertEquals(16, second.address().offset());
    }

    @Test
    void launchBoundsAndPragmasAreAccepted() {
        PtxKernel kernel = PtxParser.parse("""
                        .version 6.3
                        .target sm_75
                        .entry k()
                        .maxntid 256, 1, 1
                        .minnctapersm 2
                        { .pragma "nounroll"; { ret; } }
                        """).kernels().get(0);
        assertEquals(256, kernel.mostThreads());
    }

    private static void assertError(String message, String body) {
        GpuException error = assertThrows(GpuException.class, () -> PtxParser.parse(Ptx.kernel(body)));
        assertEquals(message, error.getMessage());
    }
}
