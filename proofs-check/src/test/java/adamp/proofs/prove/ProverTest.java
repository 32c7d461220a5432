package adamp.proofs.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.proofs.coq.Programs;
import adamp.proofs.error.ProofException;
import adamp.proofs.instances.NumericSettings;
import adamp.proofs.progress.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole on the checkout itself, one instance of each property, without Coq. */
class ProverTest {
    private static final Checkout CHECKOUT = new Checkout(Path.of(".."));

    @TempDir
    Path work;

    @Test
    void withoutCoqEveryTheoremIsCheckedOnInstancesAndNoneIsCalledProved() {
        ProofsRecord record = run(CHECKOUT, true, Progress.SILENT);
        assertEquals(ProofVerdict.NOT_CHECKED, record.verdict(), record.findings()::toString);
        assertEquals(List.of(), record.findings());
        assertTrue(record.theorems().count() > 100);
        assertTrue(record.theorems().allMatch(theorem -> theorem.proof() == ProofVerdict.NOT_CHECKED));
        assertTrue(record.theorems().allMatch(TheoremResult::holds));
        assertEquals("left out by --numeric-only", record.coq().skipped());
        assertEquals(0, record.trajectories().cases());
        assertEquals("./adamp prove", record.command());
    }

    @Test
    void aMissingCoqIsSaidWithWhatToInstall() {
        ProofsRecord record = run(CHECKOUT, false, Progress.SILENT);
        assertEquals(ProofVerdict.NOT_CHECKED, record.verdict());
        assertTrue(
                record.coq().skipped().startsWith("no coqc found: install it"),
                record.coq().skipped());
        assertFalse(record.trajectories().passed());
    }

    @Test
    void aFolderThatIsNoCheckoutIsRefusedBeforeAnythingRuns() {
        Progress none = new Progress() {
            @Override
            public void expect(int parts) {
                throw new AssertionError("something runs");
            }

            @Override
            public void done(String part) {
                throw new AssertionError("something ran");
            }
        };
        assertThrows(ProofException.class, () -> run(new Checkout(work), true, none));
    }

    private ProofsRecord run(Checkout checkout, boolean numericOnly, Progress progress) {
        Trajectories none = (sources, cases, seed, heard) -> {
            throw new AssertionError("nothing was compiled");
        };
        NumericSettings once = new NumericSettings(2021, OptionalInt.of(1));
        return new Prover(new Programs(), none)
                .run(
                        new Request(checkout, work, work.toString(), once, 1, numericOnly, false, "./adamp prove"),
                        progress);
    }
}
