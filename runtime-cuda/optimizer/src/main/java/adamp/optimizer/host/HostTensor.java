package adamp.optimizer.host;

import adamp.optimizer.Parameter;
import adamp.optimizer.plan.Block;
import adamp.optimizer.plan.Blocks;
import adamp.optimizer.step.StepTensor;
import java.util.ArrayList;
import java.util.List;

/** One parameter as the host holds it: its blocks and its moments. */
final class HostTensor extends StepTensor {
    private final List<Block> blocks;
    private final List<List<float[]>> moments = new ArrayList<>();

    HostTensor(Parameter parameter, int group, int channelAxis, int arrays) {
        super(parameter, group, channelAxis);
        this.blocks = Blocks.of(rows(), Window.CAPACITY);
        for (int array = 0; array < arrays; array++) {
            moments.add(blocks.stream().map(block -> new float[block.length()]).toList());
        }
    }

    /** One array of moments, cut into the tensor's blocks. */
    List<float[]> moments(int array) {
        return moments.get(array);
    }

    @Override
    public float[] copyArray(int array) {
        float[] copy = new float[rows().elements()];
        for (int block = 0; block < blocks.size(); block++) {
            float[] values = moments.get(array).get(block);
            order().visit(blocks.get(block).start(), values.length, (i, place) -> copy[place] = values[i]);
        }
        return copy;
    }

    @Override
    public void loadArray(int array, float[] source) {
        for (int block = 0; block < blocks.size(); block++) {
            float[] values = moments.get(array).get(block);
            order().visit(blocks.get(block).start(), values.length, (i, place) -> values[i] = source[place]);
        }
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Whether a block holds whole rows. */
    boolean rowsFitBlocks() {
        return rows().length() <= Window.CAPACITY;
    }
}
