package adamp.properties.vectors;

import java.util.List;

/**
 * What a step may make of one tensor.
 *
 * @param alternatives one for each verdict of eq. 11 that rounding allows, the exact one first
 * @param steps the gradients the tensor has had after it
 */
record TensorOutcome(List<Alternative> alternatives, int steps) {}
