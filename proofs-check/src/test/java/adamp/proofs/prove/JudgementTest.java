package adamp.proofs.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.proofs.coq.Audited;
import adamp.proofs.coq.CoqReport;
import adamp.proofs.coq.CoqSources;
import adamp.proofs.finding.Finding;
import adamp.proofs.instances.PropertyOutcome;
import adamp.proofs.registry.Entry;
import adamp.proofs.registry.FileEntries;
import adamp.proofs.registry.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgementTest {
    private static final Audited AUDITED = new Audited("Theorem", "grows", "0 <= 1", List.of("Classical_Prop.classic"));
    private static final PropertyOutcome HOLDS = outcome("GrowthProperties.grows", 1000, null);

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("Growth.v"), "Theorem grows : 0 <= 1. Proof. auto. Qed.\n");
    }

    @Test
    void whatCoqAcceptsAndEveryInstanceSatisfiesIsProvedAndHolds() {
        Judgement judgement = judgement(coq(true), HOLDS);
        assertEquals(List.of(), judgement.findings());
        TheoremResult theorem = theorem(judgement);
        assertEquals(ProofVerdict.PROVED, theorem.proof());
        assertTrue(theorem.holds());
        assertEquals(1000, theorem.instances());
        assertEquals("0 <= 1", theorem.statement());
        assertEquals(List.of("Classical_Prop.classic"), theorem.axioms());
    }

    @Test
    void withoutCoqNothingIsProved() {
        Judgement judgement = judgement(CoqReport.skipped("no coqc found"), HOLDS);
        assertEquals(ProofVerdict.NOT_CHECKED, theorem(judgement).proof());
        assertEquals(List.of(), judgement.findings());
    }

    @Test
    void whatCoqchkDoesNotAcceptIsNotProved() {
        assertEquals(ProofVerdict.FAILED, theorem(judgement(coq(false), HOLDS)).proof());
    }

    @Test
    void aFindingCountsAgainstItsTheoremOrItsWholeFileAndNoOther() {
        for (String place : List.of("Growth.grows", "Growth.v", "Growth.v:3")) {
            assertEquals(
                    ProofVerdict.FAILED,
                    theorem(judgement(coq(true, new Finding(place, "is wrong")), HOLDS))
                            .proof(),
                    place);
        }
        for (String place : List.of("Growth.velocity", "GrowthRate.v", "Growth.growsfast")) {
            Judgement judgement = judgement(coq(true, new Finding(place, "is wrong")), HOLDS);
            assertEquals(ProofVerdict.PROVED, theorem(judgement).proof(), place);
            assertEquals(1, judgement.findings().size());
        }
    }

    @Test
    void onePropertyThatFailsIsEnoughAndItsInstancesDoNotCount() {
        Judgement judgement =
                judgement(coq(true), HOLDS, outcome("GrowthProperties.growsStrictly", 17, "fails for w = 0"));
        assertFalse(theorem(judgement).holds());
        assertEquals(1000, theorem(judgement).instances());
        assertEquals(List.of(new Finding("GrowthProperties.growsStrictly", "fails for w = 0")), judgement.findings());
    }

    @Test
    void aPropertyOnNoInstanceHoldsNothing() {
        Judgement judgement = judgement(coq(true), outcome("GrowthProperties.grows", 0, null));
        assertFalse(theorem(judgement).holds());
        assertEquals(
                List.of(
                        "GrowthProperties.grows: was checked on no instance",
                        "Growth.yaml: grows was checked on no instance that passed"),
                judgement.findings().stream().map(Finding::toString).toList());
    }

    @Test
    void aTheoremThatNoPropertyChecksDoesNotHold() {
        assertFalse(theorem(judgement(coq(true))).holds());
    }

    private Judgement judgement(CoqReport coq, PropertyOutcome... outcomes) {
        Entry entry = new Entry(
                "grows", "Growth", "eq. 1", Kind.STATEMENT, "It grows.", "0\\le1", "<math/>", Optional.empty());
        List<FileEntries> registry = List.of(new FileEntries("Growth", "Growth", List.of(entry)));
        return new Judgement(CoqSources.read(folder), registry, coq, List.of(outcomes));
    }

    private static TheoremResult theorem(Judgement judgement) {
        return judgement.files().get(0).theorems().get(0);
    }

    private static CoqReport coq(boolean checked, Finding... findings) {
        return new CoqReport(
                Optional.empty(),
                "8.16.1",
                List.of(findings),
                List.of(),
                Map.of("Growth", 1.0),
                Map.of("Growth", List.of(AUDITED)),
                checked);
    }

    private static PropertyOutcome outcome(String name, int instances, String failure) {
        return new PropertyOutcome(name, List.of("grows"), instances, 0.5, "2021", Optional.ofNullable(failure));
    }
}
