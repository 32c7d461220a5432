package adamp.properties.diagnosis;

import adamp.properties.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks for hypotheses that explain all the evidence, the least departures first. */
final class Search {
    /** Pairs that explain most are tried with a third departure. */
    private static final int BEAM = 12;

    private static final int SAMPLE = 40;

    private final Evidence evidence;
    private final Judge judge;
    private final Deadline deadline;

    Search(Evidence evidence, Judge judge, Deadline deadline) {
        this.evidence = evidence;
        this.judge = judge;
        this.deadline = deadline;
    }

    /** All that explain everything with as few departures as any does. */
    List<Hypothesis> run(Rule declared) {
        List<Hypothesis> singles = Hypotheses.singles(declared);
        List<Hypothesis> found = exactFirst(explaining(singles));
        if (found.isEmpty()) {
            found = explaining(Hypotheses.presets(declared));
        }
        List<Hypothesis> exact =
                singles.stream().filter(single -> !single.isVague()).toList();
        List<Hypothesis> telling = found.isEmpty() ? touching(exact) : List.of();
        if (found.isEmpty()) {
            found = explaining(pairs(telling, telling));
        }
        if (found.isEmpty()) {
            found = explaining(pairs(best(pairs(telling, telling)), telling));
        }
        return found;
    }

    private List<Hypothesis> explaining(List<Hypothesis> candidates) {
        List<Hypothesis> found = new ArrayList<>();
        for (Hypothesis candidate : candidates) {
            if (deadline.isOver()) {
                break;
            }
            if (evidence.explainedBy(candidate, judge) == evidence.size()) {
                found.add(candidate);
            }
        }
        return found;
    }

    /** Those that are vague only where nothing else is left. */
    private static List<Hypothesis> exactFirst(List<Hypothesis> found) {
        List<Hypothesis> exact = found.stream().filter(one -> !one.isVague()).toList();
        return exact.isEmpty() ? found : exact;
    }

    /**
     * A part of what explains everything explains some wrong step that the declared rule does not, unless all parts show
     * in every step; one that changes no wrong step's prediction is no part of it.
     */
    private List<Hypothesis> touching(List<Hypothesis> singles) {
        return singles.stream().filter(this::matters).toList();
    }

    private boolean matters(Hypothesis single) {
        return sample().stream().anyMatch(step -> judge.differs(single, step));
    }

    private List<RecordedStep> sample() {
        return evidence.wrong().subList(0, Math.min(SAMPLE, evidence.wrong().size()));
    }

    private static List<Hypothesis> pairs(List<Hypothesis> some, List<Hypothesis> others) {
        List<Hypothesis> pairs = new ArrayList<>();
        for (Hypothesis one : some) {
            for (Hypothesis other : others) {
                boolean ordered = some != others || others.indexOf(one) < others.indexOf(other);
                if (ordered && one.isCompatibleWith(other)) {
                    pairs.add(one.and(other));
                }
            }
        }
        return pairs;
    }

    private List<Hypothesis> best(List<Hypothesis> candidates) {
        record Scored(Hypothesis hypothesis, long explained) {}
        List<Scored> scored = new ArrayList<>();
        for (Hypothesis candidate : candidates) {
            if (deadline.isOver()) {
                return List.of();
            }
            long explained = sample().stream()
                    .filter(step -> judge.explains(candidate, step))
                    .count();
            scored.add(new Scored(candidate, explained));
        }
        return scored.stream()
                .sorted(Comparator.comparingLong(Scored::explained).reversed())
                .limit(BEAM)
                .map(Scored::hypothesis)
                .toList();
    }
}
