package adamp.properties.diagnosis;

import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what explains a failing port: runs it, records what it does ({@link Recording}), and asks which departure from
 * the declared rule predicts every step, the failing ones and the others. Besides the scenarios given it runs some of
 * its own, which tell hypotheses apart.
 */
public final class Diagnostician {
    private static final int FAILING = 60;
    private static final int OTHERS = 60;
    private static final int LARGEST = 40_000;
    /** Within it the port is run; four times as long is searched at most. */
    private static final Duration BUDGET = Duration.ofSeconds(5);

    private final PortFactory factory;
    private final Judge judge;
    private final Duration budget;
    private final List<Recording> recordings = new ArrayList<>();

    private Diagnostician(PortFactory factory, Duration budget) {
        this.factory = factory;
        this.budget = budget;
        this.judge = new Judge(factory);
    }

    /**
     * Runs the failing scenarios again on the port, records what it does, and looks for what explains all of them.
     *
     * @param failing scenarios of one algorithm under one convention on which the port failed
     * @param alsoRun others, of the same algorithm under the same convention, that no explanation may contradict
     */
    public static Diagnosis diagnose(PortFactory factory, List<Scenario> failing, List<Scenario> alsoRun) {
        return diagnose(factory, failing, alsoRun, BUDGET);
    }

    /**
     * The same within another time.
     *
     * @param budget how long the port is run at most; four times as long is searched at most
     */
    public static Diagnosis diagnose(
            PortFactory factory, List<Scenario> failing, List<Scenario> alsoRun, Duration budget) {
        return failing.isEmpty()
                ? Diagnosis.NOTHING_WRONG
                : new Diagnostician(factory, budget).diagnose(failing, alsoRun);
    }

    private Diagnosis diagnose(List<Scenario> failing, List<Scenario> alsoRun) {
        Rule rule = failing.get(0).rule();
        Deadline running = Deadline.in(budget);
        record(spread(failing, FAILING), running);
        record(spread(alsoRun, OTHERS), running);
        record(Battery.of(rule, factory.limits(rule.algorithm())), running);
        Evidence evidence = Evidence.of(recordings, judge);
        List<Explanation> explanations = new ArrayList<>(Flaws.explain(recordings));
        if (!evidence.wrong().isEmpty()) {
            Deadline searching = Deadline.in(budget.multipliedBy(4));
            Set<Set<String>> said = new HashSet<>();
            for (Hypothesis found : new Search(evidence, judge, rule, searching).run(rule)) {
                if (said.add(Set.copyOf(found.names()))) {
                    explanations.add(Explanations.of(found));
                }
            }
        }
        return new Diagnosis(explanations, firstDivergence());
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

    private void record(List<Scenario> scenarios, Deadline deadline) {
        for (Scenario scenario : scenarios) {
            if (deadline.isOver() && !recordings.isEmpty()) {
                return;
            }
            Recorder.record(factory, scenario).ifPresent(recordings::add);
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
