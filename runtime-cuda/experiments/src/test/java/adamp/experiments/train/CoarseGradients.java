package adamp.experiments.train;

import adamp.experiments.data.ImageSet;
import adamp.experiments.data.Shuffle;
import adamp.experiments.model.Mode;
import adamp.experiments.model.NativeScope;
import adamp.experiments.model.Network;
import adamp.experiments.model.Placement;
import adamp.experiments.model.image.ResNet8;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Gradients of a float32 network on which processors agree. libtorch's sums depend in their last bits on the processor,
 * its vectors and its caches; so the gradients are taken in float64 and rounded to multiples of 2^-16. Two sums of
 * float64 then round apart only where one of them lies within some 1e-16 of the middle between two multiples: about one
 * in 1e11 does.
 */
final class CoarseGradients {
    private static final double PER_UNIT = 0x1p16;
    private static final int CLASSES = 10;
    private static final long SEED = 1;

    private final Network stepped;
    private final List<Tensor> gradients;
    private final ResNet8 twin;
    private final ImageSet images;
    private final int[] order;
    private final Batch batch;

    /**
     * @param stepped whose gradients are wanted; of one channel and ten classes, on the processor or a GPU
     * @param width of it
     */
    CoarseGradients(Network stepped, int width, ImageSet images, int batch) {
        Placement inDouble = Placement.HOST.with(ScalarType.Double);
        this.stepped = stepped;
        this.gradients =
                stepped.weights().stream().map(weight -> weight.tensor().grad()).toList();
        this.twin = new ResNet8(1, width, CLASSES, SEED, inDouble);
        this.images = images;
        this.order = Shuffle.permutation(images.count(), SEED, 1);
        this.batch = new Batch(batch, images, PixelScale.of(images), inDouble);
    }

    /** Leaves the gradients of a step's batch in the network's own gradient tensors. */
    void take(int step) {
        batch.fill(images, order, step * batch.size());
        NativeScope.run(() -> {
            copyWeights();
            Tensor scores = twin.scores(batch.images(), Mode.training(new SplittableRandom(step)));
            torch.cross_entropy_loss(scores, batch.classes()).backward();
            for (int i = 0; i < gradients.size(); i++) {
                round(twin.weights().get(i).tensor().grad(), gradients.get(i));
            }
        });
    }

    private void copyWeights() {
        NoGradGuard guard = new NoGradGuard();
        for (int i = 0; i < gradients.size(); i++) {
            Tensor weight = twin.weights().get(i).tensor();
            weight.copy_(stepped.weights().get(i).tensor());
            if (weight.grad().defined()) {
                weight.grad().zero_();
            }
        }
        guard.close();
    }

    private static void round(Tensor exact, Tensor coarse) {
        DoubleBuffer from = exact.contiguous().createBuffer();
        Tensor rounded = torch.zeros(coarse.sizes());
        FloatBuffer to = rounded.createBuffer();
        while (from.hasRemaining()) {
            to.put((float) (Math.rint(from.get() * PER_UNIT) / PER_UNIT));
        }
        coarse.copy_(rounded);
    }
}
