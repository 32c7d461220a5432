package adamp.properties.cases;

import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.MemoryLayout;
import adamp.properties.rule.TensorShape;
import java.util.ArrayList;
import java.util.List;

/** Families that try an optimizer as a whole: its groups, its memory, what it keeps from one step to the next. */
final class Whole {
    private static final int FREE_STEPS = 300;
    /** Learning rates of few steps and of many, in formats of few digits. */
    private static final double FAST = 0.01;

    private static final double SLOW = 0.002;
    private static final int MANY_ELEMENTS = 4096;

    private Whole() {}

    /** Three tensors, the first and the last in one group, through three steps. */
    static Scenario groups(Builder b) {
        HyperParameters first = b.stayingNear(FAST).hyper().withWeightDecay(0.05);
        HyperParameters second = first.withLearningRate(first.learningRate() * 0.25)
                .withMomentum(first.momentum() == 0 ? 0 : 0.75)
                .withBetas(0.75, 0.95)
                .withWeightDecay(0.3)
                .withWeightDecayRatio(0.5);
        List<TensorShape> shapes = tensors(b, 3);
        for (HyperParameters own : List.of(first, second, first)) {
            b.group(own);
        }
        return steps(b, shapes, 3, (step, tensor) -> true).build();
    }

    /** Two convolutions, one with orthogonal rows, and a vector. */
    static Scenario channelsLast(Builder b) {
        b.stayingNear(FAST).layout(MemoryLayout.CHANNELS_LAST).hyper(b.hyper().withWeightDecay(0.05));
        List<TensorShape> shapes = List.of(
                new TensorShape(b.channels(b.draw.between(2, 4)), b.draw.between(2, 4), 3, 3),
                new TensorShape(b.channels(b.draw.between(1, 4)), b.draw.between(2, 5), b.draw.oneOf(1, 2), 2),
                new TensorShape(b.draw.between(2, 9)));
        shapes.forEach(shape -> b.tensor(shape, b.rows(shape, 1), 0.1));
        return steps(b, shapes, 2, (step, tensor) -> true).build();
    }

    static Scenario loadedMidway(Builder b) {
        b.stayingNear(FAST).course(Course.RELOADED);
        return steps(b, tensors(b, 2), 4, (step, tensor) -> b.draw.chance(0.85)).build();
    }

    /** One tensor at a time, then all together; in a second optimizer the other way round. */
    static Scenario interleaved(Builder b) {
        b.stayingNear(FAST).course(Course.INTERLEAVED);
        List<TensorShape> shapes = tensors(b, 3);
        return steps(b, shapes, 6, (step, tensor) -> step >= 3 || step == tensor)
                .build();
    }

    /** A matrix and a vector; gradients so large that every weight moves by many units in its last place. */
    static Scenario freeRun(Builder b) {
        b.course(Course.LEANING).hyper(generic(b)).stayingNear(SLOW);
        List<TensorShape> shapes = List.of(new TensorShape(2, 6), new TensorShape(20));
        shapes.forEach(shape -> b.fresh(shape, b.rows(shape, 1)));
        return steps(b, shapes, FREE_STEPS, (step, tensor) -> true).build();
    }

    /** Vectors, which are not projected: the errors of their elements are each other's strangers. */
    static Scenario roundingBias(Builder b) {
        TensorShape shape = new TensorShape(MANY_ELEMENTS);
        return b.course(Course.LEANING)
                .hyper(generic(b))
                .tensor(shape, b.draw.normals(MANY_ELEMENTS, 1), 1)
                .step(b.draw.normals(MANY_ELEMENTS, 1))
                .step(b.draw.normals(MANY_ELEMENTS, 1))
                .build();
    }

    /**
     * Coefficients of many digits, so that no product is exact. No decay: {@code (1 - k) w} and {@code w - k w} move all
     * elements to different sides, and what is allowed for that would hide a lean.
     */
    private static HyperParameters generic(Builder b) {
        HyperParameters h = b.hyper()
                .withLearningRate(b.draw.uniform(0.01, 0.1))
                .withMomentum(b.draw.uniform(0.6, 0.95))
                .withBetas(b.draw.uniform(0.6, 0.95), b.draw.uniform(0.9, 0.999))
                .withDampening(0)
                .withWeightDecay(0);
        return h.withNesterov(b.draw.chance(0.3) && Hypers.looksAhead(b.algorithm(), h.momentum()));
    }

    /** Matrices and vectors that have taken no step. */
    private static List<TensorShape> tensors(Builder b, int count) {
        List<TensorShape> shapes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            TensorShape shape = i == 1 ? Shapes.any(b) : Shapes.withAngles(b);
            shapes.add(shape);
            b.fresh(shape, b.rows(shape, 1));
        }
        return shapes;
    }

    /** Whether a tensor has a gradient. */
    private interface Given {
        boolean at(int step, int tensor);
    }

    /** At random, or orthogonal row by row to the weight at the start; where sums are to be exact, so or parallel to it. */
    private static double[] gradient(Builder b, TensorShape shape, double[] start, boolean orthogonal) {
        double[] gradient = b.draw.normals(shape.elements(), 0.1);
        if (orthogonal) {
            Angle.ORTHOGONAL.apply(b.angles, start, gradient, shape.rowLength(), 0);
        } else if (b.isExact() && shape.rank() >= 2) {
            b.angles.parallel(start, gradient, 0, start.length, 0.1);
        }
        return gradient;
    }

    /** Gradients at random, but that rows of the first tensor are orthogonal to its weights at first. */
    private static Builder steps(Builder b, List<TensorShape> shapes, int count, Given given) {
        for (int step = 0; step < count; step++) {
            List<double[]> gradients = new ArrayList<>();
            for (int i = 0; i < shapes.size(); i++) {
                TensorShape shape = shapes.get(i);
                boolean orthogonal = i == 0 && step % 2 == 0;
                double[] gradient = gradient(b, shape, b.weight(i), orthogonal);
                gradients.add(given.at(step, i) ? gradient : null);
            }
            b.step(gradients);
        }
        return b;
    }
}
