package adamp.properties.certify;

import adamp.properties.cases.Scenario;
import adamp.properties.pipe.HexFloats;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.AxisValue;
import java.util.List;
import java.util.function.Consumer;

/**
 * A scenario as a text that says all of it and has one form, for its digest: lines of words, numbers as Java's hexadecimal
 * floating-point constants.
 */
final class ScenarioText {
    private ScenarioText() {}

    static void write(Scenario scenario, Consumer<String> out) {
        out.accept("rule " + scenario.rule().algorithm() + " " + scenario.rule().precision() + "\n");
        for (AxisValue value : scenario.rule().conventions().values()) {
            out.accept("axis " + value.axis().key() + " " + value.key() + "\n");
        }
        out.accept("layout " + scenario.setup().layout() + " course "
                + scenario.setup().course() + "\n");
        for (int i = 0; i < scenario.shapes().size(); i++) {
            out.accept("tensor " + scenario.shapes().get(i) + "\n");
            hyper(scenario.setup().hyper().get(i), out);
            state(scenario.initial().get(i), out);
        }
        for (List<double[]> step : scenario.gradients()) {
            out.accept("step\n");
            for (double[] gradient : step) {
                numbers("gradient", gradient, out);
            }
        }
    }

    private static void hyper(HyperParameters h, Consumer<String> out) {
        double[] all = {
            h.learningRate(),
            h.momentum(),
            h.dampening(),
            h.beta1(),
            h.beta2(),
            h.eps(),
            h.weightDecay(),
            h.delta(),
            h.weightDecayRatio(),
            h.nesterov() ? 1 : 0
        };
        numbers("hyper", all, out);
    }

    private static void state(TensorState state, Consumer<String> out) {
        numbers("weight", state.weight(), out);
        numbers("first", state.first(), out);
        numbers("second", state.second(), out);
        out.accept("steps " + state.steps() + "\n");
    }

    private static void numbers(String name, double[] values, Consumer<String> out) {
        if (values == null) {
            out.accept(name + " missing\n");
            return;
        }
        StringBuilder line = new StringBuilder(name);
        for (double value : values) {
            line.append(' ').append(hexadecimal(value));
        }
        out.accept(line.append('\n').toString());
    }

    /** As {@link Double#toHexString}, which costs a regular expression for each number: a tenth of a certification. */
    static String hexadecimal(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        StringBuilder text = new StringBuilder(HexFloats.of(value));
        int mark = text.indexOf("p");
        if (text.charAt(mark + 1) == '+') {
            text.deleteCharAt(mark + 1);
        }
        return text.indexOf(".") < 0 ? text.insert(mark, ".0").toString() : text.toString();
    }
}
