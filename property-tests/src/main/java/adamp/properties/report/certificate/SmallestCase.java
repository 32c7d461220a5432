package adamp.properties.report.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The smallest case that still fails: what goes in, and what comes out of it.
 *
 * @param step whose numbers they are, from 0
 * @param tensor whose numbers they are
 * @param course how the steps are taken, as loaded midway; empty for one after the other
 * @param layout of the tensors in memory; empty for the usual one
 */
public record SmallestCase(
        Map<String, String> hyper,
        long step,
        long tensor,
        String course,
        String layout,
        List<TensorInput> tensors,
        Comparison numbers) {
    private static final List<String> MOMENTS = List.of("weight", "first", "second");

    public SmallestCase {
        tensors = List.copyOf(tensors);
    }

    static SmallestCase read(Fields fields) {
        List<TensorInput> tensors = new ArrayList<>();
        List<Fields> own = fields.objects("hyperOfTensors");
        for (Fields tensor : fields.objects("tensors")) {
            int index = tensors.size();
            Fields state = tensor.object("state");
            Map<String, List<String>> numbers = new LinkedHashMap<>();
            for (String name : MOMENTS) {
                List<String> elements = state.texts(name);
                if (!elements.isEmpty()) {
                    numbers.put(name, elements);
                }
            }
            tensors.add(new TensorInput(
                    String.join(" x ", tensor.texts("shape")),
                    numbers,
                    state.text("steps", "0"),
                    gradients(fields, index),
                    index < own.size() ? own.get(index).entries() : Map.of()));
        }
        return new SmallestCase(
                fields.object("hyper").entries(),
                fields.whole("step"),
                fields.whole("tensor"),
                fields.text("course", ""),
                fields.text("layout", ""),
                tensors,
                new Comparison(fields.texts("expected"), fields.texts("bound"), fields.texts("reported")));
    }

    private static List<TensorInput.Gradient> gradients(Fields fields, int tensor) {
        List<TensorInput.Gradient> gradients = new ArrayList<>();
        for (JsonNode step : fields.node().path("gradients")) {
            List<String> elements = new ArrayList<>();
            step.path(tensor).forEach(element -> elements.add(element.asText()));
            gradients.add(new TensorInput.Gradient(!step.path(tensor).isArray(), elements));
        }
        return gradients;
    }
}
