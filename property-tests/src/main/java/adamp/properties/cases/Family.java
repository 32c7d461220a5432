package adamp.properties.cases;

import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Precision;
import adamp.properties.rule.Rule;
import adamp.spec.convention.Conventions;
import java.util.SplittableRandom;

/** The families of cases: each is meant to try one thing that implementations get wrong. */
public enum Family {
    /** Normal numbers, any shape. */
    ORDINARY("normal numbers, any shape"),
    /** Every element of its own magnitude. */
    MAGNITUDES("magnitudes from 1e-20 to 1e20 in one tensor"),
    /** Numbers below the smallest normal float32. */
    DENORMAL("numbers below the normal range, which some processors flush to zero"),
    /** Rows whose dot products are exact in any order. */
    SMALL_INTEGERS("small integers times a power of two: sums are exact in any order"),
    /** A weight of zeros. */
    ZERO_WEIGHT("a weight of zeros has no direction"),
    /** A gradient of zeros: official code takes it for scale-invariant. */
    ZERO_GRADIENT("a gradient of zeros has no cosine; released code projects"),
    /** Gradients far below eps, parallel to the weight. */
    TINY_GRADIENT("|g| far below eps makes a parallel gradient look orthogonal"),
    /** Weights near eps. */
    TINY_WEIGHT("|w| near eps: where eps is added to the norm shows"),
    /** Squares beyond the range of float32. */
    HUGE_NORM("values near 1e20 overflow the squared norm"),
    /** NaN and infinities. */
    NON_FINITE("NaN or infinity in gradient, weight or moment stays in its element, or its row"),
    /** eps large enough to be seen everywhere. */
    LARGE_EPS("eps of 1e-2: its place in denominator, cosine and projection shows"),
    /** Every row orthogonal. */
    CHANNEL_ORTHOGONAL("every row orthogonal to its gradient"),
    /** Orthogonal as one vector, no row for itself. */
    LAYER_ORTHOGONAL("orthogonal as a whole, not row by row"),
    /** Some rows orthogonal, some parallel. */
    HALF_THE_ROWS("one row above the threshold vetoes the channel view"),
    /** A row of zeros among orthogonal rows. */
    DEAD_ROW("a row of zeros among orthogonal ones"),
    /** Gradients against the weight. */
    OBTUSE("cosines far below zero: a comparison without the absolute value passes them"),
    /** Rows of one element. */
    SINGLE_COLUMN("rows of one element: their cosine is 1, the layer's may be small"),
    /** Channels along axis 1. */
    TRANSPOSED_CONVOLUTION("orthogonal along axis 1, not along axis 0"),
    /** Cosines about the threshold. */
    THRESHOLD("cosines within a third of the threshold"),
    /** Cosines exactly at the threshold, in numbers that round nowhere. */
    THRESHOLD_EQUAL("cosines exactly at the threshold, which is strict"),
    /** Vectors. */
    ONE_DIMENSIONAL("vectors are not projected, orthogonal or not"),
    /** Rows of 4608 elements. */
    LONG_ROWS("rows of up to 4608 elements, the longest of ResNet18"),
    /** More elements than a runtime takes at once. */
    LARGE_TENSOR("tens of thousands of elements, rows longer than a block among them"),
    /** Tensors of no elements. */
    EMPTY_TENSOR("shapes (0), (0, 3), (3, 0)"),
    /** Many small tensors and a large one. */
    MANY_TENSORS("many small tensors and a large one in one call"),
    /** From the start. */
    ZERO_START("the first steps from moments of zero"),
    /** Steps without gradient. */
    MISSING_GRADIENT("a tensor without a gradient is left alone, its step count too"),
    /** A first gradient at the fourth step. */
    LATE_FIRST_GRADIENT("the first gradient at the group's fourth step: step counts are the tensor's own"),
    /** Nesterov's look-ahead. */
    NESTEROV("the look-ahead, projected and not"),
    /** Dampening. */
    DAMPENING("dampening from the first gradient or after it"),
    /** Weight decay. */
    WEIGHT_DECAY("decay, its ratio where projected, its scale, its order"),
    /** More than a hundred steps. */
    LONG_RUN("a run of a hundred steps, each checked from the state before"),
    /** Hyper-parameters of each tensor's own. */
    PARAMETER_GROUPS("groups with hyper-parameters of their own in one optimizer"),
    /** Convolutions kept with axis 1 fastest. */
    CHANNELS_LAST("weights and gradients that lie channels-last in memory"),
    /** States loaded in the middle of a run, and again. */
    LOADED_MIDWAY("a state loaded half-way, and an earlier one loaded again: what follows is as on the natural path"),
    /** Tensors stepped together or apart, optimizers in turns. */
    INTERLEAVED("tensors stepped together and apart, and two optimizers in turns"),
    /** Hundreds of steps. */
    FREE_RUN("hundreds of steps: each within its bound, and the signed errors of all without lean"),
    /** Many errors at once. */
    ROUNDING_BIAS("thousands of signed errors, which must not lean to one side");

