package adamp.optimizer.gpu;

/**
 * A device that cannot do what it was asked. The message is one line: the call, the kernel or buffer, the error by its
 * name, and how to mend it.
 */
public class GpuException extends RuntimeException {
    public GpuException(String message) {
        super(message);
    }

    public GpuException(String message, Throwable cause) {
        super(message, cause);
    }
}
