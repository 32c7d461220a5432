package adamp.properties.report.certificate;

import java.util.List;
import java.util.Map;

/**
 * A tensor of the smallest case: its shape, the state before the first step, and its gradients.
 *
 * @param state the numbers of weight, first and second moment, whatever there is, by name
 * @param hyper its own hyper-parameters, where tensors have their own
 * @param gradients one list a step, empty where {@code missing} says so
 */
public record TensorInput(
        String shape,
        Map<String, List<String>> state,
        String steps,
        List<Gradient> gradients,
        Map<String, String> hyper) {
    /** A gradient, or that there was none. */
    public record Gradient(boolean missing, List<String> elements) {
        public Gradient {
            elements = List.copyOf(elements);
        }
    }

    public TensorInput {
        gradients = List.copyOf(gradients);
    }
}
