package adamp.properties.ptx;

import adamp.optimizer.ElementType;
import adamp.optimizer.plan.Limits;
import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Collects the tensors of a case. */
final class KillCaseBuilder {
    private static final HyperParameters HYPER = HyperParameters.DEFAULTS.withWeightDecay(0.05);

    private static final float UNIT = 0x1p-7f;
    private static final float TINY = 0x1p-80f;
    private static final double FAR = 1e8;
    private static final int NEARLY = 8;

    private final String name;
    private final Algorithm algorithm;
    private final Conventions conventions;
    private final SplittableRandom random;
    private HyperParameters hyper = HYPER;
    private final List<KillTensor> tensors = new ArrayList<>();

    KillCaseBuilder(String name, Algorithm algorithm, Conventions conventions) {
        this.name = name;
        this.algorithm = algorithm;
        this.conventions = conventions;
        random = new SplittableRandom(name.hashCode());
    }

    /** The tensors of a family's scenario, but for empty ones, which no kernel sees. */
    KillCaseBuilder family(Family family, long seed) {
        Scenario scenario = family.scenario(algorithm, conventions, seed);
        for (int i = 0; i < scenario.shapes().size(); i++) {
            List<double[]> gradients = new ArrayList<>();
            for (List<double[]> step : scenario.gradients()) {
                gradients.add(step.get(i));
            }
            if (scenario.shapes().get(i).elements() > 0) {
                tensors.add(new KillTensor(
                        scenario.rule().hyper(),
                        scenario.shapes().get(i),
                        ElementType.FLOAT32,
                        scenario.initial().get(i),
                        gradients));
            }
        }
        return this;
    }

    KillCaseBuilder families(List<Family> families, int count) {
        for (Family family : families) {
            for (int i = 0; i < count; i++) {
                family(family, 700 + i);
            }
        }
        return this;
    }

    /** The tensors from here on look ahead. */
    KillCaseBuilder lookingAhead() {
        hyper = HYPER.withNesterov(true);
        return this;
    }

    /**
     * The tensors from here on take steps of length 0, and their weights lie halfway between two bfloat16 numbers: their
     * rounding is all that happens to them.
     */
    KillCaseBuilder resting() {
        hyper = HYPER.withLearningRate(0);
        return this;
    }

    /** Every row orthogonal to its gradient, long ones but nearly, in each part otherwise. */
    KillCaseBuilder orthogonal(ElementType type, int... sizes) {
        TensorShape shape = new TensorShape(sizes);
        double[] weight = weights(shape.elements());
        double[] gradient = new double[weight.length];
        for (int row = 0; row < weight.length; row += shape.rowLength()) {
            for (int i = row; i + 1 < row + shape.rowLength(); i += 2) {
                gradient[i] = weight[i + 1];
                gradient[i + 1] = -weight[i];
            }
            for (int i = row; i + NEARLY < row + shape.rowLength(); i += Limits.SEGMENT) {
                gradient[i] += UNIT;
            }
        }
        return step(type, shape, weight, gradient);
    }

    /** Orthogonal as a whole, no row for itself: rows in pairs, parallel and antiparallel. */
    KillCaseBuilder cancelling(ElementType type, int... sizes) {
        TensorShape shape = new TensorShape(sizes);
        int length = shape.rowLength();
        double[] weight = weights(shape.elements());
        double[] gradient = new double[weight.length];
        for (int row = 0; row < weight.length; row += 2 * length) {
            for (int i = 0; i < length; i++) {
                int mirrored = row + 2 * length - 1 - i;
                weight[mirrored] = weight[row + i];
                gradient[row + i] = weight[row + i];
                gradient[mirrored] = -weight[mirrored];
            }
        }
        return step(type, shape, weight, gradient);
    }

    /** Weight and gradient with nothing to do with one another. */
    KillCaseBuilder unrelated(ElementType type, int... sizes) {
        TensorShape shape = new TensorShape(sizes);
        return step(type, shape, weights(shape.elements()), numbers(shape.elements()));
    }

    /** A vector of given weights. */
    KillCaseBuilder vector(ElementType type, double... weight) {
        return step(type, new TensorShape(weight.length), weight, numbers(weight.length));
    }

    private KillCaseBuilder step(ElementType type, TensorShape shape, double[] weight, double[] gradient) {
        double[] second = new double[algorithm.isAdaptive() ? weight.length : 0];
        double[] noise = numbers(second.length);
        for (int i = 0; i < second.length; i++) {
            second[i] = noise[i] * noise[i];
        }
        TensorState state = new TensorState(weight, numbers(weight.length), second, 4);
        tensors.add(new KillTensor(hyper, shape, type, state, Collections.singletonList(gradient)));
        return this;
    }

