package adamp.properties.check;

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
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds one step of one tensor, from the state a port reported, against the reference: each number must lie within its
 * bound of the exact one, for one and the same verdict of eq. 11 among those that rounding allows (BOUNDS.md, section
 * 7).
 */
public final class StepCheck {
    /** The replay's own error, relative to the bound: BOUNDS.md, section 7. */
    static final double SLACK = 0x1p-24;

    private static final int DEVIATIONS_KEPT = 4;

    private final StepBound bound;
    private final Reference reference;
    private final ErrorObserver observer;

    public StepCheck(Rule rule, RowArithmetic rows) {
        this(rule, rows, ErrorObserver.NONE);
    }

    public StepCheck(Rule rule, RowArithmetic rows, ErrorObserver observer) {
        this.bound = new StepBound(rule, rows);
        this.reference = new Reference(rule);
        this.observer = observer;
    }

    /**
     * What is wrong with a step, if anything is.
     *
     * @param before the state the port reported before the step
     * @param after the state it reports after it
     */
    public StepVerdict check(TensorShape shape, TensorState before, double[] gradient, TensorState after) {
        Decision decision = bound.decision(shape, before.weight(), gradient);
        View exact = reference.decide(shape, before.weight(), gradient);
        if (!decision.allowed().contains(exact)) {
            throw new IllegalStateException("the reference decides " + exact + ", the interval of its cosine allows "
                    + decision.allowed() + ": one of the two is wrong");
        }
        StepVerdict best = null;
        for (View view : decision.allowed()) {
            List<Deviation> deviations = deviations(shape, before, gradient, after, view);
            if (best == null || deviations.size() < best.deviations().size()) {
                best = new StepVerdict(decision, view, deviations);
            }
        }
        return best;
    }

    private List<Deviation> deviations(
            TensorShape shape, TensorState before, double[] gradient, TensorState after, View view) {
        StepEnclosure inRange = bound.step(shape, before, gradient, view, Range.KEPT);
        ReferenceStep exact = reference.step(shape, before, gradient, view);
        StepEnclosure beyond = null;
        List<Deviation> found = new ArrayList<>();
        for (Quantity quantity : Quantity.values()) {
            Enclosures enclosed = inRange.of(quantity);
            ReferenceValues values = exact.of(quantity);
            double[] reported = quantity.of(after);
            requireAgreement(quantity, enclosed, values);
            if (reported.length != values.size()) {
                throw new IllegalStateException("the port reports " + reported.length + " elements of " + quantity
                        + ", the reference has " + values.size());
            }
            for (int i = 0; i < reported.length; i++) {
                if (accepts(enclosed, values, reported[i], i)) {
                    continue;
                }
                if (beyond == null) {
                    beyond = bound.step(shape, before, gradient, view, Range.LEFT);
                }
                if (!acceptsReplay(beyond.of(quantity), reported[i], i) && found.size() < DEVIATIONS_KEPT) {
                    found.add(new Deviation(quantity, i, reported[i], values.high(i), enclosed.error(i)));
                }
            }
            if (found.isEmpty()) {
                observe(quantity, shape, view, enclosed, values, reported);
            }
        }
        return found;
    }

    private static boolean accepts(Enclosures enclosed, ReferenceValues exact, double reported, int i) {
        if (!Double.isFinite(exact.high(i))) {
            return Double.compare(reported, exact.high(i)) == 0;
        }
        return Math.abs(exact.differenceFrom(reported, i)) <= enclosed.error(i) * (1 + SLACK);
    }

    /** Beyond the range of float32 the definition's own overflow counts, and the exact value has no say. */
    private static boolean acceptsReplay(Enclosures enclosed, double reported, int i) {
        double value = enclosed.value(i);
        if (!Double.isFinite(value)) {
            return Double.compare(reported, value) == 0;
        }
        return enclosed.error(i) == Double.POSITIVE_INFINITY
                || Math.abs(reported - value) <= enclosed.error(i) * (1 + SLACK);
    }

    /** The replay in binary64 that the bound is made of, and the reference: two independent readings of the equations. */
    private static void requireAgreement(Quantity quantity, Enclosures replay, ReferenceValues exact) {
        for (int i = 0; i < exact.size(); i++) {
            double value = exact.high(i);
            boolean agree = Double.isFinite(value)
                    ? Math.abs(exact.differenceFrom(replay.value(i), i)) <= SLACK * replay.error(i)
                    : Double.compare(value, replay.value(i)) == 0;
            if (!agree) {
                throw new IllegalStateException(quantity + "[" + i + "]: the reference has " + value
                        + ", the bound's replay " + replay.value(i) + " with error " + replay.error(i)
                        + ": one of the two is wrong");
            }
        }
    }

    private void observe(
            Quantity quantity,
            TensorShape shape,
            View view,
            Enclosures enclosed,
            ReferenceValues exact,
            double[] reported) {
        if (observer == ErrorObserver.NONE) {
            return;
        }
        int rowLength = view == View.LAYER ? shape.elements() : shape.rowLength();
        for (int i = 0; i < reported.length; i++) {
            if (Double.isFinite(exact.high(i)) && Double.isFinite(reported[i])) {
                double error = exact.differenceFrom(reported[i], i);
                observer.observe(quantity, view != View.NONE, rowLength, error, enclosed.error(i), reported[i]);
            }
        }
    }
}
