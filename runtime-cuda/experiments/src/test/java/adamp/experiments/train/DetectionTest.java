package adamp.experiments.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import adamp.experiments.data.FashionMnist;
import adamp.experiments.data.ImageSet;
import adamp.experiments.data.Shuffle;
import adamp.experiments.measure.DetectionVote;
import adamp.experiments.model.ImageClassifier;
import adamp.experiments.model.Libtorch;
import adamp.experiments.model.Mode;
import adamp.experiments.model.NativeScope;
import adamp.experiments.model.Placement;
import adamp.experiments.model.image.ResNet18;
import adamp.experiments.model.image.ResNet50;
import adamp.experiments.model.image.ResNet8;
import adamp.experiments.model.layer.WeightFactory;
import adamp.optimizer.AdamP;
import adamp.optimizer.Optimizer;
import adamp.optimizer.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

/**
 * On real gradients AdamP takes for scale-invariant what the topology says: Fashion-MNIST, by the majority of 20 steps from
 * the start. The large networks are left to {@code -Dadamp.all=true}; they see grey images of 28 x 28.
 */
class DetectionTest {
    private static final int STEPS = 20;
    private static final long SEED = 1;

    @Test
    void allConvolutionsOfResNet8AreDetectedAndNothingElse() {
        ImageClassifier network = new ResNet8(1, 16, 10, SEED, Placement.HOST);
        assertVote(98.30, vote(network, 1, 32));
    }

    @Test
    void ninetyFivePercentOfResNet18AreDetected() {
        assumeTrue(Boolean.getBoolean("adamp.all"), "a minute: with -Dadamp.all=true");
        assertVote(95.53, vote(new ResNet18(new WeightFactory(SEED, Placement.HOST), 1000), 3, 32));
    }

    @Test
    void ninetyTwoPercentOfResNet50AreDetected() {
        assumeTrue(Boolean.getBoolean("adamp.all"), "minutes: with -Dadamp.all=true");
        assertVote(91.77, vote(new ResNet50(new WeightFactory(SEED, Placement.HOST), 1000), 3, 32));
    }

    private static void assertVote(double percent, DetectionVote vote) {
        System.out.printf(
                Locale.ROOT,
                "detected: %.2f%% of the parameters; misclassified: %s%n",
                100 * vote.share(),
                vote.misclassified());
        assertEquals(List.of(), vote.misclassified());
        assertEquals(percent, 100 * vote.share(), 0.005);
    }

    private static DetectionVote vote(ImageClassifier network, int channels, int size) {
        Libtorch.load();
        ImageSet images = FashionMnist.shipped().train();
        Batch batch = new Batch(size, images, PixelScale.of(images), network.placement());
        int[] order = Shuffle.permutation(images.count(), SEED, 1);
        DetectionVote vote = new DetectionVote(network.weights().stream()
                .map(weight -> new DetectionVote.Tensor(weight.name(), weight.elements(), weight.scaleInvariant()))
                .toList());
        try (SteppedWeights weights = new SteppedWeights(network);
                Optimizer optimizer = Optimizer.of(
                        AdamP.builder().learningRate(1e-3).build(),
                        weights.parameters().toArray(Parameter[]::new))) {
            for (int step = 0; step < STEPS; step++) {
                batch.fill(images, order, step * size);
                weights.zeroGradients();
                Mode mode = Mode.training(new SplittableRandom(step));
                NativeScope.run(() -> backward(network, batch, channels, mode));
                vote.add(optimizer.stepAndReport(weights.gradients()));
            }
        }
        return vote;
    }

    private static void backward(ImageClassifier network, Batch batch, int channels, Mode mode) {
        Tensor images = batch.images();
        Tensor repeated = images.expand(images.size(0), channels, images.size(2), images.size(3));
        torch.cross_entropy_loss(network.scores(repeated, mode), batch.classes())
                .backward();
    }
}
