package adamp.properties.diagnosis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The recorded steps, those the declared rule does not explain apart.
 *
 * @param wrong the others, families taking turns and small ones first, so that a few of them refute most
 * @param right those it explains, in the same manner
 */
record Evidence(List<RecordedStep> wrong, List<RecordedStep> right) {
    /** Right steps beyond so many tell little that is new. */
    private static final int RIGHT_KEPT = 500;

    private static final int WRONG_KEPT = 500;

    static Evidence of(List<Recording> recordings, Judge judge) {
        Map<Object, List<RecordedStep>> wrong = new LinkedHashMap<>();
        Map<Object, List<RecordedStep>> right = new LinkedHashMap<>();
        for (Recording recording : recordings) {
            if (recording.flaws().contains(Recording.Flaw.STATE_CHANGES_BETWEEN_STEPS)) {
                continue; // nobody knows what its steps started from
            }
            for (RecordedStep step : recording.steps()) {
                var side = judge.explains(Hypothesis.DECLARED, step) ? right : wrong;
                side.computeIfAbsent(recording.scenario().family(), family -> new ArrayList<>())
                        .add(step);
            }
        }
        return new Evidence(inTurns(wrong, WRONG_KEPT), inTurns(right, RIGHT_KEPT));
    }

    private static List<RecordedStep> inTurns(Map<Object, List<RecordedStep>> byFamily, int most) {
        byFamily.values()
                .forEach(steps ->
                        steps.sort(Comparator.comparingInt(step -> step.shape().elements())));
        List<RecordedStep> mixed = new ArrayList<>();
        for (int i = 0, before = -1; mixed.size() > before && mixed.size() < most; i++) {
            before = mixed.size();
            for (List<RecordedStep> family : byFamily.values()) {
                if (i < family.size()) {
                    mixed.add(family.get(i));
                }
            }
        }
        return mixed;
    }

    int size() {
        return wrong.size() + right.size();
    }

    /** A hypothesis against the wrong steps and then the right ones, to the first that it does not explain. */
    Trial trial(Hypothesis hypothesis, Judge judge) {
        Trial ofWrong = Trial.untilRefuted(hypothesis, wrong, judge);
        if (ofWrong.score() < wrong.size()) {
            return ofWrong;
        }
        Trial ofRight = Trial.untilRefuted(hypothesis, right, judge);
        BitSet explained = new BitSet(size());
        explained.set(0, wrong.size() + ofRight.score());
        return new Trial(hypothesis, explained, ofWrong.cost() + ofRight.cost());
    }

    boolean isExplainedBy(Hypothesis hypothesis, Judge judge) {
        return trial(hypothesis, judge).score() == size();
    }

    /** Whether it explains every right step. */
    boolean isRightBy(Hypothesis hypothesis, Judge judge) {
        return Trial.untilRefuted(hypothesis, right, judge).score() == right.size();
    }

    /** How many of the wrong steps it explains. */
    int wrongExplainedBy(Hypothesis hypothesis, Judge judge) {
        BitSet all = new BitSet();
        all.set(0, wrong.size());
        return Trial.of(hypothesis, wrong, all, judge).score();
    }
}
