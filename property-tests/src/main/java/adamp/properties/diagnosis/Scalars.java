package adamp.properties.diagnosis;

import adamp.properties.rule.Rule;
import adamp.spec.convention.ScalarPrecision;
import adamp.spec.field.Dtype;

/** Arithmetic on the scalars of a step, each operation rounded as the axis {@code scalarPrecision} says. */
final class Scalars {
    private final Dtype operations;
    private final Dtype tensors;

    Scalars(Rule rule, Dtype dtype) {
        ScalarPrecision precision = rule.conventions().get(ScalarPrecision.class);
        this.operations = precision == ScalarPrecision.TENSOR ? dtype : Dtype.BINARY64;
        boolean rounded = precision == ScalarPrecision.TENSOR || precision == ScalarPrecision.BINARY64_THEN_TENSOR;
        this.tensors = rounded ? dtype : Dtype.BINARY64;
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
}
