package adamp.experiments.train;

import adamp.experiments.data.ImageSet;
import adamp.experiments.model.NativeScope;
import adamp.experiments.model.Placement;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;

/** The tensors of one batch, filled anew for each on the processor: images of shape (size, 1, height, width) and their classes. */
final class Batch {
    private final int size;
    private final PixelScale scale;
    private final Placement placement;
    private final Tensor images;
    private final Tensor classes;
    private final FloatBuffer imageMemory;
    private final LongBuffer classMemory;

    Batch(int size, ImageSet set, PixelScale scale, Placement placement) {
        this.size = size;
        this.scale = scale;
        this.placement = placement;
        images = NativeScope.get(
                () -> torch.zeros(size, 1, set.height(), set.width()).retainReference());
        classes = NativeScope.get(() -> torch.zeros(new long[] {size}, new TensorOptions(torch.ScalarType.Long))
                .retainReference());
        imageMemory = images.createBuffer();
        classMemory = classes.createBuffer();
    }

    /** Takes the images at places[from] and the following. */
    void fill(ImageSet set, int[] places, int from) {
        int imageSize = set.imageSize();
        float[] row = new float[imageSize];
        for (int i = 0; i < size; i++) {
            int place = places[from + i];
            scale.apply(set.pixels(), place * imageSize, row);
            imageMemory.put(i * imageSize, row);
            classMemory.put(i, set.labels()[place]);
        }
    }

    int size() {
        return size;
    }

    /** The images where the network is; to be called in a {@link NativeScope}. */
    Tensor images() {
        return placement.numbers(images);
    }

    /** The classes where the network is; to be called in a {@link NativeScope}. */
    Tensor classes() {
        return placement.indices(classes);
    }
}
