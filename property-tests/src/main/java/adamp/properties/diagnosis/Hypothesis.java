package adamp.properties.diagnosis;

import adamp.properties.rule.Rule;
import adamp.spec.convention.AxisValue;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.Preset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a port may compute in the place of the declared rule.
 *
 * @param axes the values of the convention that it has instead
 * @param bugs the faults it has besides
 * @param preset which preset the axes make of the declared convention, if they are to make one
 */
record Hypothesis(List<AxisValue> axes, List<Bug> bugs, Optional<Preset> preset) {
    /** The declared rule itself. */
    static final Hypothesis DECLARED = new Hypothesis(List.of(), List.of(), Optional.empty());

    Hypothesis {
        axes = List.copyOf(axes);
        bugs = List.copyOf(bugs);
    }

    static Hypothesis of(AxisValue value) {
        return new Hypothesis(List.of(value), List.of(), Optional.empty());
    }

    static Hypothesis of(Bug bug) {
        return new Hypothesis(List.of(), List.of(bug), Optional.empty());
    }

    /** Both at once. */
    Hypothesis and(Hypothesis other) {
        List<AxisValue> bothAxes = new ArrayList<>(axes);
        bothAxes.addAll(other.axes);
        List<Bug> bothBugs = new ArrayList<>(bugs);
        bothBugs.addAll(other.bugs);
        return new Hypothesis(bothAxes, bothBugs, Optional.empty());
    }

    /** Whether it and the other do not speak of one axis, nor replace one thing under one name. */
    boolean isCompatibleWith(Hypothesis other) {
        return axes.stream().noneMatch(a -> other.axes.stream().anyMatch(b -> a.axis() == b.axis()))
                && names().stream().noneMatch(other.names()::contains);
    }

    /** All with one part left out. */
    List<Hypothesis> smaller() {
        List<Hypothesis> smaller = new ArrayList<>();
        for (AxisValue left : axes) {
            smaller.add(
                    new Hypothesis(axes.stream().filter(value -> value != left).toList(), bugs, Optional.empty()));
        }
        for (Bug left : bugs) {
            smaller.add(new Hypothesis(
                    axes, bugs.stream().filter(bug -> bug != left).toList(), Optional.empty()));
        }
        return smaller;
    }

    /** What it departs in, whatever the order: variants of one bug count as several. */
    TreeSet<String> key() {
        TreeSet<String> key = new TreeSet<>();
        axes.forEach(value -> key.add(AxisNames.of(value)));
        bugs.forEach(bug -> key.add(bug.name() + "/" + System.identityHashCode(bug)));
        return key;
    }

    boolean isVague() {
        return bugs.stream().anyMatch(Bug::vague);
    }

    Rule rule(Rule declared) {
        if (axes.isEmpty()) {
            return declared;
        }
        Conventions changed = declared.conventions().with(axes.toArray(AxisValue[]::new));
        return new Rule(declared.algorithm(), declared.hyper(), changed, declared.precision());
    }

    Formulas formulas() {
        Formulas formulas = new Formulas();
        bugs.forEach(bug -> bug.change().accept(formulas));
        return formulas;
    }

    /** The names of its parts, the axes' by {@link AxisNames}. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        axes.forEach(value -> names.add(AxisNames.of(value)));
        bugs.forEach(bug -> names.add(bug.name()));
        return names;
    }

    @Override
    public String toString() {
        return names().isEmpty() ? "declared" : String.join(" + ", names());
    }
}
