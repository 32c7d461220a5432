package adamp.proofs.coq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.proofs.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole Coq part on small sources, with the real Coq. */
class CoqPartTest {
    private static final String DEFINITIONS = "Definition doubled (n : nat) := n + n.\n";
    private static final String THEOREMS = """
            From AdamP Require Import Doubled.
            (** What doubling is. *)
            Theorem doubled_is_sum : forall n : nat, n <> 0 -> doubled n = n + n.
            Proof. intros n nonzero. reflexivity. Qed.
            Example doubled_is_sum_instance : doubled 3 = 6.
            Proof. apply doubled_is_sum. discriminate. Qed.
            """;

    /** Built and accepted once; every test begins with a copy. */
    @TempDir
    static Path accepted;

    @TempDir
    Path folder;

    @BeforeAll
    static void accept() throws IOException {
        RealCoq.isNeededFor("building, auditing and checking Coq sources");
        Files.createDirectories(accepted.resolve("coq"));
        Files.writeString(accepted.resolve("coq/Doubled.v"), DEFINITIONS);
        Files.writeString(accepted.resolve("coq/DoubledTheorems.v"), THEOREMS);
        CoqReport report = run(accepted, true);
        assertTrue(report.passed(), report.findings()::toString);
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(accepted)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(accepted.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void everyStatementComesWithWhatItSaysAndRestsOn() {
        CoqReport report = run(false);
        assertTrue(report.passed(), report.findings()::toString);
        Audited theorem = report.theorem("DoubledTheorems", "doubled_is_sum").orElseThrow();
        assertEquals("forall n : nat, n <> 0 -> doubled n = n + n", theorem.text());
        assertEquals(List.of(), theorem.axioms());
    }

    @Test
    void theSourceFolderIsNeverWritten() throws IOException {
        assertEquals(Set.of("Doubled.v", "DoubledTheorems.v"), names(sources()));
    }

    @Test
    void whatHasNotChangedIsReused() throws IOException {
        FileTime before = Files.getLastModifiedTime(compiled("DoubledTheorems"));
        CoqReport report = run(false);
        assertTrue(report.passed());
        assertEquals(Set.of(0.0), Set.copyOf(report.seconds().values()));
        assertEquals(before, Files.getLastModifiedTime(compiled("DoubledTheorems")));
    }

    @Test
    void aCompiledFileWithoutItsStampIsNotTrusted() throws IOException {
        Files.delete(compiled("Doubled").resolveSibling("Doubled.vo.stamp"));
        CoqReport report = run(false);
        assertTrue(report.passed(), report.findings()::toString);
        assertTrue(report.seconds().get("Doubled") > 0);
    }

    @Test
    void aDamagedCompiledFileIsMadeAgain() throws IOException {
        Files.writeString(compiled("Doubled"), "half");
        CoqReport report = run(false);
        assertTrue(report.passed(), report.findings()::toString);
        assertTrue(report.seconds().get("Doubled") > 0);
    }

    @Test
    void aSourceThatIsGoneLeavesNothingBehindThatAnotherOneCouldUse() throws IOException {
        Files.delete(sources().resolve("Doubled.v"));
        CoqReport report = run(false);
        assertEquals(
                "DoubledTheorems.v: requires AdamP.Doubled, which is not there",
                report.findings().get(0).toString());
        assertTrue(Files.notExists(compiled("Doubled")));
    }

    @Test
    void aFaultPlantedInADefinitionBreaksAProof() throws IOException {
        source("Doubled", DEFINITIONS.replace("n + n", "n - n"));
        CoqReport report = run(false);
        assertFalse(report.passed());
        assertTrue(
                report.findings().get(0).toString().startsWith("DoubledTheorems.v:4: Coq: "),
                report.findings()::toString);
        assertEquals(1, report.findings().get(0).toString().lines().count());
    }

    @Test
    void whatAFaultHoldsUpIsOneLine() throws IOException {
        source("Doubled", DEFINITIONS.replace("n + n.", "n + m."));
        source("Tripled", "From AdamP Require Import Doubled DoubledTheorems.\nDefinition tripled := doubled.\n");
        List<String> findings =
                run(false).findings().stream().map(Object::toString).toList();
        assertEquals(2, findings.size(), findings::toString);
        assertTrue(findings.get(0).startsWith("Doubled.v:1: Coq: "), findings::toString);
        assertEquals("DoubledTheorems.v: not compiled, nor 1 more file, for want of what fails", findings.get(1));
    }

    @Test
    void aFullDiskIsNoFaultOfAProof() throws IOException {
        Path programs = Files.createDirectories(folder.resolve("bin"));
        Path full = programs.resolve("coqc");
        Files.writeString(full, """
                #!/bin/sh
                case $1 in
                    --version | -where) PATH=%s exec coqc "$@" ;;
                esac
                echo 'Error: System error: "Doubled.vo: No space left on device"'
                exit 1
                """.formatted(RealCoq.PATH));
        assertTrue(full.toFile().setExecutable(true));
        GoldenFolder golden = new GoldenFolder(folder.resolve("golden"));
        CoqSources sources = CoqSources.read(folder.resolve("coq"));
        CoqPart part =
                new CoqPart(sources, golden, folder.resolve("work"), programs + ":" + RealCoq.PATH, new Programs());
        CompletionException thrown =
                assertThrows(CompletionException.class, () -> part.run(Progress.SILENT, false, compiled -> {}));
        assertEquals(
                folder.resolve("work") + ": cannot be written (No space left on device); make room there, or choose"
                        + " another folder with --work",
                thrown.getCause().getMessage());
    }

    @Test
    void ofTheoremsAskedTogetherTheOneThatComesToRestOnMoreIsNamed() throws IOException {
        String two = """
                From Coq Require Import FunctionalExtensionality.
                Theorem one_is_one : 1 = 1. Proof. reflexivity. Qed.
                Theorem same : (fun n : nat => n) = (fun n => n). Proof. reflexivity. Qed.
                """;
        source("Two", two);
        assertTrue(run(true).passed());
        source(
                "Two",
                two.replace("n). Proof. reflexivity.", "n). Proof. apply functional_extensionality; reflexivity."));
        List<String> findings =
                run(false).findings().stream().map(Object::toString).toList();
        assertEquals(1, findings.size(), findings::toString);
        assertTrue(
                findings.get(0)
                        .startsWith("Two.same: rested on [] and now rests on"
                                + " [FunctionalExtensionality.functional_extensionality_dep]"),
                findings::toString);
    }

    @Test
    void filesAreAskedAboutTogetherAndNotAgainAlone() throws IOException {
        forgetAnswers();
        assertTrue(run(false).passed());
        assertEquals(Set.of("together.audit"), asked());
    }

    @Test
    void ofFilesAskedAboutTogetherTheChangedOneAloneIsAskedAgain() throws IOException {
        forgetAnswers();
        source("Doubled", DEFINITIONS.replace("n + n", "let m := n in m + m"));
        List<String> findings =
                run(false).findings().stream().map(Object::toString).toList();
        assertEquals(1, findings.size(), findings::toString);
        assertTrue(findings.get(0).startsWith("Doubled.doubled: said "), findings::toString);
        assertEquals(Set.of("together.audit", "Doubled.audit"), asked());
    }

    @Test
    void aSettingThatReachesOtherFilesDoesNotChangeHowTheseRead() throws IOException {
        source("Loud", "#[global] Set Printing Parentheses.\nDefinition once (n : nat) := n.\n");
        source("Sums", "Theorem sums : forall n : nat, n + n + n = n + n + n. Proof. reflexivity. Qed.\n");
        assertTrue(run(true).passed());
        forgetAnswers();
        CoqReport report = run(false);
        assertTrue(report.passed(), report.findings()::toString);
        assertEquals(
                "forall n : nat, n + n + n = n + n + n",
                report.theorem("Sums", "sums").orElseThrow().text());
        assertTrue(asked().contains("Sums.audit"), "together it reads with more parentheses");
    }

    @Test
    void aFileThatRefusesItsQuestionsKeepsNoOtherFromAnswering() throws IOException {
        source("Masked", "Definition there := tt.\n");
        assertTrue(run(true).passed());
        forgetAnswers();
        source("Masked", "Definition there := tt.\nFail Definition nowhere := missing.\n");
        assertEquals(
                List.of("Masked.v: cannot be audited: Coq: AdamP.Masked.nowhere not a defined object."),
                run(false).findings().stream().map(Object::toString).toList());
    }

    @Test
    void aDefinitionThatChangesWithoutBreakingAProofShowsAsADifference() throws IOException {
        source("Doubled", DEFINITIONS.replace("n + n", "let m := n in m + m"));
        List<String> findings =
                run(false).findings().stream().map(Object::toString).toList();
        assertEquals(1, findings.size(), findings::toString);
        assertTrue(
                findings.get(0).matches("Doubled.doubled: said .*=> n \\+ n .* and now says .*let m := n in m \\+ m.*"),
                findings::toString);
    }

    @Test
    void aWeakerTheoremShowsAsADifference() throws IOException {
        source(
                "DoubledTheorems",
                THEOREMS.replace("n <> 0 -> doubled n", "n <> 0 -> n <> 1 -> doubled n")
                        .replace("intros n nonzero.", "intros n zero one.")
                        .replace("apply doubled_is_sum. discriminate.", "apply doubled_is_sum; discriminate."));
        CoqReport report = run(false);
        assertEquals("DoubledTheorems.doubled_is_sum", report.findings().get(0).place());
        assertTrue(report.checked(), "it is proved nevertheless");
    }

    @Test
    void anAxiomThatIsNotAllowedIsRefusedEvenIfTheGoldenFileHasIt() throws IOException {
        source("DoubledTheorems", """
                From Coq Require Import ProofIrrelevance.
                Theorem irrelevant : forall (P : Prop) (p q : P), p = q.
                Proof. exact proof_irrelevance. Qed.
                """);
        String finding = run(true).findings().get(0).toString();
        assertEquals(
                "DoubledTheorems.irrelevant: rests on ProofIrrelevance.proof_irrelevance, which is not allowed",
                finding);
    }

    @Test
    void refusedTextIsNotEvenCompiled() throws IOException {
        source("DoubledTheorems", THEOREMS.replace("intros n nonzero. reflexivity. Qed.", "Admitted."));
        CoqReport report = run(false);
        assertEquals(
                "DoubledTheorems.v:4: 'Admitted' is refused: it leaves a statement unproved",
                report.findings().get(0).toString());
        assertFalse(report.passed());
        assertTrue(report.skipped().isEmpty(), "Coq is there: nothing was skipped");
    }

    @Test
    void definitionsCanBeEvaluated() throws IOException {
        List<String> said = new ArrayList<>();
        part(folder).run(Progress.SILENT, false, compiled -> said.add(evaluated(compiled)));
        assertEquals(1, said.size());
        assertTrue(said.get(0).contains("= 42"), said::toString);
    }

    private static String evaluated(CompiledSources compiled) {
        try {
            return compiled.evaluate("From AdamP Require Import Doubled.\nEval vm_compute in doubled 21.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CoqReport run(boolean accept) {
        return run(folder, accept);
    }

    private static CoqReport run(Path folder, boolean accept) {
        return part(folder).run(Progress.SILENT, accept, compiled -> {});
    }

    private static CoqPart part(Path folder) {
        GoldenFolder golden = new GoldenFolder(folder.resolve("golden"));
        CoqSources sources = CoqSources.read(folder.resolve("coq"));
        return new CoqPart(sources, golden, folder.resolve("work"), RealCoq.PATH, new Programs());
    }

    private void forgetAnswers() throws IOException {
        for (String name : names(folder.resolve("work/audit"))) {
            Files.delete(folder.resolve("work/audit").resolve(name));
        }
        for (String name : asked()) {
            Files.delete(folder.resolve("work/said").resolve(name));
        }
    }

    /** What Coq has been asked since, by the names of its logs. */
    private Set<String> asked() throws IOException {
        return names(folder.resolve("work/said")).stream()
                .filter(name -> name.endsWith(".audit"))
                .collect(Collectors.toSet());
    }

    private Path sources() {
        return folder.resolve("coq");
    }

    private Path compiled(String name) {
        return folder.resolve("work/build").resolve(name + ".vo");
    }

    private void source(String name, String text) throws IOException {
        Files.writeString(sources().resolve(name + ".v"), text);
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
