package adamp.properties.diagnosis;

import adamp.properties.bound.Enclosure;
import adamp.properties.rule.NumberFormat;
import adamp.properties.rule.Rule;
import adamp.spec.convention.ScalarPrecision;

/** Arithmetic on the scalars of a step, each operation rounded as the axis {@code scalarPrecision} says. */
final class Scalars {
    private final NumberFormat operations;
    private final NumberFormat tensors;

    Scalars(Rule rule, NumberFormat dtype) {
        ScalarPrecision precision = rule.conventions().get(ScalarPrecision.class);
        this.operations = precision == ScalarPrecision.TENSOR ? dtype : NumberFormat.FLOAT64;
        boolean rounded = precision == ScalarPrecision.TENSOR || precision == ScalarPrecision.BINARY64_THEN_TENSOR;
        this.tensors = rounded ? dtype : NumberFormat.FLOAT64;
    }

    /** A hyper-parameter as the operations see it. */
    double given(double value) {
        return operations.nearest(value);
    }

    double minus(double a, double b) {
        return operations.nearest(a - b);
    }

    double times(double a, double b) {
        return operations.nearest(a * b);
    }

    double over(double a, double b) {
        return operations.nearest(a / b);
    }

    double sqrt(double a) {
        return operations.nearest(Math.sqrt(a));
    }

    double power(double a, int exponent) {
        return operations.nearest(Math.pow(a, exponent));
    }

    /** A result as it meets a tensor. */
    double atTensor(double value) {
        return tensors.nearest(value);
    }

    /** 1 - x of a hyper-parameter, as it meets a tensor. */
    double oneMinus(double value) {
        return atTensor(minus(1, given(value)));
    }

    /**
     * A scalar that may be put together in more than one way (BOUNDS.md, section 8): some roundings more in the format in
     * which it meets a tensor.
     */
    Enclosure inSomeWay(double value, int roundings) {
        double u = tensors == NumberFormat.FLOAT64 ? 0 : Math.scalb(1.0, -tensors.digits());
        return new Enclosure(value, roundings * u * Math.abs(value));
    }

    /** The same of a power, which some compute in as many products as its exponent says. */
    int roundingsOfPower(int exponent) {
        return operations == NumberFormat.FLOAT64 ? 0 : Math.min(exponent, 64);
    }
}
