package adamp.experiments.data.tensor;

import adamp.experiments.data.augment.ImageBatch;
import adamp.experiments.model.Placement;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;

/**
 * A batch where a network is: the one place where examples become tensors. All methods are to be called in a
 * {@link adamp.experiments.model.NativeScope}, and each call makes new tensors.
 */
public final class ImageTensors {
    private final ImageBatch batch;
    private final Placement placement;

    public ImageTensors(ImageBatch batch, Placement placement) {
        this.batch = batch;
        this.placement = placement;
    }

    /** The pictures, of shape (batch, channels, height, width). */
    public Tensor images() {
        Tensor images = torch.empty(batch.size(), batch.channels(), batch.height(), batch.width());
        FloatBuffer memory = images.createBuffer();
        for (float[] numbers : batch.numbers()) {
            memory.put(numbers);
        }
        return placement.numbers(images);
    }

    /** The class of each, int64, of shape (batch). */
    public Tensor classes() {
        return placement.indices(indices(batch.labels()));
    }

    /** The class of each one's partner in {@link adamp.experiments.data.augment.CutMix}, int64, of shape (batch). */
    public Tensor partners() {
        return placement.indices(indices(batch.partners()));
    }

    /** The distributions of {@link ImageBatch#targets}, of shape (batch, classes). */
    public Tensor targets(int classes, double smoothing) {
        Tensor targets = torch.empty(batch.size(), classes);
        FloatBuffer memory = targets.createBuffer();
        memory.put(batch.targets(classes, smoothing));
        return placement.numbers(targets);
    }

    private static Tensor indices(int[] values) {
        Tensor tensor = torch.zeros(new long[] {values.length}, new TensorOptions(torch.ScalarType.Long));
        LongBuffer memory = tensor.createBuffer();
        for (int i = 0; i < values.length; i++) {
            memory.put(i, values[i]);
        }
        return tensor;
    }
}
