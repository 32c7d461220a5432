package adamp.proofs.numeric.statement;

import adamp.proofs.numeric.instance.Decidable;
import adamp.proofs.numeric.instance.PaperSetting;
import adamp.spec.field.BigFloat;
import adamp.spec.field.BigFloatScalars;
import adamp.spec.projection.OrthogonalityRule;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.fraction.BigFraction;

/** Equation 11 for one row. */
public final class DecisionStatements {
    private static final BigFloatScalars FLOATS = BigFloatScalars.ofBits(300);

    /**
     * Fewer than 50 operations of 300 bits on a cosine and a threshold of at most 2 leave an error below 2^-290. Scaled to
     * integers w and g have elements below 2^13 and 2^27, so cos^2 d is a fraction with a denominator below 2^85, and
     * delta^2 one with a denominator of at most 2^124: where cosine and threshold differ at all, they do by 2^-220 or more.
     */
    private static final BigFloat ROUNDING = FLOATS.of(0x1p-290);

    private DecisionStatements() {}

    /** What claims to decide equation 11 without a root. */
    @FunctionalInterface
    public interface Rule {
        /** The reference's. */
        Rule REFERENCE = (w, g, delta) -> new OrthogonalityRule<>(PaperSetting.of(), 0, delta)
                .decide(w, g)
                .projects();

        /** Whether the update is projected. */
        boolean projects(Tensor<BigFraction> w, Tensor<BigFraction> g, double delta);
    }

    /** It is the comparison of |w.g|/(|w||g|) with delta/sqrt(d), by roots; equality is not below. */
    public static boolean isThePapersComparison(Rule rule, Decidable decidable) {
        Tensor<BigFloat> w = floats(decidable.w());
        Tensor<BigFloat> g = floats(decidable.g());
        BigFloat cosine = FLOATS.abs(w.dot(g)).divide(w.norm().multiply(g.norm()));
        BigFloat threshold = FLOATS.of(decidable.delta()).divide(FLOATS.sqrt(FLOATS.ofInteger(w.size())));
        boolean below = FLOATS.less(cosine.add(ROUNDING), threshold);
        return rule.projects(decidable.w(), decidable.g(), decidable.delta()) == below;
    }

    private static Tensor<BigFloat> floats(Tensor<BigFraction> vector) {
        return Tensor.build(FLOATS, vector.shape(), i -> FLOATS.ofInteger(
                        vector.get(i).getNumerator().longValueExact())
                .divide(FLOATS.ofInteger(vector.get(i).getDenominator().longValueExact())));
    }

    /** Scaling w by c and g by e, neither of them zero, changes nothing. */
    public static boolean ignoresScales(Rule rule, Decidable decidable, BigFraction c, BigFraction e) {
        boolean scaled = rule.projects(decidable.w().times(c), decidable.g().times(e), decidable.delta());
        return scaled == rule.projects(decidable.w(), decidable.g(), decidable.delta());
    }

    /** A zero weight or a zero gradient is not projected. */
    public static boolean leavesZeroAlone(Rule rule, Decidable decidable) {
        Tensor<BigFraction> zero = decidable.w().times(BigFraction.ZERO);
        return !rule.projects(zero, decidable.g(), decidable.delta())
                && !rule.projects(decidable.w(), zero, decidable.delta())
                && !rule.projects(zero, zero, decidable.delta());
    }
}
