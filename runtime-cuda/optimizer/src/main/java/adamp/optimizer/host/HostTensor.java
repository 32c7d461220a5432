package adamp.optimizer.host;

import adamp.optimizer.Parameter;
import adamp.optimizer.Shape;
import adamp.optimizer.Tensor;
import adamp.optimizer.plan.Block;
import adamp.optimizer.plan.Blocks;
import adamp.optimizer.plan.Layout;
import adamp.optimizer.plan.Rows;
import java.util.ArrayList;
import java.util.List;

/** One parameter as the host holds it: its rows and blocks, its moments, its step count. */
final class HostTensor {
    private final Parameter parameter;
    private final int group;
    private final int channelAxis;
    private final Rows rows;
    private final List<Block> blocks;
    private final BoundTensor weight;
    private final List<List<float[]>> moments = new ArrayList<>();
    private long step;

    HostTensor(Parameter parameter, int group, int channelAxis, int arrays) {
        this.parameter = parameter;
        this.group = group;
        this.channelAxis = channelAxis;
        this.rows = Rows.of(parameter.shape(), channelAxis);
        this.blocks = Blocks.of(rows, Window.CAPACITY);
        this.weight = new BoundTensor(parameter.tensor(), channelAxis);
        for (int array = 0; array < arrays; array++) {
            moments.add(blocks.stream().map(block -> new float[block.length()]).toList());
        }
    }

    BoundTensor bind(Tensor gradient) {
        return new BoundTensor(gradient, channelAxis);
    }

    /** One array of moments, cut into the tensor's blocks. */
    List<float[]> moments(int array) {
        return moments.get(array);
    }

    /** A copy of an array of moments in row-major order of the parameter's indices. */
    float[] copyMoments(int array) {
        float[] copy = new float[rows.elements()];
        for (int block = 0; block < blocks.size(); block++) {
            float[] values = moments.get(array).get(block);
            order().visit(blocks.get(block).start(), values.length, (i, place) -> copy[place] = values[i]);
        }
        return copy;
    }

    /** Takes over an array of moments from row-major order. */
    void loadMoments(int array, float[] source) {
        for (int block = 0; block < blocks.size(); block++) {
            float[] values = moments.get(array).get(block);
            order().visit(blocks.get(block).start(), values.length, (i, place) -> values[i] = source[place]);
        }
    }

    /** Where row order lies within row-major order. */
    private Layout order() {
        Shape shape = parameter.shape();
        return Layout.of(shape, 0, shape.rowMajorStrides(), channelAxis);
    }

    Parameter parameter() {
        return parameter;
    }

    int group() {
        return group;
    }

    Rows rows() {
        return rows;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Whether a block holds whole rows. */
    boolean rowsFitBlocks() {
        return rows.length() <= Window.CAPACITY;
    }

    BoundTensor weight() {
        return weight;
    }

    long step() {
        return step;
    }

    void step(long value) {
        step = value;
    }
}
