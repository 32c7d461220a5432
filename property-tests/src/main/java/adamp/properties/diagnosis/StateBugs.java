package adamp.properties.diagnosis;

import static adamp.properties.diagnosis.Bug.ALL;

import adamp.properties.bound.Enclosure;
import adamp.properties.bound.Enclosures;
import adamp.properties.rule.TensorState;
import java.util.List;
import java.util.function.Function;

/** Faults in what is held from step to step, and between tensors. */
final class StateBugs {
    private StateBugs() {}

    static List<Bug> all() {
        return List.of(
                Bug.of("MISSING_GRADIENT_COUNTS", ALL, f -> f.skippedSteps = e -> e.before.steps() + 1),
                Bug.of("MISSING_GRADIENT_DECAYS", ALL, StateBugs::decayMissing),
                Bug.of("LAST_TENSOR_NOT_STEPPED", ALL, StateBugs::leaveLast),
                Bug.of("FIRST_TENSOR_ONLY", ALL, StateBugs::leaveAllButFirst),
                Bug.of("MOMENTS_SHARED_BY_TENSORS", ALL, StateBugs::shareMoments),
                Bug.of("STEP_COUNT_STALE", ALL, f -> f.steps = e -> e.before.steps()));
    }

    /** Without a gradient the moments stay, and the weight decays still. */
    private static void decayMissing(Formulas f) {
        var skips = f.skips;
        f.skips = e -> false;
        var first = f.keptFirst;
        var second = f.keptSecond;
        var weight = f.weight;
        var steps = f.steps;
        f.keptFirst = e -> skips.test(e) ? e.oldFirst : first.apply(e);
        f.keptSecond = e -> skips.test(e) ? e.oldSecond : second.apply(e);
        f.weight = e -> skips.test(e) ? StepFormulas.decayed(e, e.w) : weight.apply(e);
        f.steps = e -> skips.test(e) ? e.before.steps() : steps.applyAsInt(e);
    }

    private static void leaveLast(Formulas f) {
        f.skips = f.skips.or(e -> e.step.place().member() == e.step.place().members() - 1);
    }

    private static void leaveAllButFirst(Formulas f) {
        f.skips = f.skips.or(e -> e.step.place().member() > 0);
    }

    /** Where an element of the moment is not this tensor's own, it is the neighbour's. */
    private static void shareMoments(Formulas f) {
        f.keptFirst = shared(f.keptFirst);
        f.skippedFirst = shared(f.skippedFirst);
    }

    private static Function<Evaluation, Enclosures> shared(Function<Evaluation, Enclosures> own) {
        return e -> {
            Enclosures x = own.apply(e);
            if (e.step.neighbour().isEmpty()) {
                return x;
            }
            TensorState other = e.step.neighbour().get();
            TensorState after = e.step.after();
            int common = Math.min(after.first().length, other.first().length);
            return Lanes.build(x.size(), i -> {
                boolean theirs = i < common && Double.compare(after.first()[i], other.first()[i]) == 0;
                return theirs ? Enclosure.exact(other.first()[i]) : x.at(i);
            });
        };
    }
}
