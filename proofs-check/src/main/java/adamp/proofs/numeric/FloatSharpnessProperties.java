package adamp.proofs.numeric;

import adamp.proofs.numeric.floating.Computation;
import adamp.proofs.numeric.floating.JavaFloat;
import adamp.proofs.numeric.floating.RoundedFloat;
import adamp.proofs.numeric.floating.SteadySum;
import adamp.spec.field.Dtype;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;

/** How near the error of a dot product comes to its bound. */
class FloatSharpnessProperties {
    private static final int TRIES = 100;
    private static final int DEEPEST = 200;

    @Property(tries = TRIES)
    @Checks("dot_error_nearly_reached")
    boolean everyTermThatLiesHalfWayIsLost(@ForAll Dtype format, @ForAll @IntRange(min = 0, max = DEEPEST) int k) {
        Computation sum = new Computation(new RoundedFloat(format), SteadySum.fromOne(format, k));
        BigFraction lost = sum.bound().unitRoundoff().multiply(k);
        return sum.tree().roundings() == k + 1
                && sum.tree().magnitude().equals(lost.add(1))
                && sum.error().equals(lost);
    }

    /**
     * The error is K u, the bound ((1 + e)^K - 1)(1 + K u) and a loss below 2^-140. As (1 + e)^K - 1 is at most
     * K u (1 + K u) while K u is at most 1, their quotient is at least 1/(1 + K u)^2 and a little less for the loss,
     * against which the K^2 u^2 left out here is large: 1 - 2 K u.
     */
    @Property(tries = TRIES)
    @Checks("dot_error_reached")
    boolean theBoundIsReachedInItsFirstTerm(@ForAll @IntRange(min = 0, max = DEEPEST) int k) {
        Computation sum = new Computation(JavaFloat.JAVA_FLOAT, SteadySum.fromHalfWay(k));
        BigFraction lost = sum.bound().unitRoundoff().multiply(k + 1);
        BigFraction reached = sum.error().divide(sum.bound().ofTree(sum.tree()));
        return sum.error().equals(lost) && reached.compareTo(BigFraction.ONE.subtract(lost.multiply(2))) >= 0;
    }

    @Property(tries = 1)
    @Checks("dot_error_reached")
    boolean forOneProductItIsTheError() {
        Computation product = new Computation(JavaFloat.JAVA_FLOAT, SteadySum.fromHalfWay(0));
        return product.error().equals(product.bound().withoutUnderflow().ofTree(product.tree()));
    }
}
