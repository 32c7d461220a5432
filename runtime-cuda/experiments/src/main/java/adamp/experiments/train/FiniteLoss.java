package adamp.experiments.train;

import adamp.experiments.model.Network;
import adamp.experiments.model.Weight;
import java.util.Optional;
import java.util.function.Function;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Stops a run whose loss is no finite number any more, before the optimizer takes it up. */
final class FiniteLoss {
    private final Network network;

    FiniteLoss(Network network) {
        this.network = network;
    }

    /**
     * To be called after the backward pass and before the step.
     *
     * @param step counted from 0
     * @throws DivergedException if the loss is NaN or infinite
     */
    void check(Tensor loss, long step) {
        double value = loss.item_double();
        if (!Double.isFinite(value)) {
            throw new DivergedException("the loss is " + value + " at step " + step + "; " + culprit());
        }
    }

    private String culprit() {
        return first(Weight::tensor)
                .map(name -> "the first weight that is not finite is '" + name + "'")
                .or(() -> first(weight -> weight.tensor().grad())
                        .map(name -> "the weights are finite, the first gradient that is not is of '" + name + "'"))
                .orElse("weights and gradients are finite");
    }

    private Optional<String> first(Function<Weight, Tensor> tensor) {
        return network.weights().stream()
                .filter(weight -> !torch.isfinite(tensor.apply(weight)).all().item_bool())
                .map(Weight::name)
                .findFirst();
    }
}
