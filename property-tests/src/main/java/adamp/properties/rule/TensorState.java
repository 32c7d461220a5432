package adamp.properties.rule;

import java.util.Arrays;

/**
 * Everything an optimizer holds of one tensor between steps, elements in row-major order of its indices; each is a number
 * of the format that it is held in, which binary64 holds exactly. The arrays are the caller's own, not copies.
 */
public final class TensorState {
    private final double[] weight;
    private final double[] first;
    private final double[] second;
    private final int steps;
    private final double[] model;

    /** A state without a weight of the model beside the one that is stepped. */
    public TensorState(double[] weight, double[] first, double[] second, int steps) {
        this(weight, first, second, steps, new double[0]);
    }

    /**
     * Takes the arrays as they are.
     *
     * @param weight w
     * @param first the momentum buffer of SGD and SGDP, the first moment of Adam's family
     * @param second the second moment of Adam's family; empty for SGD and SGDP
     * @param steps the gradients the tensor has had
     * @param model the weight that the model computes with where {@code weight} is its master; else empty
     */
    public TensorState(double[] weight, double[] first, double[] second, int steps, double[] model) {
        this.weight = weight;
        this.first = first;
        this.second = second;
        this.steps = steps;
        this.model = model;
    }

    /** The model's weight beside its master; empty where there is no master. */
    public double[] model() {
        return model;
    }

    /** The weight. */
    public double[] weight() {
        return weight;
    }

    /** The momentum buffer or first moment. */
    public double[] first() {
        return first;
    }

    /** The second moment; empty for SGD and SGDP. */
    public double[] second() {
        return second;
    }

    /** The gradients the tensor has had. */
    public int steps() {
        return steps;
    }

    /** The state before the first gradient: moments of zero. */
    public static TensorState start(Algorithm algorithm, double[] weight) {
        return new TensorState(
                weight.clone(), new double[weight.length], new double[algorithm.isAdaptive() ? weight.length : 0], 0);
    }

    public TensorState copy() {
        return new TensorState(weight.clone(), first.clone(), second.clone(), steps, model.clone());
    }

    /** What is left of it where the moments are hidden. */
    public TensorState withoutMoments() {
        return new TensorState(weight, new double[0], new double[0], steps);
    }

    /** Of what is stepped, equal bit by bit, but that every NaN is one NaN: processors differ in what they put into one. */
    public boolean sameBits(TensorState other) {
        return steps == other.steps
                && Arrays.equals(weight, other.weight)
                && Arrays.equals(first, other.first)
                && Arrays.equals(second, other.second);
    }

    /** The same with the model's weight that belongs to it: rounded to nearest, ties to even; none without a master. */
    public TensorState withModel(Precision precision) {
        double[] rounded = precision.hasMaster() ? precision.model().nearest(weight) : new double[0];
        return new TensorState(weight, first, second, steps, rounded);
    }

    /** Whether the model's weight is the master's, rounded. */
    public boolean hasItsModel(Precision precision) {
        return Arrays.equals(model, withModel(precision).model);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TensorState that && sameBits(that);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(
                new int[] {steps, Arrays.hashCode(weight), Arrays.hashCode(first), Arrays.hashCode(second)});
    }

    @Override
    public String toString() {
        return "state after " + steps + " steps of " + weight.length + " elements";
    }
}
