package adamp.spec.field;

import org.apache.commons.math3.dfp.Dfp;

class DfpScalarsProperties extends ScalarsContract<Dfp> {
    private static final Scalars<Dfp> SCALARS = DfpScalars.sixtyDigits();

    @Override
    Scalars<Dfp> scalars() {
        return SCALARS;
    }
}
