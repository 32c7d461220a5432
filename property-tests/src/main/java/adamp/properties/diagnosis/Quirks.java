package adamp.properties.diagnosis;

import static adamp.properties.diagnosis.Bug.ADAPTIVE;
import static adamp.properties.diagnosis.Bug.ALL;
import static adamp.properties.diagnosis.Bug.PROJECTING;

import adamp.properties.rule.Algorithm;
import adamp.spec.convention.AdamEpsilon;
import adamp.spec.convention.AxisValue;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.CosineEpsilon;
import adamp.spec.convention.CosineOfZero;
import adamp.spec.convention.CosineSign;
import adamp.spec.convention.DecisionRange;
import adamp.spec.convention.EmptyTensor;
import adamp.spec.convention.MissingGradient;
import adamp.spec.convention.NanCosine;
import adamp.spec.convention.Nesterov;
import adamp.spec.convention.OneDimensional;
import adamp.spec.convention.SgdpBuffer;
import adamp.spec.convention.SgdpDecayScale;
import adamp.spec.convention.ThresholdPrecision;
import adamp.spec.convention.WeightDecay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The named defects that a convention itself carries, against {@link Conventions#CORRECTED}: a port certified under it has
 * them, and is right to.
 */
public final class Quirks {
    /** What a value of an axis is called as a defect, and the algorithms in which it is one. */
    private record Quirk(String name, Set<Algorithm> algorithms) {}

    private static final Set<Algorithm> ADAMP = EnumSet.of(Algorithm.ADAMP);
    private static final Set<Algorithm> SGDP = EnumSet.of(Algorithm.SGDP);
    private static final Quirk TINY = new Quirk("TINY_GRADIENT_LOOKS_ORTHOGONAL", PROJECTING);

    private static final Map<AxisValue, Quirk> QUIRKS = Map.ofEntries(
            Map.entry(BiasCorrection.NONE, new Quirk("NO_BIAS_CORRECTION", ADAPTIVE)),
            Map.entry(BiasCorrection.PER_GROUP, new Quirk("GROUP_STEP", ADAPTIVE)),
            Map.entry(AdamEpsilon.INVERSE_ROOT_PLUS, new Quirk("RSQRT_ZERO_GRAD_NAN", ADAPTIVE)),
            Map.entry(CosineEpsilon.CLAMPS_EACH_NORM, TINY),
            Map.entry(CosineEpsilon.CLAMPS_PRODUCT, TINY),
            Map.entry(CosineEpsilon.ADDED_TO_NORMS, TINY),
            Map.entry(CosineSign.SIGNED, new Quirk("SIGNED_COSINE", PROJECTING)),
            Map.entry(ThresholdPrecision.TENSOR, new Quirk("THRESHOLD_ROUNDED", PROJECTING)),
            Map.entry(OneDimensional.PROJECTED, new Quirk("ONE_D_PROJECTED", PROJECTING)),
            Map.entry(WeightDecay.COUPLED, new Quirk("COUPLED_L2", PROJECTING)),
            Map.entry(SgdpDecayScale.PLAIN, new Quirk("SGDP_DECAY_SCALE", SGDP)),
            Map.entry(Nesterov.UNDIVIDED_MOMENTUM, new Quirk("NESTEROV_TERM_UNDIVIDED", ADAMP)),
            Map.entry(SgdpBuffer.OVERWRITTEN_BY_PROJECTION, new Quirk("SGDP_BUFFER_ALIAS", SGDP)),
            Map.entry(CosineOfZero.ZERO, new Quirk("ZERO_GRADIENT_COUNTS_AS_ORTHOGONAL", PROJECTING)),
            Map.entry(NanCosine.IGNORED, new Quirk("NAN_DROPPED_FROM_THE_MAX", PROJECTING)),
            Map.entry(DecisionRange.TENSOR, new Quirk("HUGE_NORM_PROJECTS", PROJECTING)),
            Map.entry(MissingGradient.TREATED_AS_ZERO, new Quirk("MISSING_GRADIENT_MOVES", ALL)),
            Map.entry(EmptyTensor.REJECTED, new Quirk("EMPTY_TENSOR_REJECTED", PROJECTING)));

    private Quirks() {}

    /** Those of an algorithm under a convention, in the order of the axes. */
    public static List<Explanation> of(Algorithm algorithm, Conventions conventions) {
        List<Explanation> quirks = new ArrayList<>();
        for (AxisValue value : conventions.values()) {
            Quirk quirk = QUIRKS.get(value);
            if (quirk != null && quirk.algorithms().contains(algorithm)) {
                quirks.add(Explanations.named(quirk.name(), value));
            }
        }
        return quirks;
    }
}
