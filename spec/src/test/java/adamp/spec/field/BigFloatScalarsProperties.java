package adamp.spec.field;

class BigFloatScalarsProperties extends ScalarsContract<BigFloat> {
    private static final Scalars<BigFloat> SCALARS = BigFloatScalars.twoHundredBits();

    @Override
    Scalars<BigFloat> scalars() {
        return SCALARS;
    }
}
