package adamp.spec;

import adamp.spec.convention.AxisValue;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.Setting;
import adamp.spec.field.Dtype;
import adamp.spec.field.ExactScalars;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.fraction.BigFractionFormat;

/** Rational numbers and tensors as tests write them. */
public final class Exact {
    private Exact() {}

    /** Algorithms 1 and 2 as printed but for these axes, over the rationals, for tensors in binary32. */
    public static Setting<BigFraction> paper(AxisValue... others) {
        return new Setting<>(ExactScalars.EXACT, Conventions.PAPER.with(others), Dtype.BINARY32);
    }

    /** "3/4" or "2". */
    public static BigFraction number(String text) {
        return new BigFractionFormat().parse(text.contains("/") ? text : text + "/1");
    }

    /** "3/4 -2 1": a tensor of rank one. */
    public static Tensor<BigFraction> vector(String elements) {
        BigFraction[] values =
                Arrays.stream(elements.trim().split(" +")).map(Exact::number).toArray(BigFraction[]::new);
        return Tensor.build(ExactScalars.EXACT, Shape.of(values.length), i -> values[i]);
    }

    /** "1 2, 3 4": a tensor of rank two, its rows apart by commas. */
    public static Tensor<BigFraction> matrix(String rows) {
        int count = rows.split(",", -1).length;
        Tensor<BigFraction> flat = vector(rows.replace(',', ' '));
        return flat.reshape(Shape.of(count, flat.size() / count));
    }

    /** Fractions of small integers. */
    public static Arbitrary<BigFraction> numbers() {
        return Arbitraries.integers().between(-30, 30).flatMap(numerator -> Arbitraries.integers()
                .between(1, 12)
                .map(denominator -> new BigFraction(numerator, denominator)));
    }

    /** Vectors of small fractions. */
    public static Arbitrary<Tensor<BigFraction>> vectors(int size) {
        return numbers()
                .list()
                .ofSize(size)
                .map(values -> Tensor.build(ExactScalars.EXACT, Shape.of(size), values::get));
    }

    /** Vectors of small fractions, not all zero. */
    public static Arbitrary<Tensor<BigFraction>> nonzeroVectors(int size) {
        return vectors(size).filter(vector -> vector.squaredNorm().compareTo(BigFraction.ZERO) > 0);
    }
}
