package adamp.properties.diagnosis;

import adamp.spec.convention.AdamEpsilon;
import adamp.spec.convention.AxisValue;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.ChannelAxis;
import adamp.spec.convention.CosineSign;
import adamp.spec.convention.Nesterov;
import adamp.spec.convention.OneDimensional;
import adamp.spec.convention.SgdpBuffer;
import adamp.spec.convention.SgdpDecayScale;
import adamp.spec.convention.WeightDecay;
import java.util.Map;

/** Values of axes by the names people know them by. */
final class AxisNames {
    private static final Map<AxisValue, String> KNOWN = Map.of(
            SgdpBuffer.OVERWRITTEN_BY_PROJECTION, "SGDP_BUFFER_ALIAS",
            Nesterov.UNDIVIDED_MOMENTUM, "NESTEROV_TERM_UNDIVIDED",
            AdamEpsilon.INVERSE_ROOT_PLUS, "RSQRT_ZERO_GRAD_NAN",
            WeightDecay.COUPLED, "COUPLED_L2",
            BiasCorrection.PER_GROUP, "GROUP_STEP",
            BiasCorrection.NONE, "NO_BIAS_CORRECTION",
            SgdpDecayScale.PLAIN, "SGDP_DECAY_SCALE",
            ChannelAxis.FIRST, "CHANNEL_AXIS_HWIO",
            CosineSign.SIGNED, "SIGNED_COSINE",
            OneDimensional.PROJECTED, "ONE_D_PROJECTED");

    private AxisNames() {}

    /** The name of a value: its own where none is known, as {@code COSINE_EPSILON_NONE}. */
    static String of(AxisValue value) {
        String known = KNOWN.get(value);
        return known == null ? value.axis().name() + "_" + value.name() : known;
    }
}
