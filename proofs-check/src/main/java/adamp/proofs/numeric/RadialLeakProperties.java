package adamp.proofs.numeric;

import adamp.proofs.numeric.instance.MeasuredWeight;
import adamp.proofs.numeric.instance.Scalar;
import adamp.proofs.numeric.statement.RadialLeakStatements;
import adamp.spec.vector.Tensor;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.fraction.BigFraction;

/** What the eps in the released code's projection leaves of the radial part, with tolerance zero. */
class RadialLeakProperties {
    @Property
    @Checks("radial_leak_of_eps")
    boolean theLeakIsItsShareAndWithinItsBound(@ForAll(supplier = MeasuredWeight.Any.class) MeasuredWeight weight) {
        Tensor<BigFraction> projected = RadialLeakStatements.projected(weight);
        return RadialLeakStatements.leaksItsShare(weight, projected)
                && RadialLeakStatements.leaksAtMost(weight, projected);
    }

    @Property
    @Checks("eq_12_eps")
    boolean theLeakBreaksEquation12(
            @ForAll(supplier = MeasuredWeight.WithRadialPart.class) MeasuredWeight weight,
            @ForAll(supplier = Scalar.Nonzero.class) BigFraction eta) {
        return RadialLeakStatements.breaksEquation12(weight, eta, RadialLeakStatements.projected(weight));
    }
}
