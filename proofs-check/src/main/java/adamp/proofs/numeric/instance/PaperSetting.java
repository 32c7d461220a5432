package adamp.proofs.numeric.instance;

import adamp.spec.convention.AxisValue;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.Setting;
import adamp.spec.field.Dtype;
import adamp.spec.field.ExactScalars;
import org.apache.commons.math3.fraction.BigFraction;

/** Algorithms 1 and 2 as printed, over the rationals: no eps in a norm, so SGDP needs no root. */
public final class PaperSetting {
    private PaperSetting() {}

    /** The paper's convention but for these axes. */
    public static Setting<BigFraction> of(AxisValue... others) {
        return new Setting<>(ExactScalars.EXACT, Conventions.PAPER.with(others), Dtype.BINARY64);
    }
}
