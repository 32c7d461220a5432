package adamp.spec.optimizer;

import java.util.Optional;
import org.apache.commons.math3.FieldElement;

/**
 * The result of a step.
 *
 * @param state the state after it
 * @param update what happened on the way; empty if the tensor was skipped
 * @param <T> the field's elements
 * @param <S> the kind of state
 */
public record Step<T extends FieldElement<T>, S extends State<T, S>>(S state, Optional<Update<T>> update) {}
