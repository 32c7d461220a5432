package adamp.proofs.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.proofs.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistryCheckTest {
    private static final RegistryCheck CHECK = new RegistryCheck(List.of(new FileEntries(
            "Growth", "Growth", List.of(entry("lemma_2_1", "lemma_2_1_instance"), entry("erratum_eps", null)))));

    private static final Map<String, List<String>> EXAMPLES = Map.of("Growth", List.of("lemma_2_1_instance"));

    @Test
    void whatIsPairedPasses() {
        assertEquals(List.of(), CHECK.againstSources(Map.of("Growth", List.of("lemma_2_1", "erratum_eps")), EXAMPLES));
        assertEquals(
                List.of(),
                CHECK.againstProperties(
                        Map.of("GrowthProperties.grows", List.of("lemma_2_1", "erratum_eps")),
                        Map.of("lemma_2_1", 1000, "erratum_eps", 1)));
    }

    @Test
    void aTheoremWithoutAnEntryIsFound() {
        assertEquals(
                List.of("Growth.v: the Theorem extra is not in Growth.yaml"),
                lines(CHECK.againstSources(Map.of("Growth", List.of("lemma_2_1", "erratum_eps", "extra")), EXAMPLES)));
    }

    @Test
    void aFileOfTheoremsWithoutARegistryIsFound() {
        assertEquals(
                List.of("Other.v: the Theorem other is not in Other.yaml"),
                lines(CHECK.againstSources(
                        Map.of("Growth", List.of("lemma_2_1", "erratum_eps"), "Other", List.of("other")), EXAMPLES)));
    }

    @Test
    void anEntryWithoutATheoremIsFound() {
        assertEquals(
                List.of("Growth.yaml: erratum_eps is no Theorem of Growth.v"),
                lines(CHECK.againstSources(Map.of("Growth", List.of("lemma_2_1")), EXAMPLES)));
    }

    @Test
    void aRegistryOfNoCoqFileIsFound() {
        assertEquals(
                List.of("Growth.yaml: there is no Coq file Growth.v"), lines(CHECK.againstSources(Map.of(), EXAMPLES)));
    }

    @Test
    void anInstanceThatIsNoExampleIsFound() {
        assertEquals(
                List.of("Growth.yaml: lemma_2_1: its instance lemma_2_1_instance is no Example of any Coq file"),
                lines(CHECK.againstSources(Map.of("Growth", List.of("lemma_2_1", "erratum_eps")), Map.of())));
    }

    @Test
    void anInstanceIsLeftOutExactlyWhereAStatementIsAboutGivenThings() {
        String universal = "forall x : R, 0 <= x * x";
        String given = "let x := (let y := 1 in y) in 0 <= x * x /\\ (forall y : R, y <> x -> x <> y)";
        assertEquals(
                List.of(),
                CHECK.againstStatements(Map.of("lemma_2_1", universal, "erratum_eps", given, "other", given)));
        assertEquals(
                List.of(
                        "Growth.yaml: lemma_2_1 is about given things, and has no instance: take 'instance' out",
                        "Growth.yaml: erratum_eps is about all things of a kind: give an Example that satisfies its"
                                + " hypotheses as 'instance'"),
                lines(CHECK.againstStatements(
                        Map.of("lemma_2_1", "exists x : R, forall y : R, x * y = y", "erratum_eps", universal))));
        String part = "let a := 1 in (forall x : R, 0 < x -> a < x + a) /\\ a = 1";
        assertEquals(1, CHECK.againstStatements(Map.of("erratum_eps", part)).size());
        assertEquals(List.of(), CHECK.againstStatements(Map.of("erratum_eps", part.replace("0 < x -> ", ""))));
    }

    @Test
    void anEntryThatNoPropertyChecksIsFound() {
        assertEquals(
                List.of("Growth.yaml: erratum_eps has no numeric check: no property says @Checks(\"erratum_eps\")"),
                lines(CHECK.againstProperties(
                        Map.of("GrowthProperties.grows", List.of("lemma_2_1")), Map.of("lemma_2_1", 1000))));
    }

    @Test
    void aCheckOnZeroInstancesCountsForNothing() {
        assertEquals(
                List.of("Growth.yaml: erratum_eps was checked on no instance that passed"),
                lines(CHECK.againstProperties(
                        Map.of("GrowthProperties.grows", List.of("lemma_2_1", "erratum_eps")),
                        Map.of("lemma_2_1", 1000, "erratum_eps", 0))));
    }

    @Test
    void aPropertyThatChecksWhatIsNotRegisteredIsFound() {
        assertEquals(
                List.of("GrowthProperties.grows: says that it checks lemma_2_9, which is not registered"),
                lines(CHECK.againstProperties(
                        Map.of("GrowthProperties.grows", List.of("lemma_2_1", "erratum_eps", "lemma_2_9")),
                        Map.of("lemma_2_1", 1000, "erratum_eps", 1))));
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream().map(Finding::toString).toList();
    }

    private static Entry entry(String coq, String instance) {
        return new Entry(
                coq, coq, "Lemma 2.1", Kind.STATEMENT, "In words.", "x", "<math/>", Optional.ofNullable(instance));
    }
}
