package adamp.properties.report;

import adamp.properties.report.certificate.Flag;

/** Which flags a table lists. */
public enum Rows {
    /** Every one. */
    ALL {
        @Override
        boolean show(Flag flag) {
            return true;
        }
    },
    /** Those with a failure, expected or not: what passed is counted together. */
    TELLING {
        @Override
        boolean show(Flag flag) {
            return flag.tally().failed() > 0;
        }
    };

    abstract boolean show(Flag flag);
}
