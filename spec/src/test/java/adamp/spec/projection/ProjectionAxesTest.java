package adamp.spec.projection;

import static adamp.spec.Exact.matrix;
import static adamp.spec.Exact.number;
import static adamp.spec.Exact.paper;
import static adamp.spec.Exact.vector;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.spec.convention.AxisValue;
import adamp.spec.convention.ChannelAxis;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.CosineEpsilon;
import adamp.spec.convention.CosineOfZero;
import adamp.spec.convention.CosineSign;
import adamp.spec.convention.DecisionRange;
import adamp.spec.convention.NanCosine;
import adamp.spec.convention.OneDimensional;
import adamp.spec.convention.ProjectionEpsilon;
import adamp.spec.convention.RowVerdict;
import adamp.spec.convention.Setting;
import adamp.spec.convention.ThresholdComparison;
import adamp.spec.convention.ThresholdPrecision;
import adamp.spec.convention.Views;
import adamp.spec.field.Dtype;
import adamp.spec.field.ExactScalars;
import adamp.spec.field.Extended;
import adamp.spec.field.ExtendedScalars;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import adamp.spec.vector.View;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/**
 * The axes of equations 10 and 11: one test an axis, of its name, with a case that tells all its values apart. Each result
 * is computed by hand.
 */
public class ProjectionAxesTest {
    /**
     * w = (2, 0), g = (1/8, 0), eps = 1/2: cos = 1; (1/4)/((2 + 1/2)(1/8 + 1/2)) = 4/25; (1/4)/max(1/4, 1/2) = 1/2;
     * (1/4)/(2 1/2) = 1/4; and the same the other way round.
     */
    @Test
    void cosineEpsilon() {
        assertSquaredCosine("1", CosineEpsilon.NONE);
        assertSquaredCosine("16/625", CosineEpsilon.ADDED_TO_NORMS);
        assertSquaredCosine("1/4", CosineEpsilon.CLAMPS_PRODUCT);
        assertSquaredCosine("1/16", CosineEpsilon.CLAMPS_EACH_NORM);
    }

    private static void assertSquaredCosine(String expected, CosineEpsilon value) {
        assertEquals(number(expected), squaredCosine("2 0", "1/8 0", value));
        assertEquals(number(expected), squaredCosine("1/8 0", "2 0", value));
    }

    private static BigFraction squaredCosine(String weight, String gradient, CosineEpsilon value) {
        Decision<BigFraction> decision =
                new OrthogonalityRule<>(paper(value), 0.5, 0.1).decide(matrix(weight), matrix(gradient));
        return decision.examined().get(0).cosines().get(0).squared().finiteValue();
    }

    /** w = p = (3, 4), eps = 5: p - w = 0; u = w/10, p - u (5/2) = p - 1/4 w. */
    @Test
    void projectionEpsilon() {
        Tensor<BigFraction> w = vector("3 4");
        assertEquals(vector("0 0"), new Projection<>(paper(ProjectionEpsilon.NONE), 5).apply(w, w));
        assertEquals(vector("9/4 3"), new Projection<>(paper(ProjectionEpsilon.ADDED_TO_NORM), 5).apply(w, w));
    }

    private static Decision<BigFraction> decide(String weight, String gradient, double delta, AxisValue... others) {
        return new OrthogonalityRule<>(paper(others), 0, delta).decide(matrix(weight), matrix(gradient));
    }

    /** Both channels parallel, the layer orthogonal; and both channels orthogonal. */
    @Test
    void views() {
        String w = "1 0, 0 1";
        assertEquals(
                Optional.of(View.LAYER),
                decide(w, "1 0, 0 -1", 0.1, Views.CHANNEL_THEN_LAYER).view());
        assertEquals(
                Optional.empty(),
                decide(w, "1 0, 0 -1", 0.1, Views.CHANNEL_ONLY).view());
        assertEquals(
                Optional.of(View.CHANNEL),
                decide(w, "0 1, 1 0", 0.1, Views.CHANNEL_THEN_LAYER).view());
        assertEquals(
                Optional.of(View.LAYER),
                decide(w, "0 1, 1 0", 0.1, Views.LAYER_ONLY).view());
    }

