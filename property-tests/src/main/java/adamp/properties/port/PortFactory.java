package adamp.properties.port;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperLimit;
import adamp.properties.rule.MemoryLayout;
import adamp.properties.rule.OptimizerRequest;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import java.util.List;
import java.util.Set;

/** Makes optimizers of one implementation. */
public interface PortFactory {
    /** The implementation's name, for messages. */
    String name();

    /** How it adds up rows under a rule: what its bound may assume. */
    RowArithmetic rows(Rule rule);

    /** What hyper-parameters of an algorithm it cannot be given. */
    default Set<HyperLimit> limits(Algorithm algorithm) {
        return Set.of();
    }

    /** Whether its ports report moments. Where they do not, a state has moments of no elements, and weights alone are checked. */
    default boolean showsMoments() {
        return true;
    }

    /** An optimizer for tensors of these shapes, weights and moments at zero, no steps taken. */
    Port create(Rule rule, List<TensorShape> shapes);

    /**
     * An optimizer with parameter groups, or in another layout. Where an implementation has no groups, an optimizer for each
     * group makes one.
     *
     * @throws PortDeclined if the layout is not offered
     */
    default Port create(OptimizerRequest request) {
        if (request.layout() != MemoryLayout.ROW_MAJOR) {
            throw new PortDeclined("it offers no tensors that lie " + request.layout());
        }
        return request.isPlain() ? create(request.rule(), request.shapes()) : new GroupedPort(this, request);
    }
}
