package adamp.experiments.train;

import adamp.experiments.checkpoint.Checkpoint;
import adamp.experiments.checkpoint.ElementFormat;
import adamp.experiments.checkpoint.StoredArray;
import adamp.experiments.error.ExperimentException;
import adamp.experiments.model.NativeScope;
import adamp.experiments.model.Network;
import adamp.optimizer.Optimizer;
import adamp.optimizer.Parameter;
import adamp.optimizer.ParameterState;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.pytorch.Tensor;

/**
 * What training changes, as arrays of a checkpoint: {@code network/NAME} for weights and statistics, {@code
 * optimizer/WEIGHT/ARRAY} and {@code optimizer/WEIGHT/step} for what the optimizer remembers.
 */
final class TrainingState {
    private static final String NETWORK = "network/";
    private static final String OPTIMIZER = "optimizer/";
    private static final String STEP = "/step";

    private TrainingState() {}

    /** A copy of the state now. */
    static Map<String, StoredArray> of(Network network, Optimizer optimizer) {
        Map<String, StoredArray> arrays = new LinkedHashMap<>();
        tensors(network).forEach((name, tensor) -> arrays.put(NETWORK + name, stored(tensor)));
        for (Parameter parameter : optimizer.parameters()) {
            String prefix = OPTIMIZER + parameter.name();
            ParameterState state = optimizer.state(parameter.name());
            arrays.put(prefix + STEP, stored(state.step()));
            state.arrays()
                    .forEach((name, values) ->
                            arrays.put(prefix + "/" + name, StoredArray.floats(values, values.length)));
        }
        return arrays;
    }

    /**
     * Takes up a state, bit by bit.
     *
     * @throws ExperimentException if the checkpoint is of another network or optimizer
     */
    static void restore(Checkpoint checkpoint, Network network, Optimizer optimizer) {
        tensors(network).forEach((name, tensor) -> load(checkpoint.array(NETWORK + name), name, tensor));
        for (Parameter parameter : optimizer.parameters()) {
            String prefix = OPTIMIZER + parameter.name();
            Map<String, float[]> arrays = new LinkedHashMap<>();
            for (String name : optimizer.state(parameter.name()).arrays().keySet()) {
                arrays.put(name, floats(checkpoint.array(prefix + "/" + name)));
            }
            long step = checkpoint.array(prefix + STEP).data().getLong();
            optimizer.load(parameter.name(), new ParameterState(step, arrays));
        }
    }

    private static Map<String, Tensor> tensors(Network network) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        network.weights().forEach(weight -> tensors.put(weight.name(), weight.tensor()));
        network.statistics().forEach(statistic -> tensors.put(statistic.name(), statistic.tensor()));
        return tensors;
    }

    private static StoredArray stored(long number) {
        ByteBuffer data =
                ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(0, number);
        return new StoredArray(ElementFormat.I64, List.of(), data);
    }

    private static StoredArray stored(Tensor tensor) {
        return NativeScope.get(() -> {
            ByteBuffer bytes = bytes(tensor.cpu());
            ByteBuffer copy = ByteBuffer.allocate(bytes.remaining());
            copy.put(bytes).flip();
            return new StoredArray(format(tensor), shape(tensor), copy);
        });
    }

    /** In place: who steps or reads the tensor knows it by its address. */
    private static void load(StoredArray array, String name, Tensor tensor) {
        if (!array.shape().equals(shape(tensor)) || array.format() != format(tensor)) {
            throw ExperimentException.usage(
                    "the checkpoint's '" + name + "' has shape " + array.shape() + " and format "
                            + array.format() + ", the network's " + shape(tensor) + " and " + format(tensor)
                            + "; it is of another model");
        }
        NativeScope.runWithoutGradients(() -> {
            Tensor values = tensor.cpu().clone();
            bytes(values).put(array.data());
            tensor.copy_(values);
        });
    }

    /** The memory of a contiguous tensor on the processor. */
    private static ByteBuffer bytes(Tensor tensor) {
        return new BytePointer(tensor.data_ptr())
                .capacity(tensor.numel() * tensor.element_size())
                .asBuffer();
    }

    private static List<Long> shape(Tensor tensor) {
        List<Long> shape = new ArrayList<>();
        for (long axis = 0; axis < tensor.dim(); axis++) {
            shape.add(tensor.size(axis));
        }
        return shape;
    }

    private static ElementFormat format(Tensor tensor) {
        return switch (tensor.scalar_type().intern()) {
            case Float -> ElementFormat.F32;
            case Double -> ElementFormat.F64;
            case Half -> ElementFormat.F16;
            case BFloat16 -> ElementFormat.BF16;
            case Long -> ElementFormat.I64;
            default -> throw new IllegalStateException("no checkpoint holds tensors of " + tensor.scalar_type());
        };
    }

    private static float[] floats(StoredArray array) {
        float[] values = new float[array.data().remaining() / Float.BYTES];
        array.data().asFloatBuffer().get(values);
        return values;
    }
}
