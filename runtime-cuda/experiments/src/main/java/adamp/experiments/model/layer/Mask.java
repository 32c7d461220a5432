package adamp.experiments.model.layer;

import java.nio.DoubleBuffer;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Random factors that keep the mean: 0 with probability {@code rate}, else 1 / (1 - rate). */
final class Mask {
    private Mask() {}

    /**
     * @param random gives one number in [0, 1) for each factor in row-major order; the factor is 0 if it is below the rate
     * @param like in whose format and on whose device it is made
     */
    static Tensor draw(SplittableRandom random, double rate, Tensor like, long... sizes) {
        Tensor mask = torch.zeros(sizes, new TensorOptions(ScalarType.Double));
        DoubleBuffer factors = mask.createBuffer();
        double kept = 1 / (1 - rate);
        while (factors.hasRemaining()) {
            factors.put(random.nextDouble() < rate ? 0 : kept);
        }
        return mask.to(like);
    }
}
