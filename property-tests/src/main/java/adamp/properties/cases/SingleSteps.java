package adamp.properties.cases;

import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;

/** Families of one step of one tensor, told apart by the numbers in it. */
final class SingleSteps {
    private static final int LONGEST_ROW = 4608;

    private SingleSteps() {}

    static Scenario ordinary(Builder b) {
        TensorShape shape = Shapes.any(b.random);
        int n = shape.elements();
        double scale = b.draw.powerOfTen(-3, 1);
        return b.tensor(shape, b.draw.normals(n, b.draw.powerOfTen(-2, 1)), scale)
                .step(b.draw.normals(n, scale))
                .build();
    }

    static Scenario magnitudes(Builder b) {
        TensorShape shape = Shapes.any(b.random);
        int n = shape.elements();
        float[] second = b.algorithm().isAdaptive() ? b.draw.magnitudes(n, -30, 30) : new float[0];
        for (int i = 0; i < second.length; i++) {
            second[i] = Math.abs(second[i]);
        }
        TensorState state = new TensorState(
                b.draw.magnitudes(n, -20, 20), b.draw.magnitudes(n, -20, 20), second, b.draw.oneOf(1, 5));
        return b.tensor(shape, state).step(b.draw.magnitudes(n, -20, 20)).build();
    }

    static Scenario denormal(Builder b) {
        TensorShape shape = Shapes.any(b.random);
        int n = shape.elements();
        float[] second = b.algorithm().isAdaptive() ? b.draw.squares(n, 1e-21) : new float[0];
        float[] weight = b.draw.chance(0.5) ? b.draw.denormals(n) : b.draw.magnitudes(n, -44, -36);
        float[] gradient = b.draw.chance(0.5) ? b.draw.denormals(n) : b.draw.magnitudes(n, -44, -18);
        return b.tensor(shape, new TensorState(weight, b.draw.denormals(n), second, 3))
                .step(gradient)
                .build();
    }

    static Scenario smallIntegers(Builder b) {
        TensorShape shape = Shapes.matrix(b.random);
        int n = shape.elements();
        return b.tensor(shape, b.draw.integers(n, 8, b.draw.between(-6, 2)), 1)
                .step(b.draw.integers(n, 8, b.draw.between(-6, 2)))
                .build();
    }

    static Scenario zeroWeight(Builder b) {
        TensorShape shape = Shapes.matrix(b.random);
        int n = shape.elements();
        return b.tensor(shape, new float[n], 1).step(b.draw.normals(n, 1)).build();
    }

    static Scenario zeroGradient(Builder b) {
        TensorShape shape = Shapes.matrix(b.random);
        int n = shape.elements();
        return b.hyper(b.hyper().withWeightDecay(0.1).withLearningRate(0.1))
                .tensor(shape, b.draw.normals(n, 1), 1)
                .step(new float[n])
                .build();
    }

    static Scenario tinyGradient(Builder b) {
        TensorShape shape = Shapes.matrix(b.random);
        int n = shape.elements();
        float[] weight = b.draw.normals(n, 1);
        float[] gradient = new float[n];
        b.angles.parallel(weight, gradient, 0, n, b.draw.powerOfTen(-25, -11));
        return b.hyper(b.hyper().withEps(1e-8)).tensor(shape, weight, 1e-3).step(gradient).build();
    }

    static Scenario tinyWeight(Builder b) {
        TensorShape shape = Shapes.withAngles(b.random);
        float[] weight = b.draw.normals(shape.elements(), b.draw.powerOfTen(-10, -5));
        float[] gradient = new float[weight.length];
        for (int from = 0; from < gradient.length; from += shape.rowLength()) {
            b.angles.orthogonal(weight, gradient, from, from + shape.rowLength(), 1e5);
        }
        return b.hyper(b.hyper().withEps(b.draw.oneOf(1e-8, 1e-6)))
                .tensor(shape, weight, 1)
                .step(gradient)
                .build();
    }

    static Scenario hugeNorm(Builder b) {
        TensorShape shape = Shapes.matrix(b.random);
        int n = shape.elements();
        boolean ofWeight = b.draw.chance(0.6);
        boolean ofGradient = !ofWeight || b.draw.chance(0.3);
        float[] weight = b.draw.normals(n, ofWeight ? b.draw.powerOfTen(18, 25) : 1);
        float[] gradient = b.draw.normals(n, ofGradient ? b.draw.powerOfTen(18, 25) : 1);
        return b.tensor(shape, weight, 1).step(gradient).build();
    }

    static Scenario nonFinite(Builder b) {
        TensorShape shape = Shapes.any(b.random);
        int n = shape.elements();
        float[] weight = b.draw.normals(n, 1);
        float[] gradient = b.draw.normals(n, 1);
        float[] first = b.draw.normals(n, 1);
        float[] second = b.algorithm().isAdaptive() ? b.draw.squares(n, 1) : new float[0];
        if (b.draw.chance(0.5)) {
            for (int from = 0; from < n && shape.rowLength() > 1; from += shape.rowLength()) {
                b.angles.orthogonal(weight, gradient, from, from + shape.rowLength(), 1);
            }
        }
        float value = b.draw.oneOf(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
        float[] hit = b.draw.oneOf(gradient, gradient, weight, first);
        hit[b.draw.between(0, n - 1)] = value;
        return b.tensor(shape, new TensorState(weight, first, second, 4)).step(gradient).build();
    }

    static Scenario largeEps(Builder b) {
        TensorShape shape = Shapes.withAngles(b.random);
        int n = shape.elements();
        float[] weight = b.draw.normals(n, 1);
        float[] gradient = new float[n];
        double cosine = b.draw.oneOf(0.2, 0.5, 1.05, 1.1, 3.0) * b.hyper().delta() / Math.sqrt(shape.rowLength());
        for (int from = 0; from < n; from += shape.rowLength()) {
            b.angles.atCosine(weight, gradient, from, from + shape.rowLength(), Math.min(cosine, 0.9), 1e-2);
        }
        HyperParameters changed = b.hyper().withEps(1e-2);
        return b.hyper(changed).tensor(shape, weight, 1e-2).step(gradient).build();
    }

    static Scenario longRows(Builder b) {
        int length = b.draw.oneOf(LONGEST_ROW, 1152, 2304, 576, 4607);
        TensorShape shape = new TensorShape(b.draw.oneOf(1, 2, 3), length);
        int n = shape.elements();
        float[] weight = b.draw.normals(n, 0.05);
        float[] gradient = b.draw.normals(n, 1e-3);
        if (b.draw.chance(0.6)) {
            for (int from = 0; from < n; from += length) {
                b.angles.orthogonal(weight, gradient, from, from + length, 1e-2);
            }
        }
        return b.tensor(shape, weight, 1e-3).step(gradient).build();
    }
}
