package adamp.experiments.bench;

import adamp.experiments.model.Placement;
import java.nio.ByteBuffer;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** libtorch tensors over memory of ours. The buffers must outlive the tensors. */
final class TorchTensors {
    private TorchTensors() {}

    static Tensor over(ByteBuffer buffer, int[] shape) {
        long[] sizes = new long[shape.length];
        for (int axis = 0; axis < shape.length; axis++) {
            sizes[axis] = shape[axis];
        }
        return torch.from_blob(new FloatPointer(buffer.asFloatBuffer()), sizes);
    }

    /** The same, moved to where they are wanted. */
    static Tensor[] on(Placement placement, List<ByteBuffer> buffers, List<int[]> shapes) {
        Tensor[] tensors = over(buffers, shapes);
        for (int i = 0; i < tensors.length; i++) {
            tensors[i] = placement.numbers(tensors[i]);
        }
        return tensors;
    }

    static Tensor[] over(List<ByteBuffer> buffers, List<int[]> shapes) {
        Tensor[] tensors = new Tensor[buffers.size()];
        for (int i = 0; i < tensors.length; i++) {
            tensors[i] = over(buffers.get(i), shapes.get(i));
        }
        return tensors;
    }
}
