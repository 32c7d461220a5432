/** Tensors to rows and blocks: pure arithmetic of shapes and strides. */
package adamp.optimizer.plan;
