package adamp.experiments.model.layer;

import adamp.experiments.model.Mode;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** A function of a batch of images or vectors. It may overwrite what a layer before it made for it alone. */
@FunctionalInterface
public interface Layer {
    Tensor apply(Tensor input, Mode mode);

    /** This layer, then another. */
    default Layer then(Layer next) {
        return (input, mode) -> next.apply(apply(input, mode), mode);
    }

    /** One layer after the other. */
    static Layer sequence(List<? extends Layer> layers) {
        List<Layer> all = List.copyOf(layers);
        return (input, mode) -> {
            Tensor output = input;
            for (Layer layer : all) {
                output = layer.apply(output, mode);
            }
            return output;
        };
    }
}
