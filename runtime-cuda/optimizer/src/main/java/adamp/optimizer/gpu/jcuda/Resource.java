package adamp.optimizer.gpu.jcuda;

import adamp.optimizer.gpu.GpuException;

/** Something of the driver's that is freed once: by itself, or with its device. */
abstract class Resource implements AutoCloseable {
    private final Context context;
    private final String what;
    private boolean closed;

    /** @param what it is, as messages name it, such as {@code buffer of 64 bytes} */
    Resource(Context context, String what) {
        this.context = context;
        this.what = what;
        context.opened(this);
    }

    final Context context() {
        return context;
    }

    /** @throws GpuException if it is closed */
    final void requireOpen() {
        if (closed) {
            throw new GpuException("the " + what + " is closed; use it before it or its device is closed");
        }
    }

    /** @throws GpuException if it is another device's, or closed */
    final void requireUsable(Context user) {
        if (user != context) {
            throw new GpuException("the " + what + " is another device's; use what this one gave");
        }
        requireOpen();
    }

    @Override
    public final void close() {
        if (!closed) {
            closed = true;
            context.closed(this);
            context.run(this::free);
        }
    }

    /** Gives it back to the driver, in its context. Called once. */
    abstract void free();
}
