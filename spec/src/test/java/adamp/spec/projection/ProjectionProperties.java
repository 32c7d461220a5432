package adamp.spec.projection;

import static adamp.spec.Exact.matrix;
import static adamp.spec.Exact.vector;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.spec.Exact;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.ProjectionEpsilon;
import adamp.spec.convention.Setting;
import adamp.spec.field.BigFloat;
import adamp.spec.field.BigFloatScalars;
import adamp.spec.field.Dtype;
import adamp.spec.field.ExactScalars;
import adamp.spec.vector.Rows;
import adamp.spec.vector.Tensor;
import adamp.spec.vector.View;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;

/** Equation 10 over the rationals: every identity with tolerance zero. */
class ProjectionProperties {
    private static final Setting<BigFraction> PAPER =
            new Setting<>(ExactScalars.EXACT, Conventions.PAPER, Dtype.BINARY64);
    private static final Projection<BigFraction> PROJECTION = new Projection<>(PAPER, 0);

    @Provide
    Arbitrary<Tensor<BigFraction>> vectors() {
        return Exact.vectors(4);
    }

    @Provide
    Arbitrary<Tensor<BigFraction>> weights() {
        return Exact.nonzeroVectors(4);
    }

    private static Tensor<BigFraction> project(Tensor<BigFraction> w, Tensor<BigFraction> p) {
        return PROJECTION.apply(w, p);
    }

    @Property(tries = 200)
    void theProjectionIsOrthogonalToTheWeight(
            @ForAll("weights") Tensor<BigFraction> w, @ForAll("vectors") Tensor<BigFraction> p) {
        assertEquals(BigFraction.ZERO, w.dot(project(w, p)));
    }

    @Property(tries = 200)
    void projectingTwiceIsProjectingOnce(
            @ForAll("weights") Tensor<BigFraction> w, @ForAll("vectors") Tensor<BigFraction> p) {
        assertEquals(project(w, p), project(w, project(w, p)));
    }

    @Property(tries = 200)
    void theProjectionIsSelfAdjoint(
            @ForAll("weights") Tensor<BigFraction> w,
            @ForAll("vectors") Tensor<BigFraction> p,
            @ForAll("vectors") Tensor<BigFraction> q) {
        assertEquals(project(w, p).dot(q), p.dot(project(w, q)));
    }

    /** |p|^2 = |Pi p|^2 + (w.p)^2/|w|^2, so the projection never lengthens. */
    @Property(tries = 200)
    void theProjectionKeepsPythagoras(
            @ForAll("weights") Tensor<BigFraction> w, @ForAll("vectors") Tensor<BigFraction> p) {
        BigFraction radial = w.dot(p).multiply(w.dot(p)).divide(w.squaredNorm());
        assertEquals(p.squaredNorm(), project(w, p).squaredNorm().add(radial));
        assertTrue(project(w, p).squaredNorm().compareTo(p.squaredNorm()) <= 0);
    }

    @Property(tries = 200)
    void theLengthOfTheWeightDoesNotMatter(
            @ForAll("weights") Tensor<BigFraction> w,
            @ForAll("vectors") Tensor<BigFraction> p,
            @ForAll @IntRange(min = 1, max = 1000) int c) {
        assertEquals(project(w, p), project(w.times(new BigFraction(c, 7)), p));
    }

    /** proofs: of w.x, at most the part 2 eps/(|w| + eps) is left. */
    @Property(tries = 100)
    void theEpsilonLeavesNoMoreThanItsLeak(
            @ForAll("weights") Tensor<BigFraction> w,
            @ForAll("vectors") Tensor<BigFraction> p,
            @ForAll @DoubleRange(min = 0.01, max = 1) double epsilon) {
        BigFloatScalars scalars = BigFloatScalars.twoHundredBits();
        Setting<BigFloat> setting =
                new Setting<>(scalars, Conventions.PAPER.with(ProjectionEpsilon.ADDED_TO_NORM), Dtype.BINARY64);
        Tensor<BigFloat> weight = Tensor.of(scalars, w.shape(), w.toDoubles());
        Tensor<BigFloat> update = Tensor.of(scalars, p.shape(), p.toDoubles());
        BigFloat left = weight.dot(new Projection<>(setting, epsilon).apply(weight, update));
        BigFloat eps = scalars.of(epsilon);
        BigFloat share = eps.multiply(2).divide(weight.norm().add(eps));
        // some forty operations on numbers below 1e6, each within 2^-200
        BigFloat bound = share.multiply(scalars.abs(weight.dot(update))).add(scalars.of(0x1p-170));
        assertTrue(scalars.less(scalars.abs(left), bound), left + " exceeds " + bound);
    }

    @Example
    void aZeroWeightLeavesTheUpdate() {
        assertEquals(vector("1 2"), project(vector("0 0"), vector("1 2")));
    }

    /** Each row (1, 1) of p loses its part along (1, 0), if the decision says so. */
    @Example
    void onlyTheRowsOfTheDecisionAreProjected() {
        Tensor<BigFraction> w = matrix("1 0, 1 0");
        Decision<BigFraction> first =
                new Decision<>(Optional.of(View.CHANNEL), Rows.along(w.shape(), 0), List.of(true, false), List.of());
        assertEquals(matrix("0 1, 1 1"), PROJECTION.apply(w, matrix("1 1, 1 1"), first));
    }

    /** w.w = 25, w.p = 25: p - w = (4, -3). */
    @Example
    void aTriangleByHand() {
        assertEquals(vector("4 -3"), project(vector("3 4"), vector("7 1")));
    }
}
