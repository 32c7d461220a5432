package adamp.properties.pipe;

import adamp.properties.cases.Family;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Precision;
import adamp.spec.convention.Conventions;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** What the tests of the adapters share: the programs they need, and a sweep over the families. */
public final class Adapters {
    static final Limits PATIENT = new Limits(Duration.ofMinutes(2), Duration.ofMinutes(2));
    private static final Set<Family> LARGE =
            EnumSet.of(Family.LONG_ROWS, Family.LARGE_TENSOR, Family.LONG_RUN, Family.MANY_TENSORS);

    private Adapters() {}

    public static Path folder() {
        return Transcript.module().resolve("adapters");
    }

    /**
     * A Python that has a library; the test is skipped, with a printed reason, if none has. It is looked for and not
     * imported, which takes torch two seconds each time.
     */
    public static String pythonWith(String library) {
        String looked = "import importlib.util, sys; sys.exit(importlib.util.find_spec('" + library + "') is None)";
        Optional<String> found = Stream.of(System.getProperty("adamp.python", "python3"), "python3", "/usr/bin/python3")
                .filter(python -> succeeds(List.of(python, "-c", looked)))
                .findFirst();
        return require(found, "no python3 has " + library + " (Debian's package python3-" + library + ")");
    }

    /** A program; the test is skipped, with a printed reason, if it is not there. */
    static String program(String name) {
        Optional<String> found = succeeds(List.of(name, "--version")) ? Optional.of(name) : Optional.empty();
        return require(found, "there is no " + name);
    }

    private static String require(Optional<String> found, String obstacle) {
        if (found.isEmpty()) {
            System.out.println("not checked here: " + obstacle);
        }
        Assumptions.assumeTrue(found.isPresent(), obstacle);
        return found.orElseThrow();
    }

    static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Scenarios of every family in float32, fewer of the large ones. */
    static Outcome sweep(PortFactory port, Algorithm algorithm, Conventions conventions, int count) {
        return sweep(port, algorithm, conventions, Precision.FLOAT32, count);
    }

    static Outcome sweep(
            PortFactory port, Algorithm algorithm, Conventions conventions, Precision precision, int count) {
        Outcome total = Outcome.NOTHING;
        for (Family family : Family.values()) {
            for (int seed = 0; seed < (LARGE.contains(family) ? 1 : count); seed++) {
                Outcome one = ScenarioCheck.run(port, family.scenario(algorithm, conventions, precision, seed));
                if (family != Family.CHANNELS_LAST || one.declined().isEmpty()) { // few ports lay tensors out
                    total = total.plus(one);
                }
            }
        }
        return total;
    }
}
