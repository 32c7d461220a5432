package adamp.experiments.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where an experiment ran.
 *
 * @param libtorch its version, or null where it was not used
 * @param runtime what stepped the parameters
 * @param device how that runtime ran here
 */
public record Environment(
        String os,
        String arch,
        String cpu,
        int cores,
        String java,
        String libtorch,
        String runtime,
        String device,
        String adamp) {
    /** The version of this program. */
    public static final String VERSION = "0.1.0-SNAPSHOT";

    public static Environment here(String libtorch, ChosenRuntime runtime) {
        return new Environment(
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("os.arch"),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.runtime.version"),
                libtorch,
                runtime.name(),
                runtime.description(),
                VERSION);
    }

    /** The processor's name where Linux tells it. */
    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException exception) {
            return "unknown";
        }
    }
}
