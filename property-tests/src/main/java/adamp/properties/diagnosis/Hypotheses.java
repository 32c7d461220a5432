package adamp.properties.diagnosis;

import adamp.properties.rule.Rule;
import adamp.spec.convention.Axis;
import adamp.spec.convention.AxisValue;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.Preset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All single departures from a declared rule that are known. */
final class Hypotheses {
    private Hypotheses() {}

    /** Other values of one axis, then bugs in the order of the equations. */
    static List<Hypothesis> singles(Rule declared) {
        List<Hypothesis> singles = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            for (AxisValue value : axis.answers()) {
                if (!declared.conventions().is(value)) {
                    singles.add(Hypothesis.of(value));
                }
            }
        }
        bugs().stream()
                .filter(bug -> bug.applies().test(declared))
                .map(Hypothesis::of)
                .forEach(singles::add);
        return singles;
    }

    /** The other presets as a whole. */
    static List<Hypothesis> presets(Rule declared) {
        List<Hypothesis> presets = new ArrayList<>();
        for (Preset preset : Preset.values()) {
            Conventions other = Conventions.of(preset);
            List<AxisValue> departures = other.values().stream()
                    .filter(value -> !declared.conventions().is(value))
                    .toList();
            if (departures.size() > 1) {
                presets.add(new Hypothesis(departures, List.of(), Optional.of(preset)));
            }
        }
        return presets;
    }

    static List<Bug> bugs() {
        List<Bug> bugs = new ArrayList<>();
        bugs.addAll(StateBugs.all());
        bugs.addAll(MomentBugs.all());
        bugs.addAll(DecisionBugs.all());
        bugs.addAll(ProjectionBugs.all());
        bugs.addAll(StepBugs.all());
        return bugs;
    }
}
