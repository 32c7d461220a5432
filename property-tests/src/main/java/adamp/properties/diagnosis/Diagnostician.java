package adamp.properties.diagnosis;

import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what explains a failing port: runs it, records what it does ({@link Recording}), and asks which departure from
 * the declared rule predicts every step, the failing ones and the others. Besides the scenarios given it runs some of
 * its own, which tell hypotheses apart.
 */
public final class Diagnostician {
    private static final int LARGEST = 40_000;
    /** Times that a port may break the rules of the conversation: each costs a process and perhaps a time limit. */
    private static final int TIMES_BROKEN = 3;

    private final PortFactory factory;
    private final Judge judge;
    private final Effort effort;
    private final List<Recording> recordings = new ArrayList<>();

    private Diagnostician(PortFactory factory, Effort effort) {
        this.factory = factory;
        this.effort = effort;
        this.judge = new Judge(factory);
    }

    /**
     * Runs the failing scenarios again on the port, records what it does, and looks for what explains all of them.
     *
     * @param failing scenarios of one algorithm under one convention on which the port failed
     * @param alsoRun others, of the same algorithm under the same convention, that no explanation may contradict
     */
    public static Diagnosis diagnose(PortFactory factory, List<Scenario> failing, List<Scenario> alsoRun) {
        return diagnose(factory, failing, alsoRun, Effort.DEFAULT);
    }

    /** The same with another effort. */
    public static Diagnosis diagnose(
            PortFactory factory, List<Scenario> failing, List<Scenario> alsoRun, Effort effort) {
        return failing.isEmpty()
                ? Diagnosis.NOTHING_WRONG
                : new Diagnostician(factory, effort).diagnose(failing, alsoRun);
    }

    private Diagnosis diagnose(List<Scenario> failing, List<Scenario> alsoRun) {
        Rule rule = failing.get(0).rule();
        record(spread(failing, effort.failing()));
        record(spread(alsoRun, effort.others()));
        if (effort.battery()) {
            record(Battery.of(rule, factory.limits(rule.algorithm())));
        }
        Evidence evidence = Evidence.of(recordings, judge);
        Search.Found found = evidence.wrong().isEmpty()
                ? Search.Found.NOTHING
                : new Search(evidence, judge, rule, new Work(effort.work())).run(rule);
        List<Explanation> explanations = new ArrayList<>(new Flaws(recordings, judge).explain());
        explanations.addAll(Explanations.of(found.hypotheses()));
        return new Diagnosis(explanations, found.unexplained(), evidence.wrong().size(), firstDivergence());
    }

    /** Small ones first, families taking turns. */
    private static List<Scenario> spread(List<Scenario> scenarios, int most) {
        Map<Family, List<Scenario>> byFamily = new LinkedHashMap<>();
        scenarios.stream()
                .filter(scenario -> size(scenario) <= LARGEST)
                .sorted(Comparator.comparingLong(Diagnostician::size))
                .forEach(scenario -> byFamily.computeIfAbsent(scenario.family(), family -> new ArrayList<>())
                        .add(scenario));
        List<Scenario> spread = new ArrayList<>();
        for (int i = 0; i < most && spread.size() < most; i++) {
            for (List<Scenario> family : byFamily.values()) {
                if (i < family.size() && spread.size() < most) {
                    spread.add(family.get(i));
                }
            }
        }
        return spread.isEmpty() && !scenarios.isEmpty() ? scenarios.subList(0, 1) : spread;
    }

    /** Elements times steps. */
    private static long size(Scenario scenario) {
        long elements =
                scenario.shapes().stream().mapToLong(shape -> shape.elements()).sum();
        return elements * scenario.gradients().size();
    }

    private void record(List<Scenario> scenarios) {
        for (Scenario scenario : scenarios) {
            long broken = recordings.stream().filter(Recording::broke).count();
            if (broken < TIMES_BROKEN) {
                Recorder.record(factory, scenario).ifPresent(recordings::add);
            }
        }
    }

    private Optional<Divergence> firstDivergence() {
        for (Recording recording : recordings) {
            for (RecordedStep step : recording.steps()) {
                if (!judge.explains(Hypothesis.DECLARED, step)) {
                    return Optional.of(new DivergenceFinder(judge, recording.scenario(), step).find());
                }
            }
        }
        return Optional.empty();
    }
}
