package adamp.optimizer;

/** Checks of hyper-parameters: one-line errors that name the algorithm, the setting, its value and the remedy. */
final class Check {
    private Check() {}

    /** Any finite value from 0 on. */
    static void notNegative(Algorithm algorithm, String setting, double value, String example) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw wrong(algorithm, setting, value, "a finite number of 0 or more", example);
        }
    }

    /** A value in [0, 1). */
    static void fraction(Algorithm algorithm, String setting, double value, String example) {
        if (!(value >= 0 && value < 1)) {
            throw wrong(algorithm, setting, value, "in [0, 1)", example);
        }
    }

    /** The step size; NaN stands for "was not given" where a builder has no default. */
    static void learningRate(Algorithm algorithm, double value) {
        notNegative(algorithm, "learningRate", value, "0.001");
    }

    /** Nesterov's look-ahead needs a momentum to look along. */
    static void nesterov(Algorithm algorithm, boolean nesterov, double momentum) {
        if (nesterov && momentum == 0) {
            throw new InvalidInputException(
                    algorithm + ": nesterov needs a momentum, but momentum is 0; set momentum, for instance to 0.9");
        }
    }

    private static InvalidInputException wrong(
            Algorithm algorithm, String setting, double value, String range, String example) {
        return new InvalidInputException(algorithm + ": " + setting + " is " + value + ", but must be " + range
                + "; try for instance " + example);
    }
}
