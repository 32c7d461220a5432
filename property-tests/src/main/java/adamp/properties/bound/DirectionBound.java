package adamp.properties.bound;

import adamp.spec.convention.AdamEpsilon;

/**
 * The direction of Adam's family: a numerator over the denominator that the convention's {@link AdamEpsilon} says
 * (BOUNDS.md, sections 2 and 8).
 */
final class DirectionBound {
    private final Rounding rounding;
    private final StepScalars scalars;
    private final AdamEpsilon form;
    /** The denominator, or where the form has it so its reciprocal. */
    private final Enclosures denominator;

    /** @param v the second moment after the step */
    DirectionBound(Rounding rounding, StepScalars scalars, AdamEpsilon form, Enclosures v) {
        this.rounding = rounding;
        this.scalars = scalars;
        this.form = form;
        Enclosures root = rounding.squareRoot(scalars.isCorrected() ? underflown(v) : v);
        Enclosure correction = scalars.rootOfCorrection2();
        this.denominator = switch (form) {
            case AFTER_CORRECTED_ROOT -> rounding.sum(rounding.quotient(root, correction), scalars.epsOfDenominator());
            case AFTER_PLAIN_ROOT -> rounding.quotient(rounding.sum(root, scalars.eps()), correction);
            case INVERSE_ROOT_PLUS ->
                rounding.product(correction, rounding.sum(rounding.reciprocal(root), scalars.eps()));
            case INSIDE_ROOT -> rounding.quotient(rounding.squareRoot(rounding.sum(v, scalars.eps())), correction);
        };
    }

    /** {@code v / c2} may fall below the normal numbers before its root is taken. */
    private Enclosures underflown(Enclosures v) {
        Enclosures result = v.copy();
        for (int i = 0; i < v.size(); i++) {
            boolean small = v.value[i] < rounding.format().smallestNormal();
            boolean zero = v.value[i] == 0 && v.error[i] == 0;
            result.error[i] += small && !zero ? rounding.format().underflow() : 0;
        }
        return result;
    }

    /** The numerator over the denominator, or times its reciprocal; with a bias correction the numerator may be divided by it first. */
    Enclosures of(Enclosures numerator) {
        Enclosures p = form == AdamEpsilon.INVERSE_ROOT_PLUS
                ? rounding.product(numerator, denominator)
                : rounding.quotient(numerator, denominator);
        return rounding.roundedAgain(p);
    }

    /**
     * {@code a of(numerator)}, in any order of its factors: where a product with the numerator falls below the normal
     * numbers, what is lost there is divided by the denominator.
     */
    Enclosures scaled(Enclosure a, Enclosures numerator) {
        Enclosures result = rounding.product(a, of(numerator));
        double least = 2 * rounding.format().smallestNormal();
        double root = scalars.rootOfCorrection2().value(); // may be a factor of the step size, not of the denominator
        for (int i = 0; i < numerator.size(); i++) {
            double magnitude = Math.abs(numerator.value[i]);
            boolean scaledIsSmall = magnitude * a.value() * root < least;
            boolean correctedIsSmall = scalars.isCorrected() && magnitude < least;
            if (magnitude != 0 && (scaledIsSmall || correctedIsSmall)) {
                result.error[i] += 2 * rounding.format().underflow() * Math.max(1, a.value()) * inverse(i) / root;
            }
        }
        return result;
    }

    /** The largest that the inverse of a denominator can be. */
    private double inverse(int i) {
        double value = Math.abs(denominator.value[i]);
        return form == AdamEpsilon.INVERSE_ROOT_PLUS
                ? value + denominator.error[i]
                : 1 / Math.max(0, value - denominator.error[i]);
    }
}
