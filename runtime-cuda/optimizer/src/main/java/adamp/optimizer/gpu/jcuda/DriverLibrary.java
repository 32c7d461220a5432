package adamp.optimizer.gpu.jcuda;

import adamp.optimizer.gpu.GpuException;
import jcuda.driver.JCudaDriver;

/** JCuda's binding of the driver, loaded once for the life of the JVM, and the driver's version. */
final class DriverLibrary {
    /** CUDA 11.4, the first that has all of {@link DriverCall}; driver 470. */
    static final int OLDEST = 11040;

    private static boolean loaded;

    private DriverLibrary() {}

    /**
     * Loads the driver and initialises it.
     *
     * @return the version of CUDA that the driver speaks, such as 12040 for 12.4
     * @throws GpuException if there is no driver, it is too old, or it cannot work
     */
    static synchronized int start() {
        load();
        int[] version = new int[1];
        DriverCall.VERSION.check(JCudaDriver.cuDriverGetVersion(version));
        if (version[0] < OLDEST) {
            throw new GpuException("the NVIDIA driver speaks CUDA " + text(version[0]) + " and " + text(OLDEST)
                    + " is needed; install driver 470 or later");
        }
        DriverCall.INIT.check(JCudaDriver.cuInit(0));
        return version[0];
    }

    /** A version as NVIDIA writes it, {@code 12.4} for 12040. */
    static String text(int version) {
        return version / 1000 + "." + version % 1000 / 10;
    }

    private static void load() {
        if (loaded) {
            return;
        }
        try {
            PrivateLibrary.load("JCudaDriver", () -> JCudaDriver.setExceptionsEnabled(false));
            loaded = true;
        } catch (UnsatisfiedLinkError missing) {
            throw new GpuException(reason(String.valueOf(missing.getMessage())), missing);
        }
    }

    private static String reason(String message) {
        if (message.contains("libcuda.so.1: cannot open")) {
            return "no NVIDIA driver: libcuda.so.1 is not found; install the driver, or run where one is";
        }
        if (message.contains("failed to map segment")) {
            return "cannot load JCuda from " + System.getProperty("java.io.tmpdir")
                    + ": it is mounted noexec; set -Djava.io.tmpdir to a directory that allows programs";
        }
        String link = message.lines()
                .filter(line -> line.contains("UnsatisfiedLinkError") && line.contains(".so"))
                .reduce((first, last) -> last)
                .orElse(message.lines().findFirst().orElse("no reason given"));
        return "cannot load the NVIDIA driver: " + link.strip() + "; reinstall the driver";
    }
}
