package adamp.optimizer.gpu.jcuda;

import adamp.optimizer.gpu.GpuException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jcuda.LibUtils;

/**
 * A native library of JCuda, loaded from a directory that only this process has ever written to.
 *
 * <p>Left alone, JCuda unpacks a library under a fixed name in the directory for temporary files and trusts whatever
 * already lies there: another user's file, or half of one. Here the library is unpacked into a new directory of mode
 * 0700 with a name nobody can foresee, loaded, and deleted at once; the process keeps what it has loaded. JCuda finds
 * the directory through the property {@code java.io.tmpdir}, which is set for the length of the loading alone.
 */
final class PrivateLibrary {
    /** The release whose file names the libraries carry. */
    static final String VERSION = "12.6.0";

    private static final String TEMPORARY = "java.io.tmpdir";

    private PrivateLibrary() {}

    /**
     * Loads a library, and then runs what initialises the class of JCuda that asks for it. That class is touched only
     * if the library could be loaded: a class whose initialisation failed is lost for the life of the JVM.
     *
     * @param name such as {@code JCudaDriver}
     * @throws UnsatisfiedLinkError if a library that it depends on is missing
     * @throws GpuException if it cannot be unpacked
     */
    static synchronized void load(String name, Runnable initialisation) {
        String library = LibUtils.createPlatformLibraryName(name + "-" + VERSION);
        String file = LibUtils.createLibraryFileName(library);
        String before = System.getProperty(TEMPORARY);
        Path directory = unpack(file);
        try {
            System.setProperty(TEMPORARY, directory.toString());
            LibUtils.loadLibrary(library);
            initialisation.run();
        } finally {
            System.setProperty(TEMPORARY, before);
            remove(directory, file);
        }
    }

    private static Path unpack(String file) {
        Path directory = null;
        try (InputStream resource = LibUtils.class.getResourceAsStream("/lib/" + file)) {
            if (resource == null) {
                throw new GpuException("JCuda's library " + file + " is not on the class path; add"
                        + " org.jcuda:jcuda-natives:" + VERSION + " for this platform");
            }
            settleTemporaryFiles();
            directory = Files.createTempDirectory("adamp-natives-");
            Files.copy(resource, directory.resolve(file));
            return directory;
        } catch (IOException trouble) {
            if (directory != null) {
                remove(directory, file);
            }
            throw new GpuException(
                    "cannot unpack " + file + " into " + System.getProperty(TEMPORARY) + ": " + trouble.getMessage()
                            + "; set -Djava.io.tmpdir to a directory with room",
                    trouble);
        }
    }

    /** The JDK remembers the directory for temporary files at its first use, which must not fall into the loading. */
    private static void settleTemporaryFiles() throws IOException {
        Files.delete(File.createTempFile("adamp", null).toPath());
    }

    private static void remove(Path directory, String file) {
        for (Path path : List.of(directory.resolve(file), directory)) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException trouble) {
                path.toFile().deleteOnExit();
            }
        }
    }
}
