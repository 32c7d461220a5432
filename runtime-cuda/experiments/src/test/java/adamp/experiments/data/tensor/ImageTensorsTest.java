package adamp.experiments.data.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.experiments.data.augment.ImageBatch;
import adamp.experiments.data.augment.ImageExample;
import adamp.experiments.model.Libtorch;
import adamp.experiments.model.NativeScope;
import adamp.experiments.model.Placement;
import java.util.List;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImageTensorsTest {
    private final ImageBatch batch = ImageBatch.of(List.of(
            new ImageExample(new float[] {1, 2, 3, 4, 5, 6}, 1, 2, 3, 4, 0),
            new ImageExample(new float[] {7, 8, 9, 10, 11, 12}, 1, 2, 3, 1, 1)));

    @BeforeAll
    static void load() {
        Libtorch.load();
    }

    @Test
    void picturesFollowOneAnother() {
        NativeScope.run(() -> {
            Tensor images = new ImageTensors(batch, Placement.HOST.with(ScalarType.Double)).images();
            assertArrayEquals(new long[] {2, 1, 2, 3}, images.sizes().vec().get());
            assertEquals(ScalarType.Double, images.scalar_type().intern());
            double[] values = new double[12];
            new DoublePointer(images.data_ptr()).get(values);
            assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, values);
        });
    }

    @Test
    void classesAreIndices() {
        NativeScope.run(() -> {
            Tensor classes = new ImageTensors(batch, Placement.HOST).classes();
            assertEquals(ScalarType.Long, classes.scalar_type().intern());
            assertEquals(4, classes.get(0).item_long());
            assertEquals(1, classes.get(1).item_long());
        });
    }

    @Test
    void targetsHaveARowForEachPicture() {
        NativeScope.run(() -> {
            Tensor targets = new ImageTensors(batch, Placement.HOST).targets(5, 0.1);
            assertArrayEquals(new long[] {2, 5}, targets.sizes().vec().get());
            assertEquals(0.92f, targets.get(0).get(4).item_float(), 1e-7f);
            assertEquals(0.02f, targets.get(1).get(4).item_float(), 1e-9f);
        });
    }
}
