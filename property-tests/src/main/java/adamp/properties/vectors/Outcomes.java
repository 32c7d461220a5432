package adamp.properties.vectors;

import adamp.properties.bound.Decision;
import adamp.properties.bound.Enclosures;
import adamp.properties.bound.Quantity;
import adamp.properties.bound.Rounding.Range;
import adamp.properties.bound.RowArithmetic;
import adamp.properties.bound.StepBound;
import adamp.properties.bound.StepEnclosure;
import adamp.properties.bound.View;
import adamp.properties.reference.Reference;
import adamp.properties.reference.ReferenceStep;
import adamp.properties.reference.ReferenceValues;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From a state and a gradient to what a step may make of them: the reference's numbers with the bound around them. */
final class Outcomes {
    private static final double SLACK = 0x1p-24; // BOUNDS.md, section 7

    private final Rule rule;
    private final StepBound bound;
    private final Reference reference;

    Outcomes(Rule rule) {
        this.rule = rule;
        this.bound = new StepBound(rule, RowArithmetic.unpromised(rule.conventions()));
        this.reference = new Reference(rule);
    }

    /** One step of one tensor; a missing gradient, which is null, leaves all as it is. */
    TensorOutcome of(TensorShape shape, Before before, double[] gradient) {
        if (gradient == null || shape.elements() == 0) {
            return new TensorOutcome(List.of(unchanged(before)), before.steps());
        }
        Decision decision = bound.decision(shape, before.weight().value(), gradient);
        View exact = reference.decide(shape, before.weight().value(), gradient);
        List<Alternative> alternatives = new ArrayList<>();
        alternatives.add(alternative(shape, before, gradient, exact));
        for (View view : View.values()) { // a set has another order in every process
            if (view != exact && decision.allowed().contains(view)) {
                alternatives.add(alternative(shape, before, gradient, view));
            }
        }
        return new TensorOutcome(alternatives, before.steps() + 1);
    }

    private Alternative unchanged(Before before) {
        Map<Quantity, Allowed> quantities = new EnumMap<>(Quantity.class);
        for (Quantity quantity : shown()) {
            quantities.put(quantity, new Allowed(before.of(quantity), Optional.empty()));
        }
        return new Alternative(View.NONE, quantities);
    }

    private Set<Quantity> shown() {
        return rule.algorithm().isAdaptive()
                ? EnumSet.allOf(Quantity.class)
                : EnumSet.of(Quantity.FIRST_MOMENT, Quantity.WEIGHT);
    }

    private Alternative alternative(TensorShape shape, Before before, double[] gradient, View view) {
        ReferenceStep exact = reference.step(shape, before.nearest(), gradient, view);
        StepEnclosure kept = bound.step(shape, before.enclosed(), gradient, view, Range.KEPT);
        StepEnclosure left = bound.step(shape, before.enclosed(), gradient, view, Range.LEFT);
        Map<Quantity, Allowed> quantities = new EnumMap<>(Quantity.class);
        for (Quantity quantity : shown()) {
            quantities.put(quantity, allowed(exact.of(quantity), kept.of(quantity), left.of(quantity)));
        }
        return new Alternative(view, quantities);
    }

    private static Allowed allowed(ReferenceValues exact, Enclosures kept, Enclosures left) {
        Optional<Expected> overflowed = same(kept, left) ? Optional.empty() : Optional.of(around(left));
        return new Allowed(around(exact, kept), overflowed);
    }

    private static boolean same(Enclosures kept, Enclosures left) {
        for (int i = 0; i < kept.size(); i++) {
            if (Double.compare(kept.value(i), left.value(i)) != 0 || kept.error(i) != left.error(i)) {
                return false;
            }
        }
        return true;
    }

    /** The numbers are the reference's, which the bound is about. */
    private static Expected around(ReferenceValues exact, Enclosures enclosed) {
        double[] value = new double[exact.size()];
        double[] error = new double[exact.size()];
        for (int i = 0; i < value.length; i++) {
            value[i] = exact.high(i);
            error[i] =
                    Double.isFinite(value[i]) ? shortened(enclosed.error(i) * (1 + SLACK) + Math.abs(exact.low(i))) : 0;
        }
        return new Expected(value, error);
    }

    /** Beyond the range the definition's own overflow counts, which the bound's replay has. */
    private static Expected around(Enclosures enclosed) {
        double[] value = new double[enclosed.size()];
        double[] error = new double[enclosed.size()];
        for (int i = 0; i < value.length; i++) {
            value[i] = enclosed.value(i);
            error[i] = Double.isFinite(value[i]) ? shortened(enclosed.error(i) * (1 + SLACK)) : 0;
        }
        return new Expected(value, error);
    }

    /** Rounded up to 12 binary digits: a bound needs no more, and reads better. */
    static double shortened(double bound) {
        if (bound == 0 || Double.isInfinite(bound)) {
            return bound;
        }
        double unit = Math.scalb(1.0, Math.max(Double.MIN_EXPONENT, Math.getExponent(bound)) - 11);
        return Math.ceil(bound / unit) * unit;
    }
}
