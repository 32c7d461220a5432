package adamp.spec.field;

import org.apache.commons.math3.fraction.BigFraction;

class ExtendedScalarsProperties extends ScalarsContract<Extended<BigFraction>> {
    private static final Scalars<Extended<BigFraction>> SCALARS = new ExtendedScalars<>(ExactScalars.EXACT);

    @Override
    Scalars<Extended<BigFraction>> scalars() {
        return SCALARS;
    }
}
