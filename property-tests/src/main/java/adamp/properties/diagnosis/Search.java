package adamp.properties.diagnosis;

import adamp.properties.rule.Rule;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Looks for hypotheses that explain all the evidence, the least departures first. Single departures and the presets are
 * all tried. What has two departures, three or four is built up from those that explain most: of a port with several
 * faults, most steps show one of them alone. In the end all pairs are tried: two faults may show in every step.
 */
final class Search {
    private static final int BEAM = 8;
    private static final int MOST = 4;
    /** So many of the wrong steps that the best does not explain yet tell what to add to it. */
    private static final int SAMPLE = 40;
    /** What explains none of so many is not tried on. */
    private static final int PATIENCE = 12;

    private final Evidence evidence;
    private final Judge judge;
    private final Deadline deadline;
    private final List<Hypothesis> singles;
    private final List<Hypothesis> exact;

    Search(Evidence evidence, Judge judge, Rule declared, Deadline deadline) {
        this.evidence = evidence;
        this.judge = judge;
        this.deadline = deadline;
        this.singles = Hypotheses.singles(declared);
        this.exact = singles.stream().filter(single -> !single.isVague()).toList();
    }

    /** All that explain everything with as few departures as any does. */
    List<Hypothesis> run(Rule declared) {
        List<Hypothesis> found = explaining(exact);
        if (found.isEmpty()) {
            found = explaining(singles);
        }
        if (found.isEmpty()) {
            found = explaining(Hypotheses.presets(declared));
        }
        List<Hypothesis> best = found.isEmpty() ? best(exact, leftOverBy(Hypothesis.DECLARED)) : List.of();
        for (int departures = 2; found.isEmpty() && departures <= MOST && !deadline.isOver(); departures++) {
            Collection<Hypothesis> further = further(best);
            found = explaining(further).stream().filter(this::needsAllParts).toList();
            best = best.isEmpty() || !found.isEmpty() ? List.of() : best(further, leftOverBy(best.get(0)));
        }
        return found.isEmpty() ? explaining(further(exact)) : found;
    }

    /** Otherwise it is a pair, which is found among all of them. */
    private boolean needsAllParts(Hypothesis found) {
        return found.smaller().stream().noneMatch(part -> evidence.explainedBy(part, judge) == evidence.size());
    }

    private List<Hypothesis> explaining(Collection<Hypothesis> candidates) {
        return candidates.parallelStream()
                .filter(candidate -> !deadline.isOver() && evidence.explainedBy(candidate, judge) == evidence.size())
                .toList();
    }

    /** Each with one more departure, once whatever the order. */
    private Collection<Hypothesis> further(Collection<Hypothesis> some) {
        Map<TreeSet<String>, Hypothesis> further = new LinkedHashMap<>();
        for (Hypothesis one : some) {
            for (Hypothesis other : exact) {
                if (one.isCompatibleWith(other)) {
                    Hypothesis both = one.and(other);
                    further.putIfAbsent(both.key(), both);
                }
            }
        }
        return further.values();
    }

    private List<Hypothesis> best(Collection<Hypothesis> candidates, List<RecordedStep> sample) {
        record Scored(Hypothesis hypothesis, int explained) {}
        return candidates.parallelStream()
                .filter(candidate -> !deadline.isOver())
                .map(candidate -> new Scored(candidate, explained(candidate, sample)))
                .sorted(Comparator.comparingInt(Scored::explained).reversed())
                .limit(BEAM)
                .map(Scored::hypothesis)
                .toList();
    }

    /** How many of some steps; 0 where the first of them are not. */
    private int explained(Hypothesis candidate, List<RecordedStep> sample) {
        int explained = 0;
        for (int i = 0; i < sample.size() && (explained > 0 || i < PATIENCE); i++) {
            explained += judge.explains(candidate, sample.get(i)) ? 1 : 0;
        }
        return explained;
    }

    /** Wrong steps that a hypothesis does not explain. */
    private List<RecordedStep> leftOverBy(Hypothesis hypothesis) {
        return evidence.wrong().stream()
                .filter(step -> !judge.explains(hypothesis, step))
                .limit(SAMPLE)
                .toList();
    }
}
