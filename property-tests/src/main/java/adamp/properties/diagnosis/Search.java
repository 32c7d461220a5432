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
 * all tried, and all pairs. What has three departures or four is built up from those that explain most: of a port with
 * several faults, most steps show one of them alone.
 */
final class Search {
    private static final int BEAM = 8;
    private static final int MOST = 4;
    /** Of the wrong steps, in which it is counted how many are explained. */
    private static final int SAMPLE = 48;

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
        Collection<Hypothesis> best = found.isEmpty() ? best(exact) : List.of();
        for (int departures = 2; found.isEmpty() && departures <= MOST && !deadline.isOver(); departures++) {
            Collection<Hypothesis> further = further(best);
            found = explaining(further);
            if (found.isEmpty() && departures == 2) {
                found = explaining(further(exact));
            }
            best = found.isEmpty() ? best(further) : List.of();
        }
        return found;
    }

    private List<Hypothesis> explaining(Collection<Hypothesis> candidates) {
        return candidates.parallelStream()
                .filter(candidate -> !deadline.isOver()
                        && evidence.explainedBy(candidate, judge) == evidence.size())
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

    private List<Hypothesis> best(Collection<Hypothesis> candidates) {
        record Scored(Hypothesis hypothesis, long explained) {}
        List<RecordedStep> sample =
                evidence.wrong().subList(0, Math.min(SAMPLE, evidence.wrong().size()));
        return candidates.parallelStream()
                .filter(candidate -> !deadline.isOver())
                .map(candidate -> new Scored(
                        candidate,
                        sample.stream()
                                .filter(step -> judge.explains(candidate, step))
                                .count()))
                .sorted(Comparator.comparingLong(Scored::explained).reversed())
                .limit(BEAM)
                .map(Scored::hypothesis)
                .toList();
    }
}
