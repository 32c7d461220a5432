package adamp.properties.diagnosis;

import adamp.properties.rule.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Looks for hypotheses that explain all the evidence, the least departures first. Single departures and the presets are
 * all tried. What has several departures is grown: to those that explain most, each single one is added that explains more.
 * Of a port with several faults most steps show only some of them, so that each explains something alone. Where none does,
 * two are added at once.
 */
final class Search {
    private static final int BEAM = 8;
    private static final int MOST = 8;
    /** Of the wrong steps so many tell what explains more. */
    private static final int SAMPLE = 120;
    /** What explains none more of so many is not tried on. */
    private static final int PATIENCE = 40;
    /** Of hypotheses that explain the very same steps so many are grown. */
    private static final int ALIKE = 2;
    /** What explains fewer steps than these, or than this share of all, is not named where not all are explained. */
    private static final int FEW = 3;

    private static final int SHARE = 50;
    /** Tried side by side; whether it is enough is asked between two of them, so that the answer hangs on no clock. */
    private static final int BATCH = 256;

    private final Evidence evidence;
    private final Judge judge;
    private final Work work;
    private final List<RecordedStep> sample;
    private final List<Hypothesis> singles;
    private final List<Hypothesis> exact;
    private final List<Trial> partial = new ArrayList<>();

    Search(Evidence evidence, Judge judge, Rule declared, Work work) {
        this.evidence = evidence;
        this.judge = judge;
        this.work = work;
        this.sample = evidence.wrong().stream().limit(SAMPLE).toList();
        this.singles = Hypotheses.singles(declared);
        this.exact = singles.stream().filter(single -> !single.isVague()).toList();
    }

    /**
     * What was found.
     *
     * @param hypotheses all that explain everything with as few departures as any does; or else the one that explains most
     * @param unexplained wrong steps that are left over
     */
    record Found(List<Hypothesis> hypotheses, int unexplained) {
        static final Found NOTHING = new Found(List.of(), 0);
    }

    Found run(Rule declared) {
        List<Hypothesis> whole = whole(declared);
        return whole.isEmpty() ? partly() : new Found(whole, 0);
    }

    private List<Hypothesis> whole(Rule declared) {
        List<Hypothesis> found = explaining(exact);
        if (found.isEmpty()) {
            found = explaining(singles);
        }
        if (found.isEmpty()) {
            found = explaining(Hypotheses.presets(declared));
        }
        return found.isEmpty() ? grown() : found;
    }

    private List<Hypothesis> grown() {
        List<Trial> beam = List.of(new Trial(Hypothesis.DECLARED, new BitSet(), 0));
        while (!beam.isEmpty() && !work.isEnough()) {
            boolean mayGrow = beam.get(0).hypothesis().names().size() < MOST;
            List<Trial> further = mayGrow ? further(beam) : List.of();
            List<Hypothesis> found = complete(further);
            if (found.isEmpty() && (further.isEmpty() || stands(further, beam))) {
                further = new ArrayList<>(further);
                further.addAll(byTwo(beam.get(0)));
                found = complete(further);
            }
            if (!found.isEmpty()) {
                return found;
            }
            beam = best(further);
            partial.addAll(beam);
        }
        return List.of();
    }

    private static boolean stands(List<Trial> further, List<Trial> beam) {
        return further.stream().mapToInt(Trial::score).max().orElse(0)
                <= beam.get(0).score();
    }

    private List<Hypothesis> complete(List<Trial> trials) {
        return explaining(trials.stream()
                        .filter(trial -> trial.score() == sample.size())
                        .map(Trial::hypothesis)
                        .toList())
                .stream()
                .filter(this::needsAllParts)
                .toList();
    }

    private boolean needsAllParts(Hypothesis found) {
        return found.smaller().stream().noneMatch(part -> evidence.isExplainedBy(part, judge));
    }

    private List<Hypothesis> explaining(Collection<Hypothesis> candidates) {
        return inBatches(candidates, candidate -> evidence.trial(candidate, judge)).stream()
                .filter(trial -> trial.score() == evidence.size())
                .map(Trial::hypothesis)
                .toList();
    }

