package adamp.experiments.model;

import adamp.experiments.error.ExperimentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.pytorch.global.torch;

/** The native library. */
public final class Libtorch {
    private Libtorch() {}

    /**
     * Loads it, which takes seconds the first time and unpacks about 450 MB under the home directory.
     *
     * @return its version
     * @throws ExperimentException if it does not load
     */
    public static String load() {
        try {
            Loader.load(torch.class);
            return version();
        } catch (UnsatisfiedLinkError | NoClassDefFoundError error) {
            String reason =
                    String.valueOf(error.getMessage()).lines().findFirst().orElse("no reason given");
            throw ExperimentException.file(
                    "libtorch does not load (" + reason + "); it needs Linux on x86-64 with glibc, and 450 MB free in "
                            + System.getProperty("org.bytedeco.javacpp.cachedir", "~/.javacpp"),
                    error);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The presets' version is libtorch's, a hyphen, and JavaCPP's. */
    private static String version() throws IOException {
        return Loader.getVersion("org.bytedeco", "pytorch").split("-", 2)[0];
    }

    /**
     * Whether it can compute on a GPU here: its GPU build was loaded, and there is a GPU that it can use.
     */
    public static boolean hasGpu() {
        return torch.cuda_is_available();
    }

    /** Sets how many threads libtorch uses for the calling thread's work: one gives the same bits anywhere. */
    public static void useOneThread() {
        torch.set_num_threads(1);
    }
}
