package adamp.properties.diagnosis;

import adamp.properties.bound.Enclosure;
import adamp.properties.bound.Enclosures;
import adamp.properties.bound.FloatFormat;
import adamp.properties.bound.Rounding;
import adamp.properties.bound.RowArithmetic;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.NumberFormat;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.AxisValue;
import java.util.ArrayList;
import java.util.List;

/**
 * A recorded step evaluated under some formulas and a convention: what the equations have given so far. Each number
 * carries how far a correct evaluation in the port's format may lie from it ({@link Rounding}), so a formula that
 * replaces another brings its own tolerance with it.
 */
final class Evaluation {
    final RecordedStep step;
    final Rule rule;
    final HyperParameters hyper;
    final TensorShape shape;
    final TensorState before;
    final Formulas formulas;
    final Rounding rounding;
    final Scalars scalars;
    /** For the bias corrections and what is made of them. */
    final Scalars correctionScalars;

    final RowArithmetic sums;
    final NumberFormat dtype;

    /** w, before the step. */
    final Enclosures w;
    /** The gradient as given; zeros where it is missing and counts as zero. */
    final Enclosures given;
    /** The momentum buffer or first moment before the step. */
    final Enclosures oldFirst;
    /** The second moment before the step. */
    final Enclosures oldSecond;
    /** g, with the decay added where it is coupled. */
    Enclosures g;
    /** The momentum buffer or first moment. */
    Enclosures first;
    /** The second moment. */
    Enclosures second;
    /** What the denominator divides; Adam's family. */
    Enclosures numerator;
    /** Adam's denominator. */
    Enclosures denominator;
    /** The update. */
    Enclosures p;
    /** Whether p is the numerator over the denominator and nothing else. */
    boolean dividedLast;
    /** What eq. 11 decided. */
    Verdict verdict = Verdict.NONE;
    /** The update, projected where the verdict says so. */
    Enclosures q;

    /**
     * @param rule the hypothesis' own: its convention may not be the declared one
     */
    Evaluation(
            RecordedStep step,
            Rule rule,
            Formulas formulas,
            Rounding.Range range,
            RowArithmetic sums,
            Moments moments) {
        this.step = step;
        this.rule = rule;
        this.hyper = rule.hyper();
        this.shape = step.shape();
        this.before = step.before();
        this.formulas = formulas;
        this.dtype = rule.precision().state();
        boolean flushes = formulas.flushes || sums.flushes();
        FloatFormat format = flushes ? Formats.format(dtype).flushed() : Formats.format(dtype);
        this.rounding = new Rounding(format, range);
        this.scalars = Scalars.of(rule);
        this.correctionScalars = Scalars.ofCorrections(rule);
        this.sums = flushes && !sums.flushes() ? sums.flushed() : sums;
        this.w = Enclosures.exact(before.weight()).operandsOf(format);
        this.oldFirst = moments.first().operandsOf(format);
        this.oldSecond = moments.second().operandsOf(format);
        Enclosures gradient = step.isMissing() ? Enclosures.zeros(w.size()) : Enclosures.exact(step.gradient());
        this.given = gradient.operandsOf(format);
    }

    boolean is(AxisValue value) {
        return rule.conventions().is(value);
    }

    /** A scalar times a tensor: a scalar that is no number of the tensor's format rounds the product, by 1 too. */
    Enclosures times(double scalar, Enclosures x) {
        return times(Enclosure.exact(scalar), x);
    }

    Enclosures times(Enclosure scalar, Enclosures x) {
        Enclosures product = rounding.product(scalar, x);
        double u = dtype.holds(scalar.value()) ? 0 : rounding.format().unitRoundoff();
        return u == 0 ? product : Lanes.loosened(product, i -> u * Math.abs(product.value(i)));
    }

    /** What may be reported after the step: one prediction for each verdict of eq. 11 that rounding allows. */
    List<Prediction> predictions() {
        if (formulas.skips.test(this)) {
            return List.of(new Prediction(
                    Verdict.NONE,
                    formulas.skippedFirst.apply(this),
                    oldSecond,
                    w,
                    formulas.skippedSteps.applyAsInt(this)));
        }
        g = formulas.gradient.apply(this);
        first = formulas.first.apply(this);
        second = formulas.second.apply(this);
        p = formulas.direction.apply(this);
        List<Prediction> predictions = new ArrayList<>();
        for (Verdict allowed : formulas.decision.apply(this)) {
            verdict = allowed;
            q = verdict.projects() ? formulas.projection.apply(this) : p;
            predictions.add(new Prediction(
                    verdict,
                    formulas.keptFirst.apply(this),
                    formulas.keptSecond.apply(this),
                    formulas.weight.apply(this),
                    formulas.steps.applyAsInt(this)));
        }
        return predictions;
    }
}
