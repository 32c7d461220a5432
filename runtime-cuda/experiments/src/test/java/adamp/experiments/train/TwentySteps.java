package adamp.experiments.train;

import adamp.experiments.data.FashionMnist;
import adamp.experiments.model.Libtorch;
import adamp.experiments.model.Network;
import adamp.experiments.model.Placement;
import adamp.experiments.model.image.ResNet8;
import adamp.optimizer.Optimizer;
import adamp.optimizer.Parameter;
import adamp.optimizer.Settings;
import adamp.optimizer.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.global.torch;

/** Twenty steps of the network of the mini experiment on its data, on libtorch's own tensors. */
final class TwentySteps {
    static final int STEPS = 20;
    private static final int WIDTH = 16;
    private static final int BATCH = 4;
    private static final long SEED = 1;

    private TwentySteps() {}

    /** The digests of each step under a runtime, of a network whose tensors lie there. */
    static List<StepDigest> run(String runtime, Placement placement, Settings settings) {
        Libtorch.load();
        Libtorch.useOneThread();
        torch.globalContext().setUserEnabledNNPACK(false);
        Network network = new ResNet8(1, WIDTH, 10, SEED, placement);
        List<StepDigest> digests = new ArrayList<>();
        try (SteppedWeights weights = new SteppedWeights(network);
                Optimizer optimizer = Optimizer.builder()
                        .runtime(runtime)
                        .group(settings, weights.parameters().toArray(Parameter[]::new))
                        .build()) {
            CoarseGradients gradients =
                    new CoarseGradients(network, WIDTH, FashionMnist.shipped().train(), BATCH);
            for (int step = 0; step < STEPS; step++) {
                gradients.take(step);
                List<Tensor> taken = weights.gradients();
                String given = StepDigest.of(taken);
                optimizer.step(taken);
                digests.add(new StepDigest(given, StepDigest.of(optimizer)));
            }
        }
        return digests;
    }
}