    /** Until the decisions are clear, in formats of few digits. */
    private static final int MOST_DRAWS = 20;
    /** No seed of another scenario is at such a distance. */
    private static final long FAR = 0x9E3779B97F4A7C15L;

    private final String note;

    Family(String note) {
        this.note = note;
    }

    /** What goes wrong there. */
    public String note() {
        return note;
    }

    /** A scenario of the family in float32; the same for the same seed. */
    public Scenario scenario(Algorithm algorithm, Conventions conventions, long seed) {
        return scenario(algorithm, conventions, Precision.FLOAT32, seed);
    }

    /** A scenario of the family; the same for the same seed. */
    public Scenario scenario(Algorithm algorithm, Conventions conventions, Precision precision, long seed) {
        long start = seed * 1_000_003 + (name() + algorithm.name()).hashCode();
        Scenario drawn = draw(algorithm, conventions, precision, start);
        for (int again = 1; again < MOST_DRAWS && !ClearDecisions.in(drawn); again++) {
            drawn = draw(algorithm, conventions, precision, start + again * FAR);
        }
        return drawn;
    }

    private Scenario draw(Algorithm algorithm, Conventions conventions, Precision precision, long start) {
        SplittableRandom random = new SplittableRandom(start);
        HyperParameters hyper = Hypers.draw(algorithm, random);
        Builder builder = new Builder(this, new Rule(algorithm, hyper, conventions, precision), random);
        return build(builder.hyper(hyper));
    }

    private Scenario build(Builder builder) {
        return switch (this) {
            case ORDINARY -> SingleSteps.ordinary(builder);
            case MAGNITUDES -> SingleSteps.magnitudes(builder);
            case DENORMAL -> SingleSteps.denormal(builder);
            case SMALL_INTEGERS -> SingleSteps.smallIntegers(builder);
            case ZERO_WEIGHT -> SingleSteps.zeroWeight(builder);
            case ZERO_GRADIENT -> SingleSteps.zeroGradient(builder);
            case TINY_GRADIENT -> SingleSteps.tinyGradient(builder);
            case TINY_WEIGHT -> SingleSteps.tinyWeight(builder);
            case HUGE_NORM -> SingleSteps.hugeNorm(builder);
            case NON_FINITE -> SingleSteps.nonFinite(builder);
            case LARGE_EPS -> SingleSteps.largeEps(builder);
            case CHANNEL_ORTHOGONAL -> Orthogonal.channels(builder);
            case LAYER_ORTHOGONAL -> Orthogonal.layer(builder);
            case HALF_THE_ROWS -> Orthogonal.halfTheRows(builder);
            case DEAD_ROW -> Orthogonal.deadRow(builder);
            case OBTUSE -> Orthogonal.obtuse(builder);
            case SINGLE_COLUMN -> Orthogonal.singleColumn(builder);
            case TRANSPOSED_CONVOLUTION -> Orthogonal.transposedConvolution(builder);
            case THRESHOLD -> Threshold.near(builder);
            case THRESHOLD_EQUAL -> Threshold.equal(builder);
            case ONE_DIMENSIONAL -> Orthogonal.oneDimensional(builder);
            case LONG_ROWS -> SingleSteps.longRows(builder);
            case LARGE_TENSOR -> SingleSteps.largeTensor(builder);
            case EMPTY_TENSOR -> Runs.empty(builder);
            case MANY_TENSORS -> Runs.manyTensors(builder);
            case ZERO_START -> Runs.zeroStart(builder);
            case MISSING_GRADIENT -> Runs.missingGradient(builder);
            case LATE_FIRST_GRADIENT -> Runs.late(builder);
            case NESTEROV -> Runs.nesterov(builder);
            case DAMPENING -> Runs.dampening(builder);
            case WEIGHT_DECAY -> Runs.weightDecay(builder);
            case LONG_RUN -> Runs.longRun(builder);
            case PARAMETER_GROUPS -> Whole.groups(builder);
            case CHANNELS_LAST -> Whole.channelsLast(builder);
            case LOADED_MIDWAY -> Whole.loadedMidway(builder);
            case INTERLEAVED -> Whole.interleaved(builder);
            case FREE_RUN -> Whole.freeRun(builder);
            case ROUNDING_BIAS -> Whole.roundingBias(builder);
        };
    }
}
