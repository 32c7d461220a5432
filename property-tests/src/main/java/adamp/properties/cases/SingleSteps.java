package adamp.properties.cases;

import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.NumberFormat;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.DecisionRange;

/** Families of one step of one tensor, told apart by the numbers in it. */
final class SingleSteps {
    private static final int LONGEST_ROW = 4608;

    private SingleSteps() {}

    static Scenario ordinary(Builder b) {
        TensorShape shape = Shapes.any(b);
        int n = shape.elements();
        double scale = b.draw.scale(-3, 1);
        return b.tensor(shape, b.rows(shape, b.draw.scale(-2, 1)), scale)
                .step(b.rows(shape, scale))
                .build();
    }

    static Scenario magnitudes(Builder b) {
        TensorShape shape = Shapes.any(b);
        int n = shape.elements();
        double widest =
                switch (b.draw.format()) {
                    case FLOAT64 -> 100;
                    case FLOAT16 -> 1.2;
                    default -> 20;
                };
        double[] second =
                b.algorithm().isAdaptive() ? b.draw.magnitudes(n, -1.5 * widest, 1.5 * widest) : new double[0];
        for (int i = 0; i < second.length; i++) {
            second[i] = Math.abs(second[i]);
        }
        TensorState state = new TensorState(
                b.draw.magnitudes(n, -widest, widest),
                b.draw.magnitudes(n, -widest, widest),
                second,
                b.draw.oneOf(1, 5));
        return b.tensor(shape, state)
                .step(b.draw.magnitudes(n, -widest, widest))
                .build();
    }

    static Scenario denormal(Builder b) {
        TensorShape shape = Shapes.any(b);
        int n = shape.elements();
        boolean narrow = b.draw.format() == NumberFormat.FLOAT16;
        double smallest = StrictMath.log10(b.draw.format().smallest() / 0x1p-149);
        double[] second = b.algorithm().isAdaptive()
                ? b.draw.squares(n, 1e-21 * StrictMath.pow(10, smallest / 2))
                : new double[0];
        double[] weight = b.draw.chance(0.5) ? b.draw.denormals(n) : b.draw.magnitudes(n, smallest - 44, smallest - 36);
        double[] gradient = b.draw.chance(0.5)
                ? b.draw.denormals(n)
                : b.draw.magnitudes(n, smallest - 44, narrow ? -4 : smallest - 18);
        if (narrow) {
            b.hyper(b.hyper().withEps(1e-2)); // above all norms: squares of denormals are lost in float16
        }
        return b.tensor(shape, new TensorState(weight, b.draw.denormals(n), second, 3))
                .step(gradient)
                .build();
    }

    static Scenario smallIntegers(Builder b) {
        TensorShape shape = Shapes.matrix(b);
        int n = shape.elements();
        if (b.isExact()) {
            return b.tensor(shape, b.rows(shape, b.draw.scale(-2, 1)), 1)
                    .step(b.rows(shape, b.draw.scale(-2, 1)))
                    .build();
        }
        return b.tensor(shape, b.draw.integers(n, 8, b.draw.between(-6, 2)), 1)
                .step(b.draw.integers(n, 8, b.draw.between(-6, 2)))
                .build();
    }

    static Scenario zeroWeight(Builder b) {
        TensorShape shape = Shapes.matrix(b);
        int n = shape.elements();
        return b.tensor(shape, new double[n], 1).step(b.draw.normals(n, 1)).build();
    }

    static Scenario zeroGradient(Builder b) {
        TensorShape shape = Shapes.matrix(b);
        int n = shape.elements();
        return b.hyper(b.hyper().withWeightDecay(0.1).withLearningRate(0.1))
                .tensor(shape, b.rows(shape, 1), 1)
                .step(new double[n])
                .build();
    }

    static Scenario tinyGradient(Builder b) {
        TensorShape shape = Shapes.matrix(b);
        int n = shape.elements();
        double[] weight = b.rows(shape, 1);
        double[] gradient = new double[n];
        double scale = b.draw.powerOfTen(-25, -11);
        boolean vanishes = b.draw.format() == NumberFormat.FLOAT16; // its smallest numbers are 2^-24
        b.angles.parallel(weight, gradient, 0, n, vanishes ? 0x1p-22 : scale);
        return b.hyper(b.hyper().withEps(1e-8))
                .tensor(shape, weight, 1e-3)
                .step(gradient)
                .build();
    }

    static Scenario tinyWeight(Builder b) {
        TensorShape shape = Shapes.withAngles(b);
        boolean unbounded = b.rule().conventions().is(DecisionRange.UNBOUNDED);
        boolean withoutEps = unbounded && b.draw.chance(0.5);
        double[] weight = b.rows(shape, b.draw.scale(withoutEps ? -36 : -10, -5));
        double[] gradient = new double[weight.length];
        for (int from = 0; from < gradient.length; from += shape.rowLength()) {
            b.angles.orthogonal(weight, gradient, from, from + shape.rowLength(), b.draw.comfortable(1e5));
        }
        return b.hyper(b.hyper().withEps(withoutEps ? 0 : b.draw.oneOf(1e-8, 1e-6)))
                .tensor(shape, weight, 1)
                .step(gradient)
                .build();
    }

