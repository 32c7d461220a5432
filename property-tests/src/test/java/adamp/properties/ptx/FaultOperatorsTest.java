package adamp.properties.ptx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the operators make of a kernel, fault by fault; so the list cannot change unseen. */
class FaultOperatorsTest {
    private static final String KERNEL = """
            .version 6.3
            .visible .entry scale(
            	.param .u64 scale_param_0,
            	.param .f32 scale_param_1
            )
            {
            	.reg .pred 	%p<2>;
            	.reg .f32 	%f<9>;
            	.reg .b32 	%r<4>;
            	.reg .b64 	%rd<3>;

            BODY
            }
            """;

    @Test
    void everyInstructionIsDeletedAndABarrierByItsOwnName() {
        assertEquals(List.of("DELETION "), faults("add.rn.f32 %f1, %f2, %f3;", FaultOperator.DELETION));
        assertEquals(List.of("BARRIER "), faults("bar.sync 0;"));
        assertEquals(List.of("DELETION "), faults("ret;"));
    }

    @Test
    void aComparisonIsFlipped() {
        assertEquals(
                List.of(
                        "COMPARISON setp.le.f32 %p1, %f1, %f2;",
                        "COMPARISON setp.ltu.f32 %p1, %f1, %f2;", "OPERANDS setp.lt.f32 %p1, %f2, %f1;"),
                faults("setp.lt.f32 %p1, %f1, %f2;", FaultOperator.COMPARISON, FaultOperator.OPERANDS));
        assertEquals(
                List.of("COMPARISON setp.eq.s32 %p1, %r1, %r2;"),
                faults("setp.ne.s32 %p1, %r1, %r2;", FaultOperator.COMPARISON, FaultOperator.OPERANDS));
        assertEquals(
                List.of("COMPARISON setp.geu.f64 %p1, %fd1, %fd2;", "COMPARISON setp.gt.f64 %p1, %fd1, %fd2;"),
                faults("setp.gtu.f64 %p1, %fd1, %fd2;", FaultOperator.COMPARISON));
    }

    @Test
    void aGuardIsNegatedAndDropped() {
        assertEquals(
                List.of("PREDICATE @!%p1 bra $L__BB0_1;", "PREDICATE bra $L__BB0_1;"),
                faults("@%p1 bra $L__BB0_1;", FaultOperator.PREDICATE));
    }

    @Test
    void constantsAndOffsetsMoveBothWays() {
        assertEquals(
                List.of("CONSTANT add.s32 %r1, %r2, 257;", "CONSTANT add.s32 %r1, %r2, 255;"),
                faults("add.s32 %r1, %r2, 256;", FaultOperator.CONSTANT));
        assertEquals(
                List.of("CONSTANT mov.f32 %f1, 0f40400000;", "CONSTANT mov.f32 %f1, 0f3F800001;"),
                faults("mov.f32 %f1, 0f3F800000;", FaultOperator.CONSTANT));
        assertEquals(
                List.of("OFFSET st.global.f64 [%rd1+24], %fd1;", "OFFSET st.global.f64 [%rd1+8], %fd1;"),
                faults("st.global.f64 [%rd1+16], %fd1;", FaultOperator.OFFSET));
        assertEquals(
                List.of("OFFSET ld.global.u16 %rs1, [%rd1+2];", "OFFSET ld.global.u16 %rs1, [%rd1+-2];"),
                faults("ld.global.u16 %rs1, [%rd1];", FaultOperator.OFFSET));
        assertEquals(
                List.of("PARAMETER ld.param.u64 %rd1, [scale_param_1];"),
                faults("ld.param.u64 %rd1, [scale_param_0];", FaultOperator.PARAMETER, FaultOperator.OFFSET));
    }

    @Test
    void operationsAndOperandsAreExchanged() {
        assertEquals(
                List.of("OPERATION add.rn.f32 %f1, %f2, %f3;", "OPERANDS sub.rn.f32 %f1, %f3, %f2;"),
                faults("sub.rn.f32 %f1, %f2, %f3;", FaultOperator.OPERATION, FaultOperator.OPERANDS));
        assertEquals(
                List.of("OPERATION mul.lo.s32 %r1, %r2, %r3;", "OPERANDS mad.lo.s32 %r1, %r2, %r1, %r3;"),
                faults("mad.lo.s32 %r1, %r2, %r3, %r1;", FaultOperator.OPERATION, FaultOperator.OPERANDS));
        assertEquals(
                List.of("OPERANDS selp.f32 %f1, %f3, %f2, %p1;"),
                faults("selp.f32 %f1, %f2, %f3, %p1;", FaultOperator.OPERATION, FaultOperator.OPERANDS));
    }

    @Test
    void productsAndSumsAreFusedAndFusedOnesSplit() {
        assertEquals(
                List.of("FUSION mul.rn.f32 %f9, %f2, %f3;\n\tadd.rn.f32 %f1, %f9, %f4;"),
                faults("fma.rn.f32 %f1, %f2, %f3, %f4;", FaultOperator.FUSION));
        assertEquals(
                List.of(
                        "FUSION neg.f32 %f9, %f6;\n\tfma.rn.f32 %f7, %f1, %f2, %f9;",
                        "FUSION neg.f32 %f9, %f4;\n\tfma.rn.f32 %f7, %f9, %f5, %f3;"),
                faults("""
                        mul.rn.f32 %f3, %f1, %f2;
                        mul.rn.f32 %f6, %f4, %f5;
                        sub.rn.f32 %f7, %f3, %f6;""", FaultOperator.FUSION));
        assertEquals(List.of(), faults("""
                        mul.rn.f32 %f3, %f1, %f2;
                        mov.f32 %f1, %f2;
                        add.rn.f32 %f7, %f3, %f6;""", FaultOperator.FUSION));
    }

    @Test
    void noTwoMutantsOfTheShippedModuleShareAKey() {
        List<PtxMutant> all = PtxMutants.all(PtxText.shipped());
        assertEquals(all.size(), new HashSet<>(all.stream().map(PtxMutant::key).toList()).size());
    }

    private static List<String> faults(String body, FaultOperator... operators) {
        PtxText text = new PtxText(KERNEL.replace("BODY", body));
        List<FaultOperator> asked = operators.length == 0 ? List.of(FaultOperator.values()) : List.of(operators);
        List<String> found = new ArrayList<>();
        for (PtxMutant mutant : PtxMutants.all(text)) {
            if (asked.contains(mutant.operator())) {
                found.add(mutant.operator() + " " + mutant.fault().after());
            }
        }
        return found;
    }
}
