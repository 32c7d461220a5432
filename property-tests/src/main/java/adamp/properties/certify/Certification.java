package adamp.properties.certify;

import adamp.properties.cases.Family;
import adamp.properties.diagnosis.Diagnosis;
import adamp.properties.diagnosis.Explanation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a certification of one algorithm came to.
 *
 * @param suite which cases, in which convention
 * @param chosen how the convention was chosen
 * @param results of the cases that were run, in the order of the suite
 * @param worst the worst errors in units of their bounds
 * @param waivers the failures that were expected
 * @param diagnosis what explains the failures, if there are any
 * @param quirks the named defects that the convention itself carries
 * @param smallest for some failing cases the smallest that fails alike
 * @param seconds it took
 */
public record Certification(
        Suite suite,
        ChosenConvention chosen,
        List<CaseResult> results,
        WorstRatios worst,
        Waivers waivers,
        Optional<Diagnosis> diagnosis,
        List<Explanation> quirks,
        Map<CaseId, Smallest> smallest,
        double seconds) {

    /** The names of the defects that explain the failures. */
    Set<String> bugs() {
        return diagnosis.stream()
                .flatMap(found -> found.explanations().stream())
                .map(Explanation::name)
                .collect(Collectors.toSet());
    }

    boolean isWaived(CaseResult result) {
        return waivers.expect(result.id(), bugs());
    }

    /** The waivers whose cases all passed. */
    public List<Waiver> unexpectedPasses() {
        return waivers.unexpectedPasses(results, bugs());
    }

    /** All cases counted. */
    public Tally counts() {
        return Tally.of(suite.cases().size(), results, this::isWaived);
    }

    /** The cases of each flag counted. */
    public Map<Family, Tally> flags() {
        Map<Family, List<CaseResult>> byFlag = results.stream()
                .collect(Collectors.groupingBy(result -> result.id().flag()));
        Map<Family, Tally> tallies = new LinkedHashMap<>();
        Arrays.stream(Family.values())
                .forEach(flag -> tallies.put(
                        flag,
                        Tally.of(suite.cases(flag).size(), byFlag.getOrDefault(flag, List.of()), this::isWaived)));
        return tallies;
    }

    /** The failing cases. */
    public List<CaseResult> failures() {
        return results.stream().filter(CaseResult::failed).toList();
    }

    /** What it comes to. */
    public Verdict verdict() {
        if (results.stream().anyMatch(result -> result.broken().isPresent() && !isWaived(result))) {
            return Verdict.BROKE_OFF;
        }
        Tally counts = counts();
        if (counts.failed() > counts.waived()) {
            return Verdict.NOT_CERTIFIED;
        }
        return counts.steps() == 0 ? Verdict.DECLINED : Verdict.CERTIFIED;
    }

    /** Why cases were declined, each reason once. */
    public List<String> declinedReasons() {
        return results.stream()
                .filter(CaseResult::declined)
                .flatMap(result -> result.outcome().declined().stream())
                .distinct()
                .toList();
    }
}
