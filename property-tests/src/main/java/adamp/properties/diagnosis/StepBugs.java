package adamp.properties.diagnosis;

import static adamp.properties.diagnosis.Bug.ADAPTIVE;
import static adamp.properties.diagnosis.Bug.ALL;
import static adamp.properties.diagnosis.Bug.COUPLED;
import static adamp.properties.diagnosis.Bug.DECOUPLED;
import static adamp.properties.diagnosis.Bug.MOMENTUM;
import static adamp.properties.diagnosis.Bug.PROJECTING;

import adamp.properties.bound.Enclosure;
import adamp.properties.bound.Enclosures;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Rule;
import adamp.spec.convention.AdamEpsilon;
import adamp.spec.convention.WeightDecay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Faults in weight decay and in the step itself. */
final class StepBugs {
    private StepBugs() {}

    static List<Bug> all() {
        List<Bug> all = new ArrayList<>(decay());
        all.addAll(step());
        return all;
    }

    private static List<Bug> decay() {
        return List.of(
                Bug.of("COUPLED_L2", DECOUPLED, f -> {
                    couple(f);
                    f.decays = e -> false;
                    f.compared = e -> e.given;
                }),
                Bug.of("COUPLED_L2", DECOUPLED, f -> {
                    couple(f);
                    f.decays = e -> false;
                }),
                Bug.of("DECAY_DECOUPLED", COUPLED, f -> {
                    f.couples = e -> false;
                    f.decays = e -> e.hyper.weightDecay() != 0;
                }),
                Bug.of("DECAY_TWICE", DECOUPLED, StepBugs::couple),
                new Bug("ZERO_DECAY_ADDED", StepBugs::isCoupled, f -> f.couples = e -> true, false),
                new Bug("COUPLED_DECAY_DEAD", StepBugs::isCoupled, f -> f.couples = e -> false, false),
                new Bug("DECAY_SKIPPED", r -> !isCoupled(r), f -> f.decays = e -> false, false),
                Bug.of("DECAY_OF_VECTORS_ONLY", ALL, f -> decayWhere(f, e -> e.shape.rank() < 2)),
                Bug.of("DECAY_NOT_OF_VECTORS", ALL, f -> decayWhere(f, e -> e.shape.rank() >= 2)),
                Bug.of("DECAY_NOT_WHERE_PROJECTED", PROJECTING, f -> f.decayRatio = e -> 0),
                Bug.of("DECAY_ONLY_WHERE_PROJECTED", PROJECTING, f -> f.plainRatio = e -> 0),
                Bug.of(
                        "DECAY_RATIO_EVERYWHERE",
                        PROJECTING,
                        f -> f.plainRatio = e -> e.scalars.given(e.hyper.weightDecayRatio())),
                Bug.of("DECAY_RATIO_SQUARED", PROJECTING, f -> {
                    var ratio = f.decayRatio;
                    f.decayRatio = e -> {
                        double once = ratio.applyAsDouble(e);
                        return e.scalars.times(once, once);
                    };
                }),
                Bug.of("DECAY_RATIO_WHERE_NOT_PROJECTED", PROJECTING, f -> {
                    var projected = f.decayRatio;
                    f.decayRatio = f.plainRatio;
                    f.plainRatio = projected;
                }),
                Bug.of(
                        "DECAY_WITHOUT_THE_LEARNING_RATE",
                        DECOUPLED,
                        f -> f.decayRate = e -> e.scalars.given(e.hyper.weightDecay())),
                Bug.of(
                        "DECAY_WITH_THE_CORRECTED_STEP_SIZE",
                        DECOUPLED,
                        f -> f.decayRate = e ->
                                e.scalars.times(f.stepSize.apply(e).value(), e.scalars.given(e.hyper.weightDecay()))),
                Bug.of("DECAY_OVER_ONE_MINUS_MOMENTUM", DECOUPLED, f -> f.decayScale = e -> 1 - e.hyper.momentum()),
                Bug.of("DECAY_GROWS", DECOUPLED, f -> factor(f, (e, x) -> 2 - x)),
                Bug.of("DECAY_SQUARED", DECOUPLED, f -> factor(f, (e, x) -> x * x)),
                Bug.of("DECAY_AFTER_THE_STEP", DECOUPLED, StepBugs::decayLate),
                Bug.of("NOT_ADAMP", Algorithm.ADAMP, NotAdamP::replace));
    }

