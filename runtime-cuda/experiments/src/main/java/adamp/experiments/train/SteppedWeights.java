package adamp.experiments.train;

import adamp.experiments.measure.FilterWeights;
import adamp.experiments.model.NativeScope;
import adamp.experiments.model.Weight;
import adamp.optimizer.Parameter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * A network's weights and gradients as an optimizer takes them: the same memory, nothing copied.
 *
 * <p>Each weight gets its gradient tensor once; autograd then adds into it in place, so its address and its row-major
 * layout stay, whatever the layout of the activations. Both are checked at every step.
 */
final class SteppedWeights {
    private final List<Weight> weights;
    private final List<Tensor> gradientTensors = new ArrayList<>();
    private final long[] gradientAddresses;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<adamp.optimizer.Tensor> gradients = new ArrayList<>();

    SteppedWeights(List<Weight> weights) {
        this.weights = weights;
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
        parameters.add(Parameter.of(weight.name(), memory(weight.tensor()), sizes));
        gradients.add(adamp.optimizer.Tensor.of(memory(gradient), sizes));
    }

    private static ByteBuffer memory(Tensor tensor) {
        if (!tensor.is_contiguous()) {
            throw new IllegalStateException("a weight or its gradient is not row-major");
        }
        BytePointer bytes = new BytePointer(tensor.data_ptr());
        return bytes.capacity(tensor.numel() * Float.BYTES).asBuffer().order(ByteOrder.nativeOrder());
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** The gradients that the last backward pass left. */
    List<adamp.optimizer.Tensor> gradients() {
        for (int i = 0; i < gradientAddresses.length; i++) {
            Tensor gradient = weights.get(i).tensor().grad();
            if (gradient.data_ptr().address() != gradientAddresses[i] || !gradient.is_contiguous()) {
                throw new IllegalStateException(
                        "libtorch replaced the gradient of " + weights.get(i).name());
            }
        }
        return gradients;
    }

    void zeroGradients() {
        gradientTensors.forEach(Tensor::zero_);
    }

    /** The scale-invariant weights, to measure. */
    List<FilterWeights> scaleInvariant() {
        List<FilterWeights> chosen = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i).scaleInvariant()) {
                Parameter parameter = parameters.get(i);
                ByteBuffer bytes = parameter.tensor().storage().bytesOrNull();
                chosen.add(new FilterWeights(
                        bytes.duplicate().order(ByteOrder.nativeOrder()).asFloatBuffer(),
                        parameter.shape().size(0)));
            }
        }
        return chosen;
    }
}
