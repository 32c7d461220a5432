package adamp.properties.cases;

import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.NumberFormat;
import java.util.SplittableRandom;

/** Draws hyper-parameters, defaults and corners among them. */
final class Hypers {
    private Hypers() {}

    static HyperParameters draw(Algorithm algorithm, SplittableRandom random) {
        Draw draw = new Draw(random, NumberFormat.FLOAT64);
        double momentum = draw.oneOf(0.9, 0.9, 0.5, 0.99, 0.0);
        boolean nesterov = draw.chance(0.3) && looksAhead(algorithm, momentum);
        boolean undampened = algorithm == Algorithm.SGD && nesterov;
        return new HyperParameters(
                draw.oneOf(1e-2, 1e-3, 0.1, draw.powerOfTen(-5, 0)),
                momentum,
                undampened ? 0 : draw.oneOf(0.0, 0.0, 0.1, 0.5),
                draw.oneOf(0.9, 0.9, 0.5, 0.0),
                draw.oneOf(0.999, 0.99, 0.9),
                draw.oneOf(1e-8, 1e-8, 1e-6, 1e-3),
                draw.oneOf(0.0, 1e-4, 1e-2, 0.3),
                draw.oneOf(0.1, 0.1, 0.1, 0.5),
                draw.oneOf(0.1, 0.1, 0.5, 0.0),
                nesterov);
    }

    /** SGD and SGDP look ahead along a momentum only; Adam and AdamW never do. */
    static boolean looksAhead(Algorithm algorithm, double momentum) {
        return switch (algorithm) {
            case SGD, SGDP -> momentum > 0;
            case ADAM, ADAMW -> false;
            case ADAMP -> true;
        };
    }
}
