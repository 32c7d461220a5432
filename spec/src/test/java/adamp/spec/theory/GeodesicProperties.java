package adamp.spec.theory;

import static adamp.spec.Exact.number;
import static adamp.spec.Exact.vector;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.spec.Exact;
import adamp.spec.theory.Geodesic.Place;
import adamp.spec.vector.Tensor;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.fraction.BigFraction;

/** Proposition 3.1 over the rationals, with tolerance zero. */
class GeodesicProperties {
    private static final BigFraction RATE = new BigFraction(1, 10);

    @Provide
    Arbitrary<Tensor<BigFraction>> weights() {
        return Exact.nonzeroVectors(4);
    }

    @Property(tries = 200)
    void theProjectedPointLiesOnTheGreatCircle(
            @ForAll("weights") Tensor<BigFraction> w, @ForAll("weights") Tensor<BigFraction> p) {
        Geodesic<BigFraction> geodesic = new Geodesic<>(w, p, RATE);
        assertTrue(geodesic.spans(geodesic.projected(RATE)));
        assertTrue(geodesic.spans(geodesic.unprojected()));
    }

    /** w - eta p = alpha (w - (eta/alpha) Pi p): equal up to a positive factor, so equal on the sphere. */
    @Property(tries = 200)
    void theUnprojectedStepIsTheProjectedOneAtAnotherRate(
            @ForAll("weights") Tensor<BigFraction> w, @ForAll("weights") Tensor<BigFraction> p) {
        Geodesic<BigFraction> geodesic = new Geodesic<>(w, p, RATE);
        Assume.that(geodesic.alpha().compareTo(BigFraction.ZERO) > 0);
        assertEquals(
                geodesic.unprojected(),
                geodesic.projected(geodesic.equivalentRate()).times(geodesic.alpha()));
    }

    /** The tangent of the angle to w is eta |Pi p|/|w| projected, and that over alpha without projection. */
    @Property(tries = 200)
    void thePlaceOnTheArcFollowsTheSignOfTheRadialPart(
            @ForAll("weights") Tensor<BigFraction> w, @ForAll("weights") Tensor<BigFraction> p) {
        Geodesic<BigFraction> geodesic = new Geodesic<>(w, p, RATE);
        Assume.that(geodesic.alpha().compareTo(BigFraction.ZERO) > 0);
        int rates = RATE.compareTo(geodesic.equivalentRate());
        Place expected = rates < 0 ? Place.BETWEEN : rates > 0 ? Place.BEYOND : Place.AT_THE_END;
        assertEquals(expected, geodesic.place());
    }

    /** w = (1, 0), p = (20, 1), eta = 1/10: alpha = 1 - 2 = -1; w - eta p = (-1, -1/10) points the other way. */
    @Example
    void withoutAPositiveAlphaThereIsNoRate() {
        Geodesic<BigFraction> geodesic = new Geodesic<>(vector("1 0"), vector("20 1"), RATE);
        assertEquals(number("-1"), geodesic.alpha());
        assertEquals(vector("-1 -1/10"), geodesic.unprojected());
        assertEquals(vector("1 -1/10"), geodesic.projected(RATE));
        assertThrows(ArithmeticException.class, geodesic::equivalentRate);
        assertEquals(Place.BETWEEN, geodesic.place());
    }

    @Example
    void aPointOffThePlaneIsNotSpanned() {
        Geodesic<BigFraction> geodesic = new Geodesic<>(vector("1 0 0"), vector("1 1 0"), RATE);
        assertTrue(geodesic.spans(vector("3 -2 0")));
        assertFalse(geodesic.spans(vector("3 -2 1")));
        Geodesic<BigFraction> line = new Geodesic<>(vector("1 0"), vector("2 0"), RATE);
        assertTrue(line.spans(vector("-3 0")));
        assertFalse(line.spans(vector("0 1")));
    }
}
