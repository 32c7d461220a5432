package adamp.properties.cases;

import adamp.properties.rule.TensorShape;
import java.util.Arrays;

/** Families of one step told apart by the angles between weight and gradient. */
final class Orthogonal {
    private Orthogonal() {}

    /** The decay is set so that the ratio of a projected step shows. */
    private static Builder decaying(Builder b) {
        return b.hyper(b.hyper().withWeightDecay(b.draw.oneOf(0.0, 0.05)).withLearningRate(b.draw.oneOf(0.1, 0.01)));
    }

    static Scenario channels(Builder b) {
        TensorShape shape = Shapes.withAngles(b);
        double[] weight = b.rows(shape, b.draw.scale(-2, 1));
        double[] gradient = new double[weight.length];
        double most = b.hyper().delta() / Math.sqrt(shape.rowLength());
        for (int from = 0; from < weight.length; from += shape.rowLength()) {
            double cosine = b.draw.uniform(-0.7, 0.7) * most;
            b.angles.atCosine(weight, gradient, from, from + shape.rowLength(), cosine, b.draw.powerOfTen(-2, 0));
        }
        return decaying(b).tensor(shape, weight, 1).step(gradient).build();
    }

    static Scenario layer(Builder b) {
        int channels = b.channels(2 * b.draw.between(1, 4));
        TensorShape shape = new TensorShape(channels, b.draw.between(2, 40));
        int length = shape.rowLength();
        double[] weight = b.rows(shape, 1);
        double[] gradient = new double[weight.length];
        rowsThatCancel(b.draw, weight, gradient, length, channels);
        return decaying(b).tensor(shape, weight, 1).step(gradient).build();
    }

    /** Rows in pairs, parallel and antiparallel to their weights, scaled so that their dot products cancel. */
    static void rowsThatCancel(Draw draw, double[] weight, double[] gradient, int length, int channels) {
        for (int row = 0; row < channels; row += 2) {
            double squared = 0;
            double next = 0;
            for (int i = row * length; i < (row + 1) * length; i++) {
                squared += (double) weight[i] * weight[i];
                next += (double) weight[i + length] * weight[i + length];
            }
            for (int i = row * length; i < (row + 1) * length; i++) {
                gradient[i] = draw.rounded(weight[i] / squared);
                gradient[i + length] = draw.rounded(-weight[i + length] / next);
            }
        }
    }

    static Scenario halfTheRows(Builder b) {
        int channels = b.channels(b.draw.between(2, 8));
        TensorShape shape = new TensorShape(channels, b.draw.between(2, 40));
        int length = shape.rowLength();
        double[] weight = b.rows(shape, 1);
        double[] gradient = new double[weight.length];
        int vetoes = b.draw.between(1, channels - 1);
        boolean narrowly = b.draw.chance(0.5);
        double narrow = Math.min(0.9, b.draw.uniform(1.1, 1.4) * b.hyper().delta() / Math.sqrt(length));
        boolean atTheEnd = b.draw.chance(0.5);
        for (int row = 0; row < channels; row++) {
            boolean veto = atTheEnd ? row >= channels - vetoes : row < vetoes;
            if (veto && narrowly) {
                b.angles.atCosine(weight, gradient, row * length, (row + 1) * length, narrow, 1);
            } else if (veto) {
                b.angles.parallel(weight, gradient, row * length, (row + 1) * length, 1);
            } else {
                b.angles.orthogonal(weight, gradient, row * length, (row + 1) * length, 1);
            }
        }
        return decaying(b).tensor(shape, weight, 1).step(gradient).build();
    }

    static Scenario deadRow(Builder b) {
        int channels = b.channels(b.draw.between(2, 6));
        TensorShape shape = new TensorShape(channels, b.draw.between(2, 40));
        int length = shape.rowLength();
        double[] weight = b.rows(shape, 1);
        double[] gradient = new double[weight.length];
        for (int row = 0; row < channels; row++) {
            b.angles.orthogonal(weight, gradient, row * length, (row + 1) * length, 1);
        }
        int dead = b.draw.between(0, channels - 1);
        double[] zeroed = b.draw.oneOf(weight, gradient);
        Arrays.fill(zeroed, dead * length, (dead + 1) * length, 0);
        return decaying(b).tensor(shape, weight, 1).step(gradient).build();
    }

    static Scenario obtuse(Builder b) {
        TensorShape shape = Shapes.withAngles(b);
        double[] weight = b.rows(shape, 1);
        double[] gradient = new double[weight.length];
        for (int from = 0; from < weight.length; from += shape.rowLength()) {
            b.angles.atCosine(weight, gradient, from, from + shape.rowLength(), -b.draw.uniform(0.6, 0.95), 0.1);
        }
        return decaying(b).tensor(shape, weight, 1).step(gradient).build();
    }

    static Scenario singleColumn(Builder b) {
        TensorShape shape = new TensorShape(b.draw.between(2, 40), 1);
        double[] weight = b.row(shape.elements(), 1);
        double[] gradient = new double[weight.length];
        b.angles.orthogonal(weight, gradient, 0, weight.length, 1);
        return decaying(b).tensor(shape, weight, 1).step(gradient).build();
    }

    static Scenario transposedConvolution(Builder b) {
        int in = b.channels(b.draw.between(2, 6));
        int out = 2 * b.draw.between(1, 3);
        TensorShape shape = b.draw.chance(0.5) ? new TensorShape(in, out, 3, 3) : new TensorShape(in, out);
        int kernel = shape.elements() / (in * out);
        double[] weight = b.rows(shape, 1);
        double[] gradient = new double[weight.length];
        // Orthogonal over the input channels of each output channel: pairs of elements in neighbouring input channels.
        for (int i = 0; i + 1 < in; i += 2) {
            for (int j = 0; j < out * kernel; j++) {
                int one = i * out * kernel + j;
                int other = one + out * kernel;
                gradient[one] = weight[other];
                gradient[other] = -weight[one];
            }
        }
        return decaying(b).tensor(shape, weight, 1).step(gradient).build();
    }

    static Scenario oneDimensional(Builder b) {
        TensorShape shape = new TensorShape(b.draw.between(2, 70));
        double[] weight = b.rows(shape, 1);
        double[] gradient = new double[weight.length];
        b.angles.orthogonal(weight, gradient, 0, weight.length, 1);
        return decaying(b).tensor(shape, weight, 1).step(gradient).build();
    }
}
