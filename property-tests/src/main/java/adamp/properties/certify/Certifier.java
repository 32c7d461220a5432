package adamp.properties.certify;

import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.certify.shrink.Shrinker;
import adamp.properties.check.Finding;
import adamp.properties.diagnosis.Diagnosis;
import adamp.properties.diagnosis.Diagnostician;
import adamp.properties.diagnosis.Quirks;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Precision;
import adamp.spec.convention.Conventions;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Certifies algorithms of one subject. */
public final class Certifier {
    /** Threads with ports of their own. */
    private static final int THREADS = 2;

    /** Failures that are shrunk as far as it goes, one of a flag; the others a little. */
    private static final int SHRUNK = 6;

    /** Runs of the port to shrink one of them. */
    private static final int SHRINKING_RUNS = 400;

    private static final int SHRINKING_A_LITTLE = 60;

    /** Scenarios that are diagnosed: more cost time and tell nothing new. */
    private static final int DIAGNOSED = 60;

    private final Subject subject;
    private final Waivers waivers;
    private final SuiteSize size;
    private final long seed;
    private final Progress progress;
    private final BooleanSupplier stopped;

    /** @param stopped asked between two cases whether to go on */
    public Certifier(
            Subject subject, Waivers waivers, SuiteSize size, long seed, Progress progress, BooleanSupplier stopped) {
        this.subject = subject;
        this.waivers = waivers;
        this.size = size;
        this.seed = seed;
        this.progress = progress;
        this.stopped = stopped;
    }

    /** Certifies one algorithm; under the given convention, or the one the port declares, or the one it is found to follow. */
    public Certification certify(Algorithm algorithm, Optional<Conventions> given, Precision precision) {
        long start = System.nanoTime();
        PortFactory ports = subject.open();
        ChosenConvention chosen = choose(ports, algorithm, given, precision);
        Suite suite = new Suite(algorithm, chosen.conventions(), precision, size, seed, ports.limits(algorithm));
        Runner runner = new Runner(suite, progress, stopped);
        progress.begin(
                algorithm + " of " + subject.name() + ", convention " + chosen.conventions(),
                suite.cases().size());
        runner.run(subject, ports, THREADS);
        List<CaseResult> results = runner.results();
        List<CaseResult> explicable = results.stream()
                .filter(CaseResult::failed)
                .filter(result -> result.broken().isEmpty())
                .toList();
        Optional<Diagnosis> diagnosis = stopped.getAsBoolean() ? Optional.empty() : diagnose(ports, suite, explicable);
        List<CaseResult> kept =
                KeptFailures.of(results.stream().filter(CaseResult::failed).toList());
        Map<CaseId, Smallest> smallest = shrink(
                ports, kept.stream().filter(result -> result.broken().isEmpty()).toList());
        return new Certification(
                suite,
                chosen,
                results,
                runner.worst(),
                waivers.of(algorithm),
                diagnosis,
                Quirks.of(algorithm, chosen.conventions()),
                smallest,
                (System.nanoTime() - start) / 1e9);
    }

    /** The convention that a certification would be under. */
    public ChosenConvention choose(
            PortFactory ports, Algorithm algorithm, Optional<Conventions> given, Precision precision) {
        if (given.isPresent()) {
            return new ChosenConvention(given.orElseThrow(), ChosenConvention.How.GIVEN);
        }
        if (!subject.speaks()) {
            return ChosenConvention.ASSUMED;
        }
        if (subject.conventions().isPresent()) {
            return new ChosenConvention(subject.conventions().orElseThrow(), ChosenConvention.How.DECLARED);
        }
        progress.note("finding the convention that " + subject.name() + " follows in " + algorithm);
        return ConventionProbe.find(ports, algorithm, precision, seed, stopped);
    }

    private Optional<Diagnosis> diagnose(PortFactory ports, Suite suite, List<CaseResult> failures) {
        if (failures.isEmpty()) {
            return Optional.empty();
        }
        progress.note("looking for what explains the failures");
        List<Scenario> failing = spread(failures).stream()
                .limit(DIAGNOSED)
                .map(result -> suite.scenario(result.id()))
                .toList();
        return Optional.of(Diagnostician.diagnose(ports, failing, List.of()));
    }

    /** The first failure of each flag, then the others. */
    private static List<CaseResult> spread(List<CaseResult> failures) {
        Set<Family> seen = EnumSet.noneOf(Family.class);
        Map<Boolean, List<CaseResult>> byFirst = failures.stream()
                .collect(
                        Collectors.partitioningBy(result -> seen.add(result.id().flag())));
        return Stream.of(true, false)
                .flatMap(first -> byFirst.get(first).stream())
                .toList();
    }

    private Map<CaseId, Smallest> shrink(PortFactory ports, List<CaseResult> failures) {
        Map<CaseId, Smallest> smallest = new LinkedHashMap<>();
        if (!failures.isEmpty()) {
            progress.note("making the failing cases smaller");
        }
        for (CaseResult failure : failures) {
            if (stopped.getAsBoolean()) {
                break;
            }
            int runs = smallest.size() < SHRUNK ? SHRINKING_RUNS : SHRINKING_A_LITTLE;
            smallest.put(failure.id(), smallest(ports, failure.finding().orElseThrow(), runs));
        }
        return smallest;
    }

    /** A failing case made small, as a test to paste; empty where the port broke off or the case stays large. */
    public Optional<String> test(PortFactory ports, CaseId id, Finding finding) {
        if (finding.fault().isPresent()) {
            return Optional.empty();
        }
        progress.note("making the failing case smaller");
        return Optional.of(PythonTest.of(id, smallest(ports, finding, SHRINKING_RUNS), subject.command()))
                .filter(test -> !test.isEmpty());
    }

    /** The smallest case that fails like this one. */
    private Smallest smallest(PortFactory ports, Finding finding, int runs) {
        return new Smallest(new Shrinker(ports, runs, stopped).shrink(finding));
    }
}
