/** Trains networks on images: libtorch computes the gradients, our optimizers step its tensors in place. */
package adamp.experiments.train;
