package adamp.optimizer.gpu.jcuda;

import adamp.optimizer.gpu.GpuException;

/** Steps of a clean-up that are all tried, whichever of them fail. */
final class Troubles {
    private GpuException first;

    void attempt(Runnable step) {
        try {
            step.run();
        } catch (GpuException trouble) {
            if (first == null) {
                first = trouble;
            } else {
                first.addSuppressed(trouble);
            }
        }
    }

    /** @throws GpuException the first that failed, with the others suppressed */
    void raise() {
        if (first != null) {
            throw first;
        }
    }
}
