package adamp.proofs.trajectory;

import adamp.spec.field.ExactScalars;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;

/** Draws from a seed: short fractions, since their digits double with every step. */
final class Draw {
    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed);
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int n) {
        return below(n) == 0;
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[below(choices.length)];
    }

    double number(double... choices) {
        return choices[below(choices.length)];
    }

    /** Of numerator up to 6 and denominator up to 3. */
    BigFraction fraction() {
        return new BigFraction(below(13) - 6, 1 + below(3));
    }

    BigFraction positiveFraction() {
        return new BigFraction(1 + below(4), 1 + below(3));
    }

    Tensor<BigFraction> tensor(Shape shape) {
        List<BigFraction> elements =
                Stream.generate(this::fraction).limit(shape.size()).toList();
        return Tensor.build(ExactScalars.EXACT, shape, elements::get);
    }
}
