package adamp.properties.port;

import adamp.properties.rule.TensorState;
import java.util.List;

/** An optimizer under test, made for a fixed list of tensors by a {@link PortFactory}. */
public interface Port extends AutoCloseable {
    /** The state of a tensor, counted from 0, as the port reports it. */
    TensorState state(int tensor);

    /** Makes the port hold this state of a tensor. */
    void load(int tensor, TensorState state);

    /**
     * One step of all tensors.
     *
     * @param gradients one for each tensor, in row-major order of its indices; null for a missing one
     */
    void step(List<double[]> gradients);

    @Override
    void close();
}
