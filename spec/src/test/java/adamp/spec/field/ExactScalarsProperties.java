package adamp.spec.field;

import org.apache.commons.math3.fraction.BigFraction;

class ExactScalarsProperties extends ScalarsContract<BigFraction> {
    private static final Scalars<BigFraction> SCALARS = ExactScalars.EXACT;

    @Override
    Scalars<BigFraction> scalars() {
        return SCALARS;
    }
}