    /** Channel 0 orthogonal, channel 1 parallel, layer cosine 1/2. */
    @Test
    void rowVerdict() {
        assertFalse(decide("1 0, 0 1", "0 1, 0 1", 0.1, RowVerdict.ALL_ROWS).projects());
        Decision<BigFraction> each = decide("1 0, 0 1", "0 1, 0 1", 0.1, RowVerdict.EACH_ROW);
        assertEquals(Optional.of(View.CHANNEL), each.view());
        assertEquals(List.of(true, false), each.projected());
    }

    /** cos = -1. */
    @Test
    void cosineSign() {
        assertFalse(decide("1 0", "-1 0", 0.1, CosineSign.ABSOLUTE).projects());
        assertTrue(decide("1 0", "-1 0", 0.1, CosineSign.SIGNED).projects());
    }

    /** cos = 1/2 and the threshold 1/sqrt(4) are equal. */
    @Test
    void thresholdComparison() {
        assertFalse(decide("1 0 0 0", "1 1 1 1", 1, ThresholdComparison.STRICT).projects());
        assertTrue(
                decide("1 0 0 0", "1 1 1 1", 1, ThresholdComparison.INCLUSIVE).projects());
    }

    /** cos = 3/10, threshold 0.6/2: the double 0.3 = 0.29999999999999998 is below, the float 0.30000001 above. */
    @Test
    void thresholdPrecision() {
        assertFalse(decide("1 0 0 0", "3 9 3 1", 0.6, ThresholdPrecision.EXACT).projects());
        assertTrue(decide("1 0 0 0", "3 9 3 1", 0.6, ThresholdPrecision.TENSOR).projects());
    }

    /** A tensor of shape (2, 3, 4) has 2, 3 or 4 channels. */
    @Test
    void channelAxis() {
        assertEquals(2, channels(ChannelAxis.FIRST));
        assertEquals(3, channels(ChannelAxis.SECOND));
        assertEquals(4, channels(ChannelAxis.LAST));
    }

    private static int channels(ChannelAxis value) {
        Tensor<BigFraction> ones = Tensor.build(ExactScalars.EXACT, Shape.of(2, 3, 4), i -> BigFraction.ONE);
        return new OrthogonalityRule<>(paper(value), 0, 0.1)
                .decide(ones, ones)
                .examined()
                .get(0)
                .rows()
                .count();
    }

    /** An orthogonal gradient of a vector. */
    @Test
    void oneDimensional() {
        assertFalse(decideVector(OneDimensional.SKIPPED).projects());
        assertTrue(decideVector(OneDimensional.PROJECTED).projects());
    }

    private static Decision<BigFraction> decideVector(OneDimensional value) {
        return new OrthogonalityRule<>(paper(value), 0, 0.1).decide(vector("1 0"), vector("0 1"));
    }

    @Test
    void cosineOfZero() {
        assertTrue(decide("1 0", "0 0", 0.1, CosineOfZero.ZERO).projects());
        assertFalse(decide("1 0", "0 0", 0.1, CosineOfZero.UNDEFINED).projects());
    }

    /** Channel 0 has a NaN, channel 1 is orthogonal, all rows decide together. */
    @Test
    void nanCosine() {
        assertFalse(decideBesideNaN(NanCosine.NOT_PROJECTED).projects());
        assertEquals(
                Optional.of(View.CHANNEL), decideBesideNaN(NanCosine.IGNORED).view());
    }

    private static Decision<Extended<BigFraction>> decideBesideNaN(NanCosine value) {
        ExtendedScalars<BigFraction> extended = new ExtendedScalars<>(ExactScalars.EXACT);
        Conventions conventions = Conventions.PAPER.with(value, RowVerdict.ALL_ROWS);
        Shape shape = Shape.of(2, 2);
        return new OrthogonalityRule<>(new Setting<>(extended, conventions, Dtype.BINARY32), 0, 0.1)
                .decide(Tensor.of(extended, shape, 1, 0, 1, 0), Tensor.of(extended, shape, Double.NaN, 1, 0, 1));
    }

    /** w = (1e20, 0) and g = (1, 0) are parallel; in binary32 |w|^2 is infinite, the cosine 0. */
    @Test
    void decisionRange() {
        assertFalse(decide("100000000000000000000 0", "1 0", 0.1, DecisionRange.UNBOUNDED)
                .projects());
        assertTrue(decide("100000000000000000000 0", "1 0", 0.1, DecisionRange.TENSOR)
                .projects());
    }
}