    /** Orthogonal rows, the first of a zero weight, the second a unit vector: lengths that the projection asks about. */
    KillCaseBuilder deadAndUnit(int... sizes) {
        orthogonal(ElementType.FLOAT32, sizes);
        KillTensor last = tensors.get(tensors.size() - 1);
        double[] weight = last.initial().weight();
        int length = last.shape().rowLength();
        Arrays.fill(weight, 0, Math.min(2, last.shape().channels()) * length, 0);
        if (last.shape().channels() > 1) {
            weight[length] = 1;
            last.gradient(0)[length] = 0;
        }
        return this;
    }

    /** The last tensor's direction is 0 where its second row, a unit vector, is not. */
    KillCaseBuilder withoutParallelPart() {
        KillTensor last = tensors.get(tensors.size() - 1);
        last.initial().first()[last.shape().rowLength()] = 0;
        return this;
    }

    /** A weight whose square float32 rounds to 0, and a gradient whose square it rounds to infinity. */
    KillCaseBuilder tinyTimesHuge() {
        double[] weight = numbers(40);
        double[] gradient = numbers(40);
        for (int i = 0; i < weight.length; i++) {
            weight[i] *= TINY;
            gradient[i] /= TINY;
        }
        return step(ElementType.FLOAT32, new TensorShape(2, 20), weight, gradient);
    }

    /** More rows than threads, a NaN in the gradient of the first. */
    KillCaseBuilder firstRowNan() {
        unrelated(ElementType.FLOAT32, 600, 3);
        tensors.get(tensors.size() - 1).gradient(0)[1] = Float.NaN;
        return this;
    }

    /**
     * The last tensor's direction is nearly parallel to its weight, so that little but the rounding of the projection is
     * left of it, and the step is long enough to show that.
     *
     * @param share what becomes of the gradient
     */
    KillCaseBuilder withParallelMoment(float share) {
        KillTensor last = tensors.remove(tensors.size() - 1);
        TensorState state = last.initial();
        System.arraycopy(state.weight(), 0, state.first(), 0, state.first().length);
        Arrays.fill(state.second(), 1);
        double[] gradient = last.gradient(0);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= share;
        }
        HyperParameters far = last.hyper().withWeightDecay(0).withLearningRate(FAR);
        tensors.add(new KillTensor(far, last.shape(), last.type(), state, last.gradients()));
        return this;
    }

    /** The last tensor has a NaN in the weight of its first row. */
    KillCaseBuilder withNanWeight() {
        tensors.get(tensors.size() - 1).initial().weight()[1] = Float.NaN;
        return this;
    }

    /** The last tensor has a NaN in its moment, which the decision does not see. */
    KillCaseBuilder withNan() {
        double[] first = tensors.get(tensors.size() - 1).initial().first();
        first[first.length / 2] = Float.NaN;
        return this;
    }

    /** The last tensor's gradient comes in a second step only. */
    KillCaseBuilder late() {
        KillTensor last = tensors.remove(tensors.size() - 1);
        tensors.add(new KillTensor(
                last.hyper(), last.shape(), last.type(), last.initial(), Arrays.asList(null, last.gradient(0))));
        return this;
    }

    /** The last tensor's gradient comes again in a second step, or is missing there. */
    KillCaseBuilder then(boolean again) {
        KillTensor last = tensors.remove(tensors.size() - 1);
        double[] gradient = last.gradient(0);
        tensors.add(new KillTensor(
                last.hyper(),
                last.shape(),
                last.type(),
                last.initial(),
                Arrays.asList(gradient, again ? gradient : null)));
        return this;
    }

    private double[] weights(int count) {
        double[] values = numbers(count);
        for (int i = 0; i < count && hyper.learningRate() == 0; i++) {
            int steps = (int) (Math.abs(values[i]) / UNIT) / 2;
            values[i] = Math.copySign(1 + UNIT * steps + UNIT / 2, values[i]);
        }
        return values;
    }

    /** Multiples of 2^-7 of magnitude below 2: their products are exact, and they fit into 16 bits. */
    private double[] numbers(int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = UNIT * (1 + random.nextInt(255)) * (random.nextBoolean() ? 1 : -1);
        }
        return values;
    }

    /** All tensors so far once more in other types. */
    KillCaseBuilder alsoAs(ElementType... types) {
        List<KillTensor> wide = List.copyOf(tensors);
        for (ElementType type : types) {
            wide.forEach(tensor -> tensors.add(tensor.of(type)));
        }
        return this;
    }

    KillCase build() {
        return new KillCase(name, algorithm, conventions, false, tensors);
    }

    KillCase buildLarge() {
        return new KillCase(name, algorithm, conventions, true, tensors);
    }
}
