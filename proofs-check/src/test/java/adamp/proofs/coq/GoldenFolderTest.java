package adamp.proofs.coq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.proofs.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFolderTest {
    private static final Audited THEOREM =
            new Audited("Theorem", "grows", "forall x : R,\n0 < x ->\nx < x + x", List.of("Classical_Prop.classic"));
    private static final Audited DEFINITION =
            new Audited("Definition", "doubled", "doubled = fun x : R => x + x\n\n     : R -> R", List.of());

    @TempDir
    Path folder;

    private GoldenFolder golden;

    @BeforeEach
    void anAcceptedFile() {
        golden = new GoldenFolder(folder.resolve("golden"));
        golden.accept(List.of(audit(THEOREM, DEFINITION)));
    }

    @Test
    void whatWasAcceptedShowsNoDifference() {
        assertEquals(List.of(), differences(THEOREM, DEFINITION));
    }

    @Test
    void theFileReadsAsWhatCoqSays() throws IOException {
        assertEquals("""
                Theorem grows
                    forall x : R,
                    0 < x ->
                    x < x + x
                  axioms: Classical_Prop.classic

                Definition doubled
                    doubled = fun x : R => x + x

                         : R -> R
                """, Files.readString(folder.resolve("golden/Sample.txt")));
    }

    @Test
    void aTheoremThatBecomesWeakerShowsWhereItChanged() {
        Audited weaker = new Audited("Theorem", "grows", "forall x : R,\n1 < x ->\nx < x + x", THEOREM.axioms());
        Finding finding = only(differences(weaker, DEFINITION));
        assertEquals("Sample.grows", finding.place());
        assertTrue(
                finding.what().startsWith("said 'forall x : R, 0 < x -> x < x + x' and now says 'forall x : R, 1 < x"),
                finding.what());
    }

    @Test
    void aDefinitionThatChangesUnderATheoremShows() {
        Audited other = new Audited("Definition", "doubled", "doubled = fun x : R => x\n\n     : R -> R", List.of());
        assertEquals("Sample.doubled", only(differences(THEOREM, other)).place());
    }

    @Test
    void aNewAxiomShows() {
        Audited more = new Audited("Theorem", "grows", THEOREM.text(), List.of("Classical_Prop.classic", "Other.a"));
        assertTrue(only(differences(more, DEFINITION))
                .what()
                .contains("and now rests on [Classical_Prop.classic, Other.a]"));
    }

    @Test
    void newAndLostNamesShow() {
        Audited renamed = new Audited("Theorem", "grew", THEOREM.text(), THEOREM.axioms());
        List<String> places = differences(renamed, DEFINITION).stream()
                .map(finding -> finding.place() + " "
                        + finding.what().substring(0, finding.what().indexOf(';')))
                .toList();
        assertEquals(List.of("Sample.grew is not in the golden file", "Sample.grows is gone"), places);
    }

    @Test
    void aFileWithoutASourceShowsAndIsTakenAwayWhenTheRestIsAccepted() throws IOException {
        Path stray = folder.resolve("golden/Stray.txt");
        Files.writeString(stray, "Theorem t\n    True\n  axioms: none\n");
        assertEquals("golden/Stray.txt", only(differences(THEOREM, DEFINITION)).place());
        golden.accept(List.of(audit(THEOREM, DEFINITION)));
        assertTrue(Files.notExists(stray));
    }

    private List<Finding> differences(Audited... entries) {
        return golden.differences(List.of(audit(entries)));
    }

    private static Auditor.Audit audit(Audited... entries) {
        return new Auditor.Audit(CoqFile.of("Sample", ""), List.of(entries), Optional.empty());
    }

    private static Finding only(List<Finding> findings) {
        assertEquals(1, findings.size(), findings::toString);
        return findings.get(0);
    }
}
