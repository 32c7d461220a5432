/** Batches as libtorch's tensors. */
package adamp.experiments.data.tensor;
