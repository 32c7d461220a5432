package adamp.spec.convention;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the paper's Algorithms 1 and 2 leave open, or implementations are known to do differently: one constant a
 * question. An answer is an {@link AxisValue}; one answer to each is a {@link Conventions}.
 */
public enum Axis {
    /** See {@link BiasCorrection}. */
    BIAS_CORRECTION(
            BiasCorrection.class,
            "Which step count t the bias corrections 1 - beta^t of Adam's family use.",
            "Algorithm 2 prints no bias correction; the released code has it; a port counts per group"),
    /** See {@link AdamEpsilon}. */
    ADAM_EPSILON(
            AdamEpsilon.class,
            "Where eps enters the denominator of Adam's family; c2 is the bias correction of v, 1 where there is none.",
            "Algorithm 2, line 4; ports differ"),
    /** See {@link CosineEpsilon}. */
    COSINE_EPSILON(
            CosineEpsilon.class,
            "Where eps enters the cosine of equation 11.",
            "equation 11 has none; torch's cosine similarity has had three forms"),
    /** See {@link ProjectionEpsilon}. */
    PROJECTION_EPSILON(
            ProjectionEpsilon.class,
            "Where eps enters the projection of equation 10.",
            "equation 10 has none; the released code adds it to the norm"),
    /** See {@link Views}. */
    VIEWS(
            Views.class,
            "Which views of a tensor equation 11 examines, in which order.",
            "section 3.1, \"either channel- or layer-wise\"; the released code takes the channel view first"),
    /** See {@link RowVerdict}. */
    ROW_VERDICT(
            RowVerdict.class,
            "How the rows of a view decide together.",
            "equation 11 is stated for one weight; the released code takes the maximum over the rows"),
    /** See {@link CosineSign}. */
    COSINE_SIGN(
            CosineSign.class,
            "Whether the cosine is compared by its absolute value.",
            "equation 11 defines cos with |a.b|; a port drops the absolute value"),
    /** See {@link ThresholdComparison}. */
    THRESHOLD_COMPARISON(
            ThresholdComparison.class,
            "Whether a cosine equal to the threshold passes.",
            "equation 11 prints a strict inequality"),
    /** See {@link ThresholdPrecision}. */
    THRESHOLD_PRECISION(
            ThresholdPrecision.class,
            "The precision of the threshold delta/sqrt(n).",
            "the released code compares a tensor with a number, which rounds the number to the tensor's dtype"),
    /** See {@link ScalarPrecision}. */
    SCALAR_PRECISION(
            ScalarPrecision.class,
            "The precision in which the scalars of a step (beta, 1 - beta, bias corrections, step size, decay factor, eps) are computed and held.",
            "the paper is exact; the released code computes in Python's binary64 and hands the result to a tensor"),
    /** See {@link ChannelAxis}. */
    CHANNEL_AXIS(
            ChannelAxis.class,
            "Which axis of a tensor counts channels.",
            "the released code takes axis 0; transposed convolutions have it second, kernels stored HWIO last"),
    /** See {@link OneDimensional}. */
    ONE_DIMENSIONAL(
            OneDimensional.class,
            "Whether tensors of rank below two are projected; such a tensor is one row in either view.",
            "equation 11 is stated for any vector; the released code skips rank one"),
    /** See {@link WeightDecay}. */
    WEIGHT_DECAY(
            WeightDecay.class,
            "How weight decay enters SGDP and AdamP. SGD and Adam always couple it, AdamW never does: that is what they are.",
            "Loshchilov & Hutter (2019); the paper prints none for Algorithms 1 and 2, the released code decouples it; a port couples it"),
    /** See {@link WeightDecayOrder}. */
    WEIGHT_DECAY_ORDER(
            WeightDecayOrder.class,
            "Whether decoupled decay of SGDP and AdamP comes before or after the update is subtracted.",
            "the released code decays after the projection and before the step"),
    /** See {@link WeightDecayGuard}. */
    WEIGHT_DECAY_GUARD(
            WeightDecayGuard.class,
            "For which coefficients the weight decay of SGDP and AdamP happens at all.",
            "the released code asks for wd > 0; ports ask for wd != 0"),
    /** See {@link ProjectedDecayRatio}. */
    PROJECTED_DECAY_RATIO(
            ProjectedDecayRatio.class,
            "Whether decoupled decay is scaled by the weight-decay ratio where the update was projected.",
            "the paper prints no such ratio; the released code has wd_ratio"),
    /** See {@link SgdpDecayScale}. */
    SGDP_DECAY_SCALE(
            SgdpDecayScale.class,
            "Whether SGDP's decoupled decay is divided by 1 - momentum.",
            "the released SGDP divides; a port does not; the paper prints none"),
    /** See {@link Nesterov}. */
    NESTEROV(
            Nesterov.class,
            "What Nesterov's look-ahead of AdamP divides by the denominator. For SGD and SGDP it is g + momentum buf under either value.",
            "the released code divides the sum; a port divides the gradient's term only"),
    /** See {@link SgdDampening}. */
    SGD_DAMPENING(
            SgdDampening.class,
            "From which gradient on SGD's dampening applies.",
            "equation 7 starts from p = 0; torch's SGD starts from the first gradient itself"),
    /** See {@link SgdpDampening}. */
    SGDP_DAMPENING(
            SgdpDampening.class,
            "From which gradient on SGDP's dampening applies.",
            "the released SGDP starts from a buffer of zeros"),
    /** See {@link SgdpBuffer}. */
    SGDP_BUFFER(
            SgdpBuffer.class,
            "What SGDP keeps as momentum after a projected step without Nesterov.",
            "Algorithm 1 keeps p; the released code projects in place and so keeps q"),
    /** See {@link CosineOfZero}. */
    COSINE_OF_ZERO(
            CosineOfZero.class,
            "What equation 11 says of a row whose weight or gradient is zero.",
            "the cosine is undefined there; in the released code it is 0, so that a zero gradient passes"),
    /** See {@link NanCosine}. */
    NAN_COSINE(
            NanCosine.class,
            "What equation 11 says of a row whose cosine is not a number.",
            "NaN < threshold is false in the released code; ports that use fmax differ"),
    /** See {@link DecisionRange}. */
    DECISION_RANGE(
            DecisionRange.class,
            "The range in which the squared norms and dot products of equation 11 live.",
            "the released code holds them in the tensor's dtype, where values near 1e20 overflow in binary32"),
    /** See {@link MissingGradient}. */
    MISSING_GRADIENT(
            MissingGradient.class,
            "What a step does with a tensor that has no gradient.",
            "the released code skips it"),
    /** See {@link EmptyTensor}. */
    EMPTY_TENSOR(
            EmptyTensor.class,
            "What a step of SGDP or AdamP does with a tensor of rank two or more that has no elements.",
            "the released code fails on shapes (0, 3) and (3, 0)"),
    /** See {@link SparseGradient}. */
    SPARSE_GRADIENT(
            SparseGradient.class,
            "What a step does with a sparse gradient.",
            "in the released code an incidental error"),
    /** See {@link LowPrecisionState}. */
    LOW_PRECISION_STATE(
            LowPrecisionState.class,
            "For tensors in bfloat16 or binary16: the precision in which weight, momentum and moments are held from step to step.",
            "the released code keeps state in the tensor's dtype");

    private final Class<? extends AxisValue> values;
    private final String question;
    private final String source;

    Axis(Class<? extends AxisValue> values, String question, String source) {
        this.values = values;
        this.question = question;
        this.source = source;
    }

    /** The axis' name in JSON, in camel case: {@code biasCorrection}. */
    public String key() {
        StringBuilder key = new StringBuilder();
        for (String word : name().split("_", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            key.append(key.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return key.toString();
    }

    /** What the axis settles, as a sentence. */
    public String question() {
        return question;
    }

    /** Where the paper, the released code or a port speaks of it. */
    public String source() {
        return source;
    }

    /** The values it can take, in the order they are declared. */
    public List<AxisValue> answers() {
        return Arrays.asList(values.getEnumConstants());
    }

    /**
     * The value of this axis by its name in JSON.
     *
     * @throws IllegalArgumentException if there is none, in one line that suggests the nearest
     */
    public AxisValue value(String key) {
        return Names.find(key, answers(), AxisValue::key, "value of " + key());
    }

    /**
     * The axis by its name in JSON.
     *
     * @throws IllegalArgumentException if there is none, in one line that suggests the nearest
     */
    public static Axis named(String key) {
        return Names.find(key, List.of(Axis.values()), Axis::key, "axis");
    }
}
