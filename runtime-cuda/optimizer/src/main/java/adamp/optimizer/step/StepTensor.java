package adamp.optimizer.step;

import adamp.optimizer.Parameter;
import adamp.optimizer.Shape;
import adamp.optimizer.Tensor;
import adamp.optimizer.plan.Layout;
import adamp.optimizer.plan.Rows;

/** One parameter as a runtime steps it: its group, its rows, its step count. A runtime adds where its arrays lie. */
public abstract class StepTensor {
    private final Parameter parameter;
    private final int group;
    private final int channelAxis;
    private final Rows rows;
    private final BoundTensor weight;
    private long step;

    /**
     * @param group the parameter's group, counted from 0
     * @param channelAxis the axis along which the filters lie
     */
    protected StepTensor(Parameter parameter, int group, int channelAxis) {
        this.parameter = parameter;
        this.group = group;
        this.channelAxis = channelAxis;
        this.rows = Rows.of(parameter.shape(), channelAxis);
        this.weight = new BoundTensor(parameter.tensor(), channelAxis);
    }

    /** A copy of an array of the state, in row-major order of the parameter's indices. */
    public abstract float[] copyArray(int array);

    /** Takes over an array of the state from row-major order. */
    public abstract void loadArray(int array, float[] source);

    /** A gradient seen in this parameter's rows. */
    public BoundTensor bind(Tensor gradient) {
        return new BoundTensor(gradient, channelAxis);
    }

    /** Where row order lies within row-major order. */
    protected Layout order() {
        Shape shape = parameter.shape();
        return Layout.of(shape, 0, shape.rowMajorStrides(), channelAxis);
    }

    public Parameter parameter() {
        return parameter;
    }

    public int group() {
        return group;
    }

    public Rows rows() {
        return rows;
    }

    public BoundTensor weight() {
        return weight;
    }

    /** How many steps the parameter has taken. */
    public long step() {
        return step;
    }

    public void step(long value) {
        step = value;
    }
}
