package adamp.spec.field;

import org.apache.commons.math3.util.Decimal64;

class Decimal64ScalarsProperties extends ScalarsContract<Decimal64> {
    private static final Scalars<Decimal64> SCALARS = Decimal64Scalars.BINARY64;

    @Override
    Scalars<Decimal64> scalars() {
        return SCALARS;
    }
}
