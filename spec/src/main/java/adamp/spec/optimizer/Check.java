package adamp.spec.optimizer;

/** Rejects hyper-parameters, each in one line that says which, what and how to mend it. */
final class Check {
    private Check() {}

    static void atLeastZero(String name, double value) {
        require(value >= 0 && value < Double.POSITIVE_INFINITY, name, value, "a finite number, 0 or more");
    }

    static void finite(String name, double value) {
        require(Math.abs(value) < Double.POSITIVE_INFINITY, name, value, "a finite number");
    }

    static void belowOne(String name, double value) {
        require(value >= 0 && value < 1, name, value, "0 or more, and below 1");
    }

    private static void require(boolean good, String name, double value, String wanted) {
        if (!good) {
            throw new IllegalArgumentException(name + " is " + value + ": give " + wanted);
        }
    }
}
