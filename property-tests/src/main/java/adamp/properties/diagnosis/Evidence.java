package adamp.properties.diagnosis;

import java.util.ArrayList;
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

    /** How many steps in a row a hypothesis explains, the wrong ones first. */
    int explainedBy(Hypothesis hypothesis, Judge judge) {
        int explained = 0;
        for (List<RecordedStep> steps : List.of(wrong, right)) {
            for (RecordedStep step : steps) {
                if (!judge.explains(hypothesis, step)) {
                    return explained;
                }
                explained++;
            }
        }
        return explained;
    }
}
