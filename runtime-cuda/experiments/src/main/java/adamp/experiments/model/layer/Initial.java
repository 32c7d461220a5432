package adamp.experiments.model.layer;

import java.util.Random;
import java.util.function.DoubleSupplier;

/** How a tensor's initial values are drawn, one after the other in row-major order. */
@FunctionalInterface
public interface Initial {
    DoubleSupplier from(Random random);

    /** One value everywhere. */
    static Initial constant(double value) {
        return random -> () -> value;
    }

    /** Normal of mean 0. */
    static Initial normal(double deviation) {
        return random -> () -> deviation * random.nextGaussian();
    }

    /** Normal with variance 2 / fan (He et al. 2015). */
    static Initial he(long fan) {
        return normal(Math.sqrt(2.0 / fan));
    }

    /** Uniform within 1 / sqrt(fan) of zero. */
    static Initial uniform(long fan) {
        double bound = 1 / Math.sqrt(fan);
        return random -> () -> bound * (2 * random.nextDouble() - 1);
    }
}
