/**
 * Tensors of field elements, their shapes, and the two ways to read one as rows: the channel view and the layer view of
 * section 3.1. Knows the scalars, nothing else of the specification.
 */
package adamp.spec.vector;
