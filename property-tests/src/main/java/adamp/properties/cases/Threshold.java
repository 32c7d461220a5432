package adamp.properties.cases;

import adamp.properties.rule.TensorShape;
import adamp.spec.convention.DecisionRange;

/** Families of one step whose cosines lie at the threshold of eq. 11 or near it. */
final class Threshold {
    /** Sixteen integers of sum 2 and of squares 256. */
    private static final double[] SUM_2_NORM_16 = {11, -9, 5, -5, 1, -1, 1, -1, 0, 0, 0, 0, 0, 0, 0, 0};

    private Threshold() {}

    static Scenario near(Builder b) {
        TensorShape shape = new TensorShape(b.channels(b.draw.oneOf(1, 1, 2, 4)), b.draw.between(4, 64));
        int length = shape.rowLength();
        double[] weight = b.rows(shape, 1);
        double[] gradient = new double[weight.length];
        double threshold = b.hyper().delta() / Math.sqrt(length);
        double side = b.draw.oneOf(1, -1);
        // Where the decision has float64's range it is told apart far below float32's rounding.
        double nearest = b.rule().conventions().is(DecisionRange.UNBOUNDED) ? -8 : b.isExact() ? -1.1 : -4.2;
        for (int row = 0; row < shape.channels(); row++) {
            double distance = b.draw.powerOfTen(nearest, -0.5);
            double cosine = b.draw.oneOf(1, -1) * threshold * (1 + side * distance);
            b.angles.atCosine(
                    weight, gradient, row * length, (row + 1) * length, Math.max(-0.9, Math.min(cosine, 0.9)), 1);
        }
        return b.hyper(b.hyper().withWeightDecay(0.05))
                .tensor(shape, weight, 1)
                .step(gradient)
                .build();
    }

    /**
     * With delta = 1/8, n = 16, w of ones and g of sum 2 and norm 16: cos = 2/(4 16) = 1/32 = delta/sqrt(n), and no step
     * of any evaluation rounds.
     */
    static Scenario equal(Builder b) {
        TensorShape shape = new TensorShape(b.draw.oneOf(1, 2, 4), 16);
        double[] weight = new double[shape.elements()];
        double[] gradient = new double[shape.elements()];
        double scale = Math.scalb(1.0, Math.min(b.draw.between(-4, 4), b.isExact() ? 2 : 4));
        for (int from = 0; from < weight.length; from += 16) {
            int shift = b.draw.between(0, 15);
            for (int i = 0; i < 16; i++) {
                double sign = b.draw.oneOf(1.0, -1.0);
                weight[from + i] = sign;
                gradient[from + i] = sign * scale * SUM_2_NORM_16[(i + shift) % 16];
            }
        }
        return b.hyper(b.hyper().withDelta(0.125).withWeightDecay(0.05))
                .tensor(shape, weight, 1)
                .step(gradient)
                .build();
    }
}
