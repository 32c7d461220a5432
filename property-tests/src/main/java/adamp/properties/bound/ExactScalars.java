package adamp.properties.bound;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Scalars that are never rounded: decimals of 60 digits, whose own error is nothing beside any bound. */
final class ExactScalars implements ScalarArithmetic<BigDecimal> {
    private static final MathContext DIGITS = new MathContext(60);

    @Override
    public BigDecimal given(double value) {
        return new BigDecimal(value);
    }

    @Override
    public BigDecimal minus(BigDecimal a, BigDecimal b) {
        return a.subtract(b, DIGITS);
    }

    @Override
    public BigDecimal times(BigDecimal a, BigDecimal b) {
        return a.multiply(b, DIGITS);
    }

    @Override
    public BigDecimal over(BigDecimal a, BigDecimal b) {
        return a.divide(b, DIGITS);
    }

    @Override
    public BigDecimal squareRoot(BigDecimal a) {
        return a.sqrt(DIGITS);
    }

    @Override
    public List<BigDecimal> powers(BigDecimal base, int exponent) {
        return List.of(base.pow(exponent, DIGITS));
    }

    @Override
    public List<BigDecimal> reordered(BigDecimal value, int operations) {
        return List.of(value);
    }

    @Override
    public double atTensor(BigDecimal value) {
        return value.doubleValue();
    }

    @Override
    public Enclosure enclosedAtTensor(BigDecimal value) {
        double nearest = value.doubleValue();
        boolean exact = new BigDecimal(nearest).compareTo(value) == 0;
        return new Enclosure(nearest, exact ? 0 : Math.ulp(nearest) / 2);
    }

    /** Each way is rounded to a double, or twice. */
    @Override
    public Enclosure enclose(List<Double> ways) {
        Enclosure all = StepScalars.enclose(ways);
        return new Enclosure(all.value(), all.error() + 2 * Math.ulp(all.value()));
    }
}
