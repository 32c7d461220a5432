package adamp.spec.optimizer;

import adamp.spec.vector.Tensor;
import org.apache.commons.math3.FieldElement;

/**
 * What an optimizer knows of one tensor between two steps.
 *
 * @param <T> the field's elements
 * @param <S> the kind of state itself
 */
public interface State<T extends FieldElement<T>, S extends State<T, S>> {
    /** The weight. */
    Tensor<T> weight();

    /** The number of gradients this tensor has received. */
    int steps();

    /** The number of steps its group has made. */
    int groupSteps();

    /** The state after a step of the group in which this tensor had no part. */
    S missed();
}
