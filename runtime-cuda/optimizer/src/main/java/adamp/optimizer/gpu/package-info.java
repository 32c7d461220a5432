/**
 * The seam between the optimizers and a device that runs PTX: what is allocated, copied and launched there.
 *
 * <p>Two implementations stand behind it, a CUDA device through its driver and an emulator of PTX on the JVM. What holds
 * of both is said here, and both are held to it by the same tests.
 *
 * <p><b>Ownership.</b> A {@link adamp.optimizer.gpu.Gpu} owns all that came from it. Each part may be closed by itself,
 * twice without harm; closing the device closes what is still open. After that every call on it is a
 * {@link adamp.optimizer.gpu.GpuException}, never an access to freed memory.
 *
 * <p><b>Time.</b> The calls of a {@link adamp.optimizer.gpu.GpuStream} return before their work is done, which is done
 * in the order of the calls. Host bytes given to a stream belong to it until the stream has been synchronized.
 *
 * <p><b>Threads.</b> One thread at a time uses a device and all that came from it.
 */
package adamp.optimizer.gpu;
