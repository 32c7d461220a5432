package adamp.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {
    @Test
    void theRemedyIsWhatFollowsTheLastSemicolonOfAMessage() {
        Finding finding = Finding.note("CUDA device", "no driver: it is not found; here or there; install it");
        assertEquals("install it", finding.remedy());
        assertEquals("note    CUDA device: no driver: it is not found; here or there; install it", finding.line());
        assertEquals("", Finding.note("CUDA device", "no remedy").remedy());
    }

    @Test
    void aLineSaysWhetherItIsFineMissingOrNotNeeded() {
        assertEquals("ok      Coq: 8.16.1", Finding.fine("Coq", "8.16.1").line());
        assertEquals(
                "MISSING libtorch: does not load; reinstall it",
                new Finding("libtorch", false, true, "does not load", "reinstall it").line());
    }

    @Test
    void theKernelsLoadAndAssembleOnEveryMachine() {
        List<Finding> findings = GpuFindings.all();
        assertEquals(
                List.of("CUDA device", "GPU kernels", "PTX assembler"),
                findings.stream().map(Finding::what).toList());
        assertTrue(findings.get(1).fine(), findings::toString);
        assertTrue(findings.get(2).fine(), findings::toString);
        assertFalse(findings.get(0).needed());
        assertTrue(findings.get(0).fine() || !findings.get(0).remedy().isEmpty());
    }
}
