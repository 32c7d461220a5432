package adamp.proofs.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the checks ran. */
public record Environment(String os, String arch, String cpu, int cores, String java, String adamp) {
    /** The version of this program. */
    public static final String VERSION = "0.1.0-SNAPSHOT";

    static Environment here() {
        return new Environment(
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("os.arch"),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.runtime.version"),
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
        } catch (IOException e) {
            return "unknown";
        }
    }
}
