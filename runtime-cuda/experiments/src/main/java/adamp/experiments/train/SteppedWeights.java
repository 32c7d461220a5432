package adamp.experiments.train;

import adamp.experiments.measure.FilterWeights;
import adamp.experiments.model.NativeScope;
import adamp.experiments.model.Network;
import adamp.experiments.model.Weight;
import adamp.optimizer.Parameter;
import adamp.optimizer.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * A network's weights and gradients as an optimizer takes them: the same memory, nothing copied.
 *
 * <p>Each weight gets its gradient tensor once; autograd then adds into it in place, so its address and its row-major
 * layout stay, whatever the layout of the activations. Both are checked at every step.
 */
public final class SteppedWeights implements AutoCloseable {
    private final List<Weight> weights;
    private final TorchMemory memory;
    private final List<Tensor> gradientTensors = new ArrayList<>();
    private final long[] gradientAddresses;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<adamp.optimizer.Tensor> gradients = new ArrayList<>();

    /** The weights of this network, which must outlive it. */
    public SteppedWeights(Network network) {
        this.weights = network.weights();
        this.memory = TorchMemory.of(network.placement());
        this.gradientAddresses = new long[weights.size()];
        NativeScope.run(() -> {
            for (int i = 0; i < weights.size(); i++) {
                add(i, weights.get(i));
            }
        });
    }

    private void add(int index, Weight weight) {
        Tensor gradient = torch.zeros_like(weight.tensor());
        weight.tensor().mutable_grad().put(gradient);
        gradientTensors.add(gradient.retainReference());
        gradientAddresses[index] = gradient.data_ptr().address();
        int[] sizes = Arrays.stream(weight.tensor().sizes().vec().get())
                .mapToInt(Math::toIntExact)
                .toArray();
        parameters.add(Parameter.of(weight.name(), tensor(weight.tensor(), sizes)));
        gradients.add(tensor(gradient, sizes));
    }

    private adamp.optimizer.Tensor tensor(Tensor tensor, int... sizes) {
        return adamp.optimizer.Tensor.of(memory.of(tensor), Shape.of(sizes));
    }

    /** The weights, in the order of the network. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** The gradients that the last backward pass left. */
    public List<adamp.optimizer.Tensor> gradients() {
        for (int i = 0; i < gradientAddresses.length; i++) {
            Tensor gradient = weights.get(i).tensor().grad();
            if (gradient.data_ptr().address() != gradientAddresses[i] || !gradient.is_contiguous()) {
                throw new IllegalStateException(
                        "libtorch replaced the gradient of " + weights.get(i).name());
            }
        }
        return gradients;
    }

    /** To be called before each backward pass, which adds to them. */
    public void zeroGradients() {
        gradientTensors.forEach(Tensor::zero_);
    }

    /** The scale-invariant weights, to measure. */
    List<FilterWeights> scaleInvariant() {
        List<FilterWeights> chosen = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i).scaleInvariant()) {
                Parameter parameter = parameters.get(i);
                chosen.add(new FilterWeights(
                        parameter.tensor().storage(), parameter.shape().size(0)));
            }
        }
        return chosen;
    }

    /** To be called after the optimizers that step the weights are closed. */
    @Override
    public void close() {
        memory.close();
    }
}
