package adamp.proofs.trajectory;

import adamp.spec.field.ExactScalars;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;

/** Values as Coq reads them. */
final class Terms {
    private Terms() {}

    /** A rational: {@code (-3 # 4)}. */
    static String rational(BigFraction value) {
        BigInteger numerator = value.getNumerator();
        String shown = numerator.signum() < 0 ? "-(" + numerator.negate() + ")" : numerator.toString();
        return "(" + shown + " # " + value.getDenominator() + ")";
    }

    /** A double, taken exactly. */
    static String rational(double value) {
        return rational(ExactScalars.EXACT.of(value));
    }

    static String some(String value) {
        return "(Some " + value + ")";
    }

    /** A value, or nothing where it is zero. */
    static String unlessZero(double value) {
        return value == 0 ? "None" : some(rational(value));
    }

    static String rationals(List<BigFraction> values) {
        return list(values.stream().map(Terms::rational).toList());
    }

    static String list(List<String> values) {
        return values.stream().collect(Collectors.joining("; ", "[", "]"));
    }
}
