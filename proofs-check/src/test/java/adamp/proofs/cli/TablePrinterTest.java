package adamp.proofs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.proofs.prove.CoqSummary;
import adamp.proofs.prove.Environment;
import adamp.proofs.prove.FileResult;
import adamp.proofs.prove.ProofVerdict;
import adamp.proofs.prove.ProofsRecord;
import adamp.proofs.prove.TheoremResult;
import adamp.proofs.prove.TrajectorySummary;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablePrinterTest {
    private static final CoqSummary ACCEPTED = new CoqSummary(true, null, "8.16.1", true, List.of());
    private static final TrajectorySummary AGREED = new TrajectorySummary(300, 4926, true, 15);

    @Test
    void aTheoremHasItsFiguresInOneLineAndTheRestBelow() {
        TheoremResult theorem = theorem(
                "lemma_2_2",
                "Lemma 2.2, eq. 8",
                List.of(
                        "ClassicalDedekindReals.sig_forall_dec",
                        "ClassicalDedekindReals.sig_not_dec",
                        "FunctionalExtensionality.functional_extensionality_dep"),
                ProofVerdict.PROVED,
                List.of("MomentumProperties.theNormGrows", "MomentumProperties.theInvariantHolds"),
                true);
        assertEquals("""
                theorem                                            Coq         instances      s
                    in the paper; axioms; numeric check

                Momentum and the norm (MomentumTheorems.v)
                lemma_2_2                                          proved           1700    1.0
                    Lemma 2.2, eq. 8; funext reals; holds: MomentumProperties (2)

                1 of 1 theorems proved with Coq 8.16.1, accepted by coqchk; Coq and Java agree on 4,926 fractions of 300 trajectories.
                1 of 1 theorems hold on exact instances: 0 instances of 0 properties, seed 2021.
                proved in 150 s.
                """, printed(ACCEPTED, AGREED, ProofVerdict.PROVED, List.of(), theorem));
    }

    @Test
    void everyLineOfTheTableFitsEightyColumns() {
        TheoremResult theorem = theorem(
                "proposition_3_1_of_the_momentum_step_s_own_arc",
                "Section 3.1, eq. 11, beyond the paper",
                List.of("Classical_Prop.classic"),
                ProofVerdict.NOT_CHECKED,
                List.of("ScaleInvariantRunProperties.a", "MomentumVariantsProperties.b", "EffectiveRateProperties.c"),
                true);
        List<String> lines = printed(ACCEPTED, AGREED, ProofVerdict.PROVED, List.of(), theorem)
                .lines()
                .toList();
        assertEquals("    Section 3.1, eq. 11, beyond the paper; classic; holds:", lines.get(5));
        assertEquals("    ScaleInvariantRunProperties MomentumVariantsProperties", lines.get(6));
        assertEquals("    EffectiveRateProperties (3)", lines.get(7));
        assertTrue(lines.subList(0, 8).stream().allMatch(line -> line.length() <= 80), lines::toString);
    }

    @Test
    void whatFailsAndWhatWasNotCheckedIsSaid() {
        TheoremResult refuted = theorem(
                "lemma_2_1", "Lemma 2.1", List.of(), ProofVerdict.FAILED, List.of("MomentumProperties.grows"), false);
        TheoremResult unchecked = theorem("eq_5", "eq. 5", null, ProofVerdict.NOT_CHECKED, List.of(), false);
        CoqSummary skipped = new CoqSummary(false, "no coqc found", "", false, List.of("a remark"));
        String text = printed(
                skipped,
                new TrajectorySummary(0, 0, false, 0),
                ProofVerdict.FAILED,
                List.of("MomentumProperties.grows: fails for w = 0"),
                refuted,
                unchecked);
        for (String line : List.of(
                "    Lemma 2.1; no axioms; FAILS: MomentumProperties",
                "    eq. 5; NO CHECK",
                "FAILED  MomentumProperties.grows: fails for w = 0",
                "a remark",
                "0 of 2 theorems hold on exact instances: 0 instances of 0 properties, seed 2021.",
                "FAILED in 150 s.")) {
            assertTrue(text.lines().anyMatch(line::equals), line + "\n" + text);
        }
        assertTrue(text.contains("The Coq part was skipped: no coqc found. Nothing is called proved here"), text);
    }

    private static String printed(
            CoqSummary coq,
            TrajectorySummary trajectories,
            ProofVerdict verdict,
            List<String> findings,
            TheoremResult... theorems) {
        ProofsRecord record = new ProofsRecord(
                ProofsRecord.SCHEMA,
                "./adamp prove",
                "2026-01-01T00:00:00Z",
                150,
                2021,
                verdict,
                findings,
                coq,
                30,
                trajectories,
                List.of(new FileResult("MomentumTheorems", "Momentum and the norm", List.of(theorems))),
                List.of(),
                new Environment("Linux", "amd64", "a processor", 2, "17", "0"));
        return new TablePrinter(record).text();
    }

    private static TheoremResult theorem(
            String name,
            String paper,
            List<String> axioms,
            ProofVerdict proof,
            List<String> properties,
            boolean holds) {
        return new TheoremResult(
                name, name, paper, "statement", "", "", "", "", axioms, null, proof, properties, 1700, holds, 1);
    }
}
