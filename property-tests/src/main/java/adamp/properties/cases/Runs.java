package adamp.properties.cases;

import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.TensorShape;
import adamp.spec.convention.EmptyTensor;
import java.util.ArrayList;
import java.util.List;

/** Families of several steps or several tensors. */
final class Runs {
    private static final int STEPS = 6;
    private static final int LONG = 100;

    private Runs() {}

    /** Two tensors, the first orthogonal to its gradients, from their start, through some steps. */
    private static Scenario run(Builder b, int steps, MissingAt missing) {
        b.stayingNear(steps < LONG ? 0.01 : 0.002);
        TensorShape invariant = new TensorShape(b.channels(b.draw.oneOf(1, 3)), b.draw.between(2, 20));
        TensorShape other = b.draw.chance(0.5) ? new TensorShape(b.draw.between(1, 20)) : Shapes.matrix(b);
        double[] weight = b.rows(invariant, 1);
        double[] second = b.rows(other, 1);
        b.fresh(invariant, weight).fresh(other, second);
        for (int step = 0; step < steps; step++) {
            double[] orthogonal = new double[weight.length];
            for (int from = 0; from < weight.length; from += invariant.rowLength()) {
                b.angles.orthogonal(weight, orthogonal, from, from + invariant.rowLength(), 0.1);
            }
            List<double[]> gradients = new ArrayList<>();
            gradients.add(missing.at(step, 0) ? null : orthogonal);
            gradients.add(missing.at(step, 1) ? null : gradient(b, other, second));
            b.step(gradients);
        }
        return b.build();
    }

    /** Any; where sums are to be exact, and are not once the weight has moved, far from orthogonal. */
    private static double[] gradient(Builder b, TensorShape shape, double[] start) {
        if (!b.isExact() || shape.rank() < 2) {
            return b.rows(shape, 0.1);
        }
        double[] gradient = new double[start.length];
        b.angles.parallel(start, gradient, 0, start.length, 0.1);
        return gradient;
    }

    /** Whether a gradient is missing. */
    private interface MissingAt {
        boolean at(int step, int tensor);
    }

    private static Scenario run(Builder b, int steps) {
        return run(b, steps, (step, tensor) -> false);
    }

    static Scenario zeroStart(Builder b) {
        return run(b, STEPS);
    }

    static Scenario longRun(Builder b) {
        return run(b, LONG);
    }

    static Scenario missingGradient(Builder b) {
        return run(b, STEPS, (step, tensor) -> b.draw.chance(0.4));
    }

    static Scenario late(Builder b) {
        int lateTensor = b.draw.between(0, 1);
        return run(b, STEPS, (step, tensor) -> tensor == lateTensor && step < 3);
    }

    static Scenario nesterov(Builder b) {
        HyperParameters h = b.hyper().withMomentum(0.9).withBetas(0.9, 0.999).withDampening(0);
        return run(b.hyper(h.withNesterov(Hypers.looksAhead(b.algorithm(), 0.9))), 3);
    }

    static Scenario dampening(Builder b) {
        boolean torch = b.algorithm() == Algorithm.SGD;
        HyperParameters h = b.hyper().withMomentum(0.9).withDampening(0.5);
        return run(b.hyper(torch ? h.withNesterov(false) : h), 3);
    }

    static Scenario weightDecay(Builder b) {
        return run(b.hyper(b.hyper().withWeightDecay(0.3).withLearningRate(0.1)), 3);
    }

    static Scenario empty(Builder b) {
        boolean rejects = b.algorithm().projects() && b.rule().conventions().is(EmptyTensor.REJECTED);
        b.fresh(new TensorShape(0), new double[0]);
        if (!rejects) {
            b.fresh(new TensorShape(0, 3), new double[0]).fresh(new TensorShape(3, 0), new double[0]);
        }
        TensorShape shape = new TensorShape(2, 3);
        b.fresh(shape, b.rows(shape, 1));
        for (int step = 0; step < 2; step++) {
            List<double[]> gradients = new ArrayList<>();
            gradients.add(new double[0]);
            if (!rejects) {
                gradients.add(new double[0]);
                gradients.add(new double[0]);
            }
            gradients.add(b.rows(shape, 1));
            b.step(gradients);
        }
        return b.build();
    }

    static Scenario manyTensors(Builder b) {
        List<double[]> gradients = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            TensorShape shape = i == 11 ? new TensorShape(16, 8, 3, 3) : Shapes.any(b);
            b.tensor(shape, b.rows(shape, 1), 0.1);
            gradients.add(b.draw.chance(0.1) ? null : b.rows(shape, 0.1));
        }
        return b.step(gradients).build();
    }
}
