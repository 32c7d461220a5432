package adamp.proofs.numeric.instance;

import adamp.spec.field.ExactScalars;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Arbitrary rational numbers and vectors of them, with small numerators and denominators. Each is drawn as a place in a
 * list from the simplest on, so that it shrinks to the simplest, and so that drawing thousands of vectors costs little.
 */
final class Fractions {
    private static final int LARGEST = 12;
    private static final int LARGEST_DENOMINATOR = 7;
    private static final List<BigFraction> POSITIVE = positiveBySimplicity();

    private Fractions() {}

    private static List<BigFraction> positiveBySimplicity() {
        List<BigFraction> all = new ArrayList<>();
        for (int numerator = 1; numerator <= LARGEST; numerator++) {
            for (int denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
                all.add(new BigFraction(numerator, denominator));
            }
        }
        Comparator<BigFraction> bySize = Comparator.comparing(x -> x.getNumeratorAsInt() + x.getDenominatorAsInt());
        return all.stream().distinct().sorted(bySize).toList();
    }

    /** More than zero. */
    static Arbitrary<BigFraction> positive() {
        return oneOf(POSITIVE);
    }

    /** Less than zero. */
    static Arbitrary<BigFraction> negative() {
        return oneOf(POSITIVE.stream().map(BigFraction::negate).toList());
    }

    /** Zero or more. */
    static Arbitrary<BigFraction> nonNegative() {
        return oneOf(
                Stream.concat(Stream.of(BigFraction.ZERO), POSITIVE.stream()).toList());
    }

    /** Other than zero. */
    static Arbitrary<BigFraction> nonzero() {
        return oneOf(nonzeroBySimplicity().toList());
    }

    /** Any sign. */
    static Arbitrary<BigFraction> any() {
        return oneOf(Stream.concat(Stream.of(BigFraction.ZERO), nonzeroBySimplicity())
                .toList());
    }

    private static Stream<BigFraction> nonzeroBySimplicity() {
        return POSITIVE.stream().flatMap(x -> Stream.of(x, x.negate()));
    }

    /** At least 0 and below 1, with values close to either end. */
    static Arbitrary<BigFraction> momenta() {
        return oneOf(Stream.concat(Stream.of(BigFraction.ZERO), positiveMomentaBySimplicity())
                .toList());
    }

    /** Above 0 and below 1. */
    static Arbitrary<BigFraction> positiveMomenta() {
        return oneOf(positiveMomentaBySimplicity().toList());
    }

    private static Stream<BigFraction> positiveMomentaBySimplicity() {
        Stream<BigFraction> between = POSITIVE.stream().filter(x -> x.compareTo(BigFraction.ONE) < 0);
        Stream<BigFraction> near = Stream.of(9, 99, 999, 9999)
                .flatMap(k -> Stream.of(new BigFraction(k, k + 1), new BigFraction(1, k + 1)));
        return Stream.concat(between, near);
    }

    /** The places are drawn evenly: jqwik's own bias to the ends of a range would make most vectors alike. */
    private static Arbitrary<BigFraction> oneOf(List<BigFraction> fractions) {
        return Arbitraries.integers()
                .between(0, fractions.size() - 1)
                .withDistribution(RandomDistribution.uniform())
                .map(fractions::get)
                .withoutEdgeCases();
    }

    /** Vectors of a dimension, a fifth of the elements zero. */
    static Arbitrary<Tensor<BigFraction>> vectors(int dimension) {
        return sparse().list()
                .ofSize(dimension)
                .map(elements -> Tensor.<BigFraction>build(ExactScalars.EXACT, Shape.of(dimension), elements::get))
                .withoutEdgeCases();
    }

    private static Arbitrary<BigFraction> sparse() {
        List<BigFraction> nonzero = nonzeroBySimplicity().toList();
        int zeros = nonzero.size() / 4;
        return Arbitraries.integers()
                .between(0, zeros + nonzero.size() - 1)
                .withDistribution(RandomDistribution.uniform())
                .map(place -> place < zeros ? BigFraction.ZERO : nonzero.get(place - zeros))
                .withoutEdgeCases();
    }

    /** Vectors of a dimension, not all zero: a zero one gets a one. */
    static Arbitrary<Tensor<BigFraction>> nonzeroVectors(int dimension) {
        return vectors(dimension)
                .map(vector -> vector.squaredNorm().equals(BigFraction.ZERO)
                        ? Tensor.build(
                                ExactScalars.EXACT, vector.shape(), i -> i == 0 ? BigFraction.ONE : vector.get(i))
                        : vector);
    }
}
