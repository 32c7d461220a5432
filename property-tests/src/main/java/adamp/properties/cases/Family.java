package adamp.properties.cases;

import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Rule;
import adamp.spec.convention.Conventions;
import java.util.SplittableRandom;

/** The families of cases: each is meant to try one thing that implementations get wrong. */
public enum Family {
    /** Normal numbers, any shape. */
    ORDINARY("normal numbers, any shape", SingleSteps::ordinary),
    /** Every element of its own magnitude. */
    MAGNITUDES("magnitudes from 1e-20 to 1e20 in one tensor", SingleSteps::magnitudes),
    /** Numbers below the smallest normal float32. */
    DENORMAL("numbers below the normal range, which some processors flush to zero", SingleSteps::denormal),
    /** Rows whose dot products are exact in any order. */
    SMALL_INTEGERS("small integers times a power of two: sums are exact in any order", SingleSteps::smallIntegers),
    /** A weight of zeros. */
    ZERO_WEIGHT("a weight of zeros has no direction", SingleSteps::zeroWeight),
    /** A gradient of zeros: official code takes it for scale-invariant. */
    ZERO_GRADIENT("a gradient of zeros has no cosine; released code projects", SingleSteps::zeroGradient),
    /** Gradients far below eps, parallel to the weight. */
    TINY_GRADIENT("|g| far below eps makes a parallel gradient look orthogonal", SingleSteps::tinyGradient),
    /** Weights near eps. */
    TINY_WEIGHT("|w| near eps: where eps is added to the norm shows", SingleSteps::tinyWeight),
    /** Squares beyond the range of float32. */
    HUGE_NORM("values near 1e20 overflow the squared norm", SingleSteps::hugeNorm),
    /** NaN and infinities. */
    NON_FINITE(
            "NaN or infinity in gradient, weight or moment stays in its element, or its row", SingleSteps::nonFinite),
    /** eps large enough to be seen everywhere. */
    LARGE_EPS("eps of 1e-2: its place in denominator, cosine and projection shows", SingleSteps::largeEps),
    /** Every row orthogonal. */
    CHANNEL_ORTHOGONAL("every row orthogonal to its gradient", Orthogonal::channels),
    /** Orthogonal as one vector, no row for itself. */
    LAYER_ORTHOGONAL("orthogonal as a whole, not row by row", Orthogonal::layer),
    /** Some rows orthogonal, some parallel. */
    HALF_THE_ROWS("one row above the threshold vetoes the channel view", Orthogonal::halfTheRows),
    /** A row of zeros among orthogonal rows. */
    DEAD_ROW("a row of zeros among orthogonal ones", Orthogonal::deadRow),
    /** Gradients against the weight. */
    OBTUSE("cosines far below zero: a comparison without the absolute value passes them", Orthogonal::obtuse),
    /** Rows of one element. */
    SINGLE_COLUMN("rows of one element: their cosine is 1, the layer's may be small", Orthogonal::singleColumn),
    /** Channels along axis 1. */
    TRANSPOSED_CONVOLUTION("orthogonal along axis 1, not along axis 0", Orthogonal::transposedConvolution),
    /** Cosines about the threshold. */
    THRESHOLD("cosines within a third of the threshold", Threshold::near),
    /** Cosines exactly at the threshold, in numbers that round nowhere. */
    THRESHOLD_EQUAL("cosines exactly at the threshold, which is strict", Threshold::equal),
    /** Vectors. */
    ONE_DIMENSIONAL("vectors are not projected, orthogonal or not", Orthogonal::oneDimensional),
    /** Rows of 4608 elements. */
    LONG_ROWS("rows of up to 4608 elements, the longest of ResNet18", SingleSteps::longRows),
    /** More elements than a runtime takes at once. */
    LARGE_TENSOR("tens of thousands of elements, rows longer than a block among them", SingleSteps::largeTensor),
    /** Tensors of no elements. */
    EMPTY_TENSOR("shapes (0), (0, 3), (3, 0)", Runs::empty),
    /** Many small tensors and a large one. */
    MANY_TENSORS("many small tensors and a large one in one call", Runs::manyTensors),
    /** From the start. */
    ZERO_START("the first steps from moments of zero", Runs::zeroStart),
    /** Steps without gradient. */
    MISSING_GRADIENT("a tensor without a gradient is left alone, its step count too", Runs::missingGradient),
    /** A first gradient at the fourth step. */
    LATE_FIRST_GRADIENT("the first gradient at the group's fourth step: step counts are the tensor's own", Runs::late),
    /** Nesterov's look-ahead. */
    NESTEROV("the look-ahead, projected and not", Runs::nesterov),
    /** Dampening. */
    DAMPENING("dampening from the first gradient or after it", Runs::dampening),
    /** Weight decay. */
    WEIGHT_DECAY("decay, its ratio where projected, its scale, its order", Runs::weightDecay),
    /** More than a hundred steps. */
    LONG_RUN("a run of a hundred steps, each checked from the state before", Runs::longRun);

    private final String note;
    private final Source source;

    /** Makes scenarios. */
    @FunctionalInterface
    interface Source {
        Scenario of(Builder builder);
    }

    Family(String note, Source source) {
        this.note = note;
        this.source = source;
    }

    /** What goes wrong there. */
    public String note() {
        return note;
    }

    /** A scenario of the family; the same for the same seed. */
    public Scenario scenario(Algorithm algorithm, Conventions conventions, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + ordinal() * 101L + algorithm.ordinal());
        Rule rule = new Rule(algorithm, Hypers.draw(algorithm, random), conventions);
        return source.of(new Builder(this, rule, random));
    }
}
