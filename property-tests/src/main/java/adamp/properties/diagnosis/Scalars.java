package adamp.properties.diagnosis;

import adamp.properties.bound.Enclosure;
import adamp.properties.rule.NumberFormat;
import adamp.properties.rule.Rule;
import adamp.spec.convention.ScalarPrecision;

/** Arithmetic on the scalars of a step, each operation rounded as the axis {@code scalarPrecision} says. */
final class Scalars {
    private final NumberFormat operations;
    private final NumberFormat tensors;

    private Scalars(NumberFormat operations, NumberFormat tensors) {
        this.operations = operations;
        this.tensors = tensors;
    }

    static Scalars of(Rule rule) {
        NumberFormat dtype = rule.precision().state();
        return switch (rule.conventions().get(ScalarPrecision.class)) {
            case EXACT, BINARY64 -> new Scalars(NumberFormat.FLOAT64, NumberFormat.FLOAT64);
            case BINARY64_THEN_TENSOR, CORRECTIONS_IN_TENSOR -> new Scalars(NumberFormat.FLOAT64, dtype);
            case TENSOR -> new Scalars(dtype, dtype);
        };
    }

    /** Of the bias corrections, and of what is made of them. */
    static Scalars ofCorrections(Rule rule) {
        NumberFormat dtype = rule.precision().state();
        boolean inTensor = rule.conventions().is(ScalarPrecision.CORRECTIONS_IN_TENSOR);
        return inTensor ? new Scalars(dtype, dtype) : of(rule);
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
