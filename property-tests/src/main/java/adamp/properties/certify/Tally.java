package adamp.properties.certify;

import adamp.properties.check.Outcome;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cases and steps, counted.
 *
 * @param cases planned: those passed, failed, declined and not run together
 * @param passed without a finding
 * @param failed with one, waived or not
 * @param declined that the port does not offer
 * @param waived failures that were expected
 * @param notRun left out, after failures that told enough or when the run was stopped
 * @param steps of tensors that were checked
 * @param decisions steps that eq. 11 had a say in
 * @param ambiguous decisions that rounding left open
 * @param projected steps explained by a projection
 * @param milliseconds of all cases together
 */
public record Tally(
        int cases,
        int passed,
        int failed,
        int declined,
        int waived,
        int notRun,
        int steps,
        int decisions,
        int ambiguous,
        int projected,
        long milliseconds) {

    static Tally of(int planned, List<CaseResult> results, Predicate<CaseResult> waived) {
        Outcome all = results.stream().map(CaseResult::outcome).reduce(Outcome.NOTHING, Outcome::plus);
        return new Tally(
                planned,
                count(results, CaseResult::passed),
                count(results, CaseResult::failed),
                count(results, CaseResult::declined),
                count(results, result -> result.failed() && waived.test(result)),
                planned - results.size(),
                all.steps(),
                all.decisions(),
                all.ambiguous(),
                all.projected(),
                results.stream().mapToLong(CaseResult::nanoseconds).sum() / 1_000_000);
    }

    private static int count(List<CaseResult> results, Predicate<CaseResult> which) {
        return (int) results.stream().filter(which).count();
    }
}
