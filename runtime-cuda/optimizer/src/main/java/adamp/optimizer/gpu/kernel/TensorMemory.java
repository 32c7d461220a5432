package adamp.optimizer.gpu.kernel;

/**
 * Where a tensor's arrays begin on the device, each dense, in row order. Addresses of arrays that the algorithm or the
 * element type has no use for are 0.
 *
 * @param weight float32: the weight, or the master of a narrow one
 * @param gradient of the tensor's element type
 * @param first float32: m of Adam's family, the momentum buffer of SGD's
 * @param second float32: v of Adam's family
 * @param narrow the 16-bit weight of a tensor of another type than float32
 */
public record TensorMemory(long weight, long gradient, long first, long second, long narrow) {}
