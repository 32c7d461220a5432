package adamp.spec.optimizer;

import adamp.spec.projection.Decision;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.FieldElement;

/**
 * What happened in a step between the state before and the state after.
 *
 * @param direction p, the update before the projection
 * @param projected q, the update after it; p itself where nothing was projected
 * @param decision the outcome of equation 11; nothing examined for algorithms without it
 * @param decayFactor the factor of decoupled weight decay in rows that were not projected, 1 without decay
 * @param projectedDecayFactor the factor in rows that were projected
 * @param stepSize the factor of q: the learning rate, over the bias correction of m where there is one
 * @param <T> the field's elements
 */
public record Update<T extends FieldElement<T>>(
        Tensor<T> direction,
        Tensor<T> projected,
        Decision<T> decision,
        T decayFactor,
        T projectedDecayFactor,
        T stepSize) {}