    static Scenario hugeNorm(Builder b) {
        boolean narrow = b.draw.format() == NumberFormat.FLOAT16;
        TensorShape shape = narrow ? new TensorShape(b.draw.between(1, 5), b.draw.between(12, 64)) : Shapes.matrix(b);
        boolean ofWeight = b.draw.chance(0.6);
        boolean ofGradient = !ofWeight || b.draw.chance(0.3);
        double[] weight = ofWeight ? huge(b, shape) : b.rows(shape, 1);
        double[] gradient = ofGradient ? huge(b, shape) : b.rows(shape, 1);
        return b.tensor(shape, weight, 1).step(gradient).build();
    }

    /** Squares beyond the range; in float16 norms too. */
    private static double[] huge(Builder b, TensorShape shape) {
        return switch (b.draw.format()) {
            case FLOAT64 -> b.draw.magnitudes(shape.elements(), 170, 200);
            case FLOAT16 -> b.draw.magnitudes(shape.elements(), 4.3, 4.8);
            case BFLOAT16 -> b.rows(shape, b.draw.powerOfTen(21, 25));
            case FLOAT32 -> b.rows(shape, b.draw.powerOfTen(18, 25));
        };
    }

    static Scenario nonFinite(Builder b) {
        TensorShape shape = Shapes.any(b);
        int n = shape.elements();
        double[] weight = b.rows(shape, 1);
        double[] gradient = b.rows(shape, 1);
        double[] first = b.draw.normals(n, 1);
        double[] second = b.algorithm().isAdaptive() ? b.draw.squares(n, 1) : new double[0];
        if (b.draw.chance(0.5)) {
            for (int from = 0; from < n && shape.rowLength() > 1; from += shape.rowLength()) {
                b.angles.orthogonal(weight, gradient, from, from + shape.rowLength(), 1);
            }
        }
        float value = b.draw.oneOf(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
        double[] hit = b.draw.oneOf(gradient, gradient, weight, first);
        hit[b.draw.between(0, n - 1)] = value;
        return b.tensor(shape, new TensorState(weight, first, second, 4))
                .step(gradient)
                .build();
    }

    static Scenario largeEps(Builder b) {
        TensorShape shape = Shapes.withAngles(b);
        int n = shape.elements();
        double[] weight = b.rows(shape, 1);
        double[] gradient = new double[n];
        double cosine = b.draw.oneOf(0.2, 0.5, 1.05, 1.1, 3.0) * b.hyper().delta() / Math.sqrt(shape.rowLength());
        for (int from = 0; from < n; from += shape.rowLength()) {
            b.angles.atCosine(weight, gradient, from, from + shape.rowLength(), Math.min(cosine, 0.9), 1e-2);
        }
        HyperParameters changed = b.hyper().withEps(1e-2);
        return b.hyper(changed).tensor(shape, weight, 1e-2).step(gradient).build();
    }

    /** More elements than a runtime is likely to take at once; small integers, so that their sums are exact. */
    static Scenario largeTensor(Builder b) {
        TensorShape shape = b.draw.oneOf(
                new TensorShape(2, 2 * b.draw.between(4100, 4700)), new TensorShape(2 * b.draw.between(17, 20), 256));
        shape = b.isExact() ? new TensorShape(4, shape.elements() / 8 * 2) : shape;
        double[] weight = b.isExact() ? b.rows(shape, 1) : b.draw.integers(shape.elements(), 4, b.draw.between(-4, 2));
        double[] gradient = new double[weight.length];
        if (b.draw.chance(0.5)) {
            exchangeNeighbours(weight, gradient);
        } else {
            cancelRows(weight, gradient, shape.rowLength());
        }
        return b.tensor(shape, weight, 1).step(gradient).build();
    }

    /** Every row orthogonal, exactly: neighbours (a, b) of w get (b, -a). */
    private static void exchangeNeighbours(double[] weight, double[] gradient) {
        for (int i = 0; i < weight.length; i += 2) {
            gradient[i] = weight[i + 1];
            gradient[i + 1] = -weight[i];
        }
    }

    /** Orthogonal as a whole, exactly, and no row for itself: every other row is the one before it, turned round. */
    private static void cancelRows(double[] weight, double[] gradient, int length) {
        for (int row = 0; row < weight.length; row += 2 * length) {
            for (int i = 0; i < length; i++) {
                int mirrored = row + 2 * length - 1 - i;
                weight[mirrored] = weight[row + i];
                gradient[row + i] = weight[row + i];
                gradient[mirrored] = -weight[mirrored];
            }
        }
    }

    static Scenario longRows(Builder b) {
        int length = b.draw.oneOf(LONGEST_ROW, 1152, 2304, 576, 4607);
        TensorShape shape = new TensorShape(b.channels(b.draw.oneOf(1, 2, 3)), length);
        int n = shape.elements();
        double[] weight = b.rows(shape, 0.05);
        double[] gradient = b.rows(shape, 1e-3);
        if (b.draw.chance(0.6)) {
            for (int from = 0; from < n; from += length) {
                b.angles.orthogonal(weight, gradient, from, from + length, 1e-2);
            }
        }
        return b.tensor(shape, weight, 1e-3).step(gradient).build();
    }
}
