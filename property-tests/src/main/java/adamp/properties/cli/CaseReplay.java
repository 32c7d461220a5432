package adamp.properties.cli;

import adamp.properties.cases.Note;
import adamp.properties.cases.Scenario;
import adamp.properties.certify.CaseId;
import adamp.properties.certify.Certifier;
import adamp.properties.certify.ChosenConvention;
import adamp.properties.certify.Subject;
import adamp.properties.certify.Suite;
import adamp.properties.certify.SuiteSize;
import adamp.properties.check.Deviation;
import adamp.properties.check.Finding;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.pipe.HyperJson;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Precision;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Runs one case and prints all of it. */
final class CaseReplay {
    private final Subject subject;
    private final Certifier certifier;
    private final PrintWriter out;
    private final int shown;

    CaseReplay(Subject subject, Certifier certifier, PrintWriter out, boolean verbose) {
        this.subject = subject;
        this.certifier = certifier;
        this.out = out;
        this.shown = verbose ? Integer.MAX_VALUE : 32;
    }

    /** Whether the case passes. */
    boolean run(Algorithm algorithm, Optional<Conventions> given, Precision precision, long seed, CaseId id) {
        PortFactory ports = subject.open();
        ChosenConvention chosen = certifier.choose(ports, algorithm, given, precision);
        Suite suite =
                new Suite(algorithm, chosen.conventions(), precision, SuiteSize.FULL, seed, ports.limits(algorithm));
        Scenario scenario = suite.scenario(id);
        out.println(id + ", " + algorithm + ", convention " + chosen.conventions() + " (" + chosen.how() + "), "
                + precision + ", seed " + seed);
        out.println(Note.of(id.flag().name()).fault());
        print(scenario);
        int steps = scenario.gradients().size() * scenario.shapes().size();
        Outcome outcome =
                ScenarioCheck.run(ports, scenario, (quantity, projected, rowLength, error, bound, reported) -> {
                    if (steps <= 8 && shown == Integer.MAX_VALUE) {
                        out.printf(
                                Locale.ROOT,
                                "  %s %s: off by %s, bound %s%n",
                                quantity,
                                Double.toHexString(reported),
                                error,
                                bound);
                    }
                });
        outcome.finding().ifPresent(this::numbers);
        out.println(verdict(outcome));
        outcome.finding()
                .flatMap(finding -> certifier.test(ports, id, finding))
                .ifPresent(test -> out.println("\nThe same made small, as a test to paste:\n\n" + test));
        out.flush();
        return outcome.isCorrect() && outcome.declined().isEmpty();
    }

    /** All numbers of the quantity that is off. */
    private void numbers(Finding finding) {
        for (Deviation one : finding.numbers().stream().limit(shown).toList()) {
            boolean off = !(Math.abs(one.reported() - one.expected()) <= one.bound());
            out.printf(
                    Locale.ROOT,
                    "%s %s; in bits %s, %s, %s%n",
                    off ? "!" : " ",
                    one,
                    Double.toHexString(one.reported()),
                    Double.toHexString(one.expected()),
                    Double.toHexString(one.bound()));
        }
    }

    /** Those that the algorithm has, as the protocol names them. */
    private static String hyper(Rule rule) {
        HyperParameters h = rule.hyper();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("learningRate", h.learningRate());
        values.put("momentum", h.momentum());
        values.put("dampening", h.dampening());
        values.put("beta1", h.beta1());
        values.put("beta2", h.beta2());
        values.put("eps", h.eps());
        values.put("weightDecay", h.weightDecay());
        values.put("delta", h.delta());
        values.put("weightDecayRatio", h.weightDecayRatio());
        values.put("nesterov", h.nesterov());
        values.keySet().removeIf(name -> !HyperJson.write(rule.algorithm(), h).has(name));
        return values.toString();
    }

    private static String verdict(Outcome outcome) {
        return outcome.finding()
                .map(finding ->
                        "FAILED at step " + finding.step() + ", tensor " + finding.tensor() + ": " + finding.what())
                .or(() -> outcome.declined().map(reason -> "declined: " + reason))
                .orElseGet(() -> "passed: " + outcome.steps() + " steps, " + outcome.decisions() + " decisions, "
                        + outcome.ambiguous() + " of them open, " + outcome.projected() + " projected");
    }

    private void print(Scenario scenario) {
        out.println("layout " + scenario.setup().layout() + ", course "
                + scenario.setup().course());
        for (int i = 0; i < scenario.shapes().size(); i++) {
            TensorState state = scenario.initial().get(i);
            out.println("tensor " + i + " " + scenario.shapes().get(i) + ", " + state.steps() + " steps taken, "
                    + hyper(scenario.rule(i)));
            numbers("weight", state.weight());
            numbers("first", state.first());
            numbers("second", state.second());
        }
        for (int step = 0; step < scenario.gradients().size(); step++) {
            List<double[]> gradients = scenario.gradients().get(step);
            for (int i = 0; i < gradients.size(); i++) {
                if (gradients.get(i) == null) {
                    out.println("step " + step + ", tensor " + i + ": no gradient");
                } else {
                    numbers("step " + step + ", tensor " + i + ": gradient", gradients.get(i));
                }
            }
        }
    }

    private void numbers(String name, double[] values) {
        if (values.length == 0) {
            return;
        }
        StringBuilder line = new StringBuilder("  " + name);
        Arrays.stream(values).limit(shown).forEach(value -> line.append(' ').append(Double.toHexString(value)));
        if (values.length > shown) {
            line.append(" ... ").append(values.length).append(" in all, by --verbose");
        }
        out.println(line);
    }
}
