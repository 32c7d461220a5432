package adamp.experiments.model;

import java.util.List;

/** A network's tensors. Not safe for use by several threads at once. */
public interface Network {
    /** All trainable tensors, in the order of the network. */
    List<Weight> weights();

    /** All recorded tensors, in the order of the network. */
    List<Statistic> statistics();

    /** Where its tensors are, and its inputs must be. */
    Placement placement();

    /** The number of trainable scalars. */
    default long parameterCount() {
        return weights().stream().mapToLong(Weight::elements).sum();
    }
}