    private static List<Bug> step() {
        return List.of(
                Bug.of("STEP_UPHILL", ALL, f -> stepSize(f, (e, a) -> -a)),
                Bug.of("LEARNING_RATE_OMITTED", ALL, f -> stepSize(f, (e, a) -> a / e.hyper.learningRate())),
                Bug.of("LEARNING_RATE_SQUARED", ALL, f -> stepSize(f, (e, a) -> a * e.hyper.learningRate())),
                Bug.of(
                        "STEP_SIZE_MULTIPLIED_BY_THE_CORRECTION",
                        ADAPTIVE,
                        f -> stepSize(f, (e, a) -> e.hyper.learningRate() * f.correction1.applyAsDouble(e))),
                Bug.of(
                        "STEP_OVER_ONE_MINUS_MOMENTUM",
                        MOMENTUM,
                        f -> stepSize(f, (e, a) -> a / (1 - e.hyper.momentum()))),
                Bug.of("MULTIPLIED_BY_DENOMINATOR", ADAPTIVE, StepBugs::multiply),
                Bug.of("WEIGHT_NOT_UPDATED", ALL, f -> f.weight = e -> e.w),
                Bug.of("DENORMALS_FLUSHED", ALL, f -> f.flushes = true),
                Bug.of("STEP_SIZE_IN_FEW_DIGITS", ALL, f -> widenStepSize(f, 0x1p-7))
                        .vaguely(),
                Bug.of("WEIGHT_IN_FEWER_DIGITS", ALL, StepBugs::shorten).vaguely());
    }

    private static boolean isCoupled(Rule rule) {
        boolean plain = COUPLED.contains(rule.algorithm());
        return plain || (rule.algorithm().projects() && rule.conventions().is(WeightDecay.COUPLED));
    }

    private static void couple(Formulas f) {
        f.couples = e -> e.hyper.weightDecay() != 0;
    }

    private static void decayWhere(Formulas f, Predicate<Evaluation> where) {
        f.couples = f.couples.and(where);
        f.decays = f.decays.and(where);
    }

    /** A scalar made another way may be rounded another way: two units in its last place. */
    private static Enclosure loosely(Evaluation e, double scalar) {
        return new Enclosure(scalar, 2 * e.rounding.format().unitRoundoff() * Math.abs(scalar));
    }

    private static void factor(Formulas f, BiFunction<Evaluation, Double, Double> change) {
        var factor = f.factor;
        f.factor = (e, projected) ->
                loosely(e, change.apply(e, factor.of(e, projected).value()));
    }

    private static void stepSize(Formulas f, BiFunction<Evaluation, Double, Double> change) {
        var stepSize = f.stepSize;
        f.stepSize = e -> loosely(e, change.apply(e, stepSize.apply(e).value()));
    }

    /** Where the corrections are part of the step size they stay there: what is multiplied by is sqrt(v) + eps alone. */
    private static void multiply(Formulas f) {
        var direction = f.direction;
        f.direction = e -> {
            Enclosures unused = direction.apply(e); // for the numerator and denominator that it leaves behind
            e.dividedLast = false;
            Enclosures factor = e.is(AdamEpsilon.AFTER_PLAIN_ROOT)
                    ? e.times(e.formulas.correction2.applyAsDouble(e), e.denominator)
                    : e.denominator;
            return e.rounding.roundedAgain(e.rounding.product(e.numerator, factor));
        };
    }

    private static void decayLate(Formulas f) {
        f.weight = e -> StepFormulas.decayed(e, e.rounding.difference(e.w, f.move.apply(e)));
    }

    private static void widenStepSize(Formulas f, double share) {
        var stepSize = f.stepSize;
        f.stepSize = e -> {
            double a = stepSize.apply(e).value();
            return new Enclosure(a, share * Math.abs(a));
        };
    }

    /** Up to four digits fewer than the format has. */
    private static void shorten(Formulas f) {
        var weight = f.weight;
        f.weight = e -> {
            Enclosures x = weight.apply(e);
            double u = e.rounding.format().unitRoundoff();
            return Lanes.loosened(
                    x, i -> 32 * (u * Math.abs(x.value(i)) + e.rounding.format().underflow()));
        };
    }
}
