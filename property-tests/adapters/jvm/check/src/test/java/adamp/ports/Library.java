package adamp.ports;

import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.certify.CaseId;
import adamp.properties.certify.Suite;
import adamp.properties.certify.SuiteSize;
import adamp.properties.check.Finding;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.diagnosis.Diagnostician;
import adamp.properties.diagnosis.Explanation;
import adamp.properties.pipe.Limits;
import adamp.properties.pipe.PipePortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Precision;
import adamp.spec.convention.Conventions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The port of a library in a process of its own, and the cases that are run on it. */
final class Library implements AutoCloseable {
    private static final Limits PATIENT = new Limits(Duration.ofMinutes(3), Duration.ofMinutes(2));
    private static final Set<Family> LONG =
            EnumSet.of(Family.LONG_RUN, Family.FREE_RUN, Family.ROUNDING_BIAS, Family.LARGE_TENSOR, Family.LONG_ROWS);

    private final PipePortFactory port;
    private final Precision precision;
    private final List<Scenario> failing = new ArrayList<>();
    private final List<Scenario> passing = new ArrayList<>();
    private int steps;

    private Library(PipePortFactory port, Precision precision) {
        this.port = port;
        this.precision = precision;
    }

    /**
     * Starts it.
     *
     * @param module its folder under {@code adapters/jvm}
     * @param main the class that serves it
     */
    static Library start(String module, String main, Precision precision) {
        Path target = Path.of("..", module, "target").toAbsolutePath().normalize();
        try {
            String classPath = target.resolve("classes") + ":"
                    + Files.readString(target.resolve("classpath")).strip();
            List<String> command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classPath,
                    main);
            return new Library(PipePortFactory.of(command, PATIENT), precision);
        } catch (IOException missing) {
            throw new UncheckedIOException("build the module " + module + " first", missing);
        }
    }

    /** What is wrong in each family, under the convention that the port declares; families without a finding are absent. */
    Map<Family, Finding> findings(Algorithm algorithm) {
        return findings(algorithm, port.card().conventions().orElseThrow(), EnumSet.allOf(Family.class));
    }

    /** What is wrong in some families under a convention. */
    Map<Family, Finding> findings(Algorithm algorithm, Conventions conventions, Set<Family> families) {
        Suite suite = new Suite(
                algorithm, conventions, precision, SuiteSize.FULL, Suite.DEFAULT_SEED, port.limits(algorithm));
        Map<Family, Finding> findings = new EnumMap<>(Family.class);
        steps = 0;
        failing.clear();
        passing.clear();
        for (Family family : families) {
            for (int number = 0; number < (LONG.contains(family) ? 1 : 2); number++) {
                Scenario scenario = suite.scenario(new CaseId(family, number));
                Outcome outcome = ScenarioCheck.run(port, scenario);
                steps += outcome.steps();
                (outcome.isCorrect() ? passing : failing).add(scenario);
                outcome.finding().ifPresent(finding -> findings.putIfAbsent(family, finding));
            }
        }
        System.out.println(port.card() + ": " + algorithm + ", " + steps + " steps, findings in " + findings.keySet());
        return findings;
    }

    /** What explains the last findings, by name. */
    Set<String> diagnosis() {
        return Diagnostician.diagnose(port, failing, passing).explanations().stream()
                .map(Explanation::name)
                .collect(Collectors.toSet());
    }

    /** How many steps of tensors the last findings were looked for in. */
    int steps() {
        return steps;
    }

    @Override
    public void close() {
        port.close();
    }
}
