package adamp.properties.certify;

import adamp.properties.cases.Family;

/** How many cases of each family are run. */
public enum SuiteSize {
    /** At least a thousand. */
    FULL("full", 32, 4, 2),
    /** Some of each, in seconds. The first cases of the full suite. */
    QUICK("quick", 4, 1, 1);

    private final String title;
    private final int usual;
    private final int large;
    private final int huge;

    SuiteSize(String title, int usual, int large, int huge) {
        this.title = title;
        this.usual = usual;
        this.large = large;
        this.huge = huge;
    }

    /** The cases of a family: fewer where one is as long as many. */
    int cases(Family family) {
        return switch (family) {
            case MANY_TENSORS, LONG_ROWS, LARGE_TENSOR -> large;
            case LONG_RUN, FREE_RUN, ROUNDING_BIAS -> huge;
            default -> usual;
        };
    }

    @Override
    public String toString() {
        return title;
    }
}
