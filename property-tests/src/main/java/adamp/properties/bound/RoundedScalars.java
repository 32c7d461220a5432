package adamp.properties.bound;

import adamp.properties.rule.NumberFormat;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Scalars rounded to a format after each operation, and perhaps to the tensor's where they meet a tensor. */
final class RoundedScalars implements ScalarArithmetic<Double> {
    private static final MathContext DIGITS = new MathContext(60);
    private static final double BINARY64_ROUNDOFF = 0x1p-53;

    private final DoubleUnaryOperator operations;
    private final DoubleUnaryOperator tensors;
    private final double unitRoundoff;
    private final boolean ofDoubles;

    private RoundedScalars(
            DoubleUnaryOperator operations, DoubleUnaryOperator tensors, double unitRoundoff, boolean ofDoubles) {
        this.operations = operations;
        this.tensors = tensors;
        this.unitRoundoff = unitRoundoff;
        this.ofDoubles = ofDoubles;
    }

    /** Each operation in binary64. */
    static RoundedScalars inBinary64(NumberFormat tensor) {
        return new RoundedScalars(x -> x, x -> x, BINARY64_ROUNDOFF, tensor == NumberFormat.FLOAT64);
    }

    /** Each operation in binary64, the result rounded to the tensor's format. */
    static RoundedScalars inBinary64ThenTensor(NumberFormat tensor) {
        return new RoundedScalars(x -> x, tensor::nearest, BINARY64_ROUNDOFF, tensor == NumberFormat.FLOAT64);
    }

    /** Each operation in the tensor's format: no number of it loses from being computed in binary64. */
    static RoundedScalars inTensorFormat(NumberFormat tensor) {
        double u = Math.scalb(1.0, -tensor.digits());
        return new RoundedScalars(tensor::nearest, tensor::nearest, u, tensor == NumberFormat.FLOAT64);
    }

    @Override
    public Double given(double value) {
        return operations.applyAsDouble(value);
    }

    @Override
    public Double minus(Double a, Double b) {
        return operations.applyAsDouble(a - b);
    }

    @Override
    public Double times(Double a, Double b) {
        return operations.applyAsDouble(a * b);
    }

    @Override
    public Double over(Double a, Double b) {
        return operations.applyAsDouble(a / b);
    }

    @Override
    public Double squareRoot(Double a) {
        return operations.applyAsDouble(Math.sqrt(a));
    }

    /** Rounded once; beside it a unit in the last place of a library's, or the roundings of repeated products in binary64. */
    @Override
    public List<Double> powers(Double base, int exponent) {
        BigDecimal exact = new BigDecimal(base).pow(exponent, DIGITS);
        boolean narrow = unitRoundoff > BINARY64_ROUNDOFF;
        double once = narrow ? operations.applyAsDouble(towardsOdd(exact)) : exact.doubleValue();
        if (exponent <= 1 || once == 0) {
            return List.of(once);
        }
        double lastPlace = Math.scalb(2 * unitRoundoff, Math.getExponent(once));
        double off = narrow ? lastPlace : Math.max(lastPlace, exponent * unitRoundoff * once);
        return List.of(once, Math.max(0, once - off), once + off);
    }

    /** A double that no later rounding to at most 51 digits takes for a tie that the decimal is not. */
    private static double towardsOdd(BigDecimal exact) {
        double nearest = exact.doubleValue();
        int side = exact.compareTo(new BigDecimal(nearest));
        boolean even = (Double.doubleToLongBits(nearest) & 1) == 0;
        if (side == 0 || !even) {
            return nearest;
        }
        return side > 0 ? Math.nextUp(nearest) : Math.nextDown(nearest);
    }

    @Override
    public List<Double> reordered(Double value, int operationsMade) {
        double off = operationsMade * unitRoundoff * Math.abs(value);
        return off == 0 ? List.of(value) : List.of(value, value - off, value + off);
    }

    @Override
    public double atTensor(Double value) {
        return tensors.applyAsDouble(value);
    }

    @Override
    public Enclosure enclosedAtTensor(Double value) {
        return Enclosure.exact(atTensor(value));
    }

    /** Ways of two scalars are rounded here to a double, which shows where the tensor has no other format. */
    @Override
    public Enclosure enclose(List<Double> ways) {
        Enclosure all = StepScalars.enclose(ways);
        return new Enclosure(all.value(), all.error() + (ofDoubles ? Math.ulp(all.value()) : 0));
    }
}
