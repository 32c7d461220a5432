/**
 * The runtimes {@code cuda} and {@code emulated}: the optimizers over the seam of {@link adamp.optimizer.gpu}, on a GPU
 * or on the emulator of the very PTX that runs there.
 *
 * <p>Moments lie on the device. Weights and gradients in the memory of the host are copied there and back in every step:
 * it works for any tensor, and costs time. A {@link adamp.optimizer.DeviceStorage} of a {@link
 * adamp.optimizer.gpu.runtime.GpuDevice} is stepped where it is, for instance the memory of a libtorch tensor:
 *
 * <pre>{@code
 * GpuDevice device = GpuDevice.cuda();
 * DeviceStorage storage = device.wrap(tensor.data_ptr().address(), 64 * 576, ElementType.FLOAT32);
 * Parameter weight = Parameter.of("conv1", Tensor.of(storage, Shape.of(64, 64, 3, 3)));
 * Optimizer optimizer = Optimizer.builder().runtime("cuda").group(settings, weight).build();
 * }</pre>
 */
package adamp.optimizer.gpu.runtime;
