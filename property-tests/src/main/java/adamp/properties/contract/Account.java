package adamp.properties.contract;

import adamp.properties.cases.Scenario;
import adamp.properties.check.Finding;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.TensorState;
import java.util.Arrays;

/** A finding in words and, where it is small, in all its numbers: each is a literal of Java. */
final class Account {
    private static final int MOST_ELEMENTS = 32;

    private Account() {}

    static String of(Finding finding) {
        Scenario scenario = finding.scenario();
        StringBuilder text = new StringBuilder(finding.what())
                .append("\n  at step ")
                .append(finding.step() + 1)
                .append(" of ")
                .append(scenario.gradients().size())
                .append(", tensor ")
                .append(finding.tensor())
                .append(" of ")
                .append(scenario.shapes().size())
                .append(", shape ")
                .append(scenario.shapes().get(finding.tensor()))
                .append("\n  case ")
                .append(scenario.family())
                .append(": ")
                .append(scenario.family().note())
                .append("\n  ")
                .append(scenario.rule().algorithm())
                .append(" as ")
                .append(scenario.rule().conventions())
                .append(", ")
                .append(hyper(scenario.rule().hyper()));
        if (scenario.shapes().get(finding.tensor()).elements() <= MOST_ELEMENTS) {
            numbers(text, scenario, finding);
        }
        return text.toString();
    }

    private static String hyper(HyperParameters hyper) {
        String fields = hyper.toString();
        return fields.substring(fields.indexOf('[') + 1, fields.length() - 1);
    }

    private static void numbers(StringBuilder text, Scenario scenario, Finding finding) {
        TensorState initial = scenario.initial().get(finding.tensor());
        text.append("\n  from weight ").append(Arrays.toString(initial.weight()));
        text.append("\n       first ").append(Arrays.toString(initial.first()));
        if (initial.second().length > 0) {
            text.append("\n       second ").append(Arrays.toString(initial.second()));
        }
        text.append("\n       after ").append(initial.steps()).append(" steps");
        for (int step = 0; step <= finding.step(); step++) {
            double[] gradient = scenario.gradients().get(step).get(finding.tensor());
            text.append("\n  gradient ").append(gradient == null ? "missing" : Arrays.toString(gradient));
        }
    }
}