    /** Each with one more departure that explains more, once whatever the order. */
    private List<Trial> further(List<Trial> beam) {
        record Growth(Trial from, Hypothesis to) {}
        Map<TreeSet<String>, Growth> further = new LinkedHashMap<>();
        for (Trial one : beam) {
            for (Hypothesis other : exact) {
                if (one.hypothesis().isCompatibleWith(other)) {
                    Hypothesis both = one.hypothesis().and(other);
                    further.putIfAbsent(both.key(), new Growth(one, both));
                }
            }
        }
        return inBatches(further.values(), growth -> gain(growth.from(), growth.to(), PATIENCE));
    }

    /** The best with two more departures, each of which may explain nothing alone. */
    private List<Trial> byTwo(Trial best) {
        List<Hypothesis> pairs = new ArrayList<>();
        for (int i = 0; i < exact.size(); i++) {
            for (Hypothesis other : exact.subList(0, i)) {
                Hypothesis one = exact.get(i);
                if (one.isCompatibleWith(other)
                        && best.hypothesis().isCompatibleWith(one)
                        && best.hypothesis().isCompatibleWith(other)) {
                    pairs.add(best.hypothesis().and(one).and(other));
                }
            }
        }
        return inBatches(pairs, pair -> gain(best, pair, 1));
    }

    /** Nothing of the sample where none of the first steps is explained that were not yet. */
    private Trial gain(Trial from, Hypothesis to, int patience) {
        BitSet open = new BitSet();
        for (int i = from.explained().nextClearBit(0), asked = 0; i < sample.size() && asked < patience; asked++) {
            open.set(i);
            i = from.explained().nextClearBit(i + 1);
        }
        Trial first = Trial.of(to, sample, open, judge);
        if (first.score() == 0) {
            return first;
        }
        BitSet rest = new BitSet();
        rest.set(0, sample.size());
        rest.andNot(open);
        Trial second = Trial.of(to, sample, rest, judge);
        second.explained().or(first.explained());
        return new Trial(to, second.explained(), first.cost() + second.cost());
    }

    /** The trials that explain anything, in order, for as long as the work allows. */
    private <T> List<Trial> inBatches(Collection<T> candidates, Function<T, Trial> attempt) {
        List<T> all = List.copyOf(candidates);
        List<Trial> trials = new ArrayList<>();
        for (int from = 0; from < all.size() && !work.isEnough(); from += BATCH) {
            List<Trial> batch = all.subList(from, Math.min(all.size(), from + BATCH)).parallelStream()
                    .map(attempt)
                    .toList();
            for (Trial trial : batch) {
                work.add(trial.cost());
                if (trial.score() > 0) {
                    trials.add(trial);
                }
            }
        }
        return trials;
    }

    private static List<Trial> best(List<Trial> trials) {
        Map<BitSet, Integer> alike = new HashMap<>();
        return trials.stream()
                .sorted(Comparator.comparingInt(Trial::score).reversed())
                .filter(trial -> alike.merge(trial.explained(), 1, Integer::sum) <= ALIKE)
                .limit(BEAM)
                .toList();
    }

    /**
     * What explains at least half of the wrong steps and contradicts no right one: the better half of an answer. Each part has
     * to explain some steps more.
     */
    private Found partly() {
        int all = evidence.wrong().size();
        for (Trial trial : best(partial)) {
            Hypothesis part = pruned(trial.hypothesis());
            int explained = evidence.wrongExplainedBy(part, judge);
            if (2 * explained >= all && evidence.isRightBy(part, judge)) {
                return new Found(List.of(part), all - explained);
            }
        }
        return new Found(List.of(), all);
    }

    /** Without what explains next to nothing more. */
    private Hypothesis pruned(Hypothesis whole) {
        int explained = evidence.wrongExplainedBy(whole, judge);
        int least = Math.max(FEW, evidence.wrong().size() / SHARE);
        for (Hypothesis smaller : whole.smaller()) {
            boolean some = !smaller.names().isEmpty();
            if (some && evidence.wrongExplainedBy(smaller, judge) > explained - least) {
                return pruned(smaller);
            }
        }
        return whole;
    }
}
