package adamp.properties.certify;

import adamp.properties.bound.Quantity;
import adamp.properties.cases.Scenario;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.MemoryLayout;
import adamp.properties.rule.Precision;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A smallest case as a Python function to paste into a unit test: with torch where the port is a class of torch's interface,
 * else as plain numbers. Numbers are decimals that Python reads back to the very same ones.
 */
final class PythonTest {
    /** Numbers of a test at most: more say nothing to a reader. */
    private static final int MOST_NUMBERS = 2000;

    private final CaseId id;
    private final Smallest smallest;
    private final Optional<TorchClass> torch;
    private final StringBuilder text = new StringBuilder();

    private PythonTest(CaseId id, Smallest smallest, Optional<TorchClass> torch) {
        this.id = id;
        this.smallest = smallest;
        this.torch = torch;
    }

    /** The test; empty where the case is too large to be one. */
    static String of(CaseId id, Smallest smallest, List<String> command) {
        Scenario scenario = smallest.scenario();
        int elements =
                scenario.shapes().stream().mapToInt(TensorShape::elements).sum();
        if (elements * (3 + scenario.gradients().size()) > MOST_NUMBERS) {
            return "";
        }
        return new PythonTest(id, smallest, TorchClass.of(command)).write();
    }

    private String write() {
        Scenario scenario = smallest.scenario();
        Algorithm algorithm = scenario.rule().algorithm();
        String name = "test_" + algorithm.title().toLowerCase(Locale.ROOT) + "_"
                + id.toString().toLowerCase(Locale.ROOT).replace('/', '_');
        torch.ifPresent(cls -> line(0, "import torch").line(0, cls.importLine()));
        line(0, "").line(0, "").line(0, "def " + name + "():");
        line(1, "# " + summary());
        for (int i = 0; i < scenario.shapes().size(); i++) {
            tensor(i);
        }
        if (torch.isPresent()) {
            optimizer(torch.orElseThrow());
        } else {
            plain();
        }
        expectation();
        return text.toString().strip() + "\n";
    }

    private String summary() {
        return smallest.numbers()
                .map(numbers -> words(numbers.quantity()) + " of tensor "
                        + smallest.finding().tensor() + " after the last step: exact value and bound of a correct step")
                .orElseGet(() -> smallest.finding().what().lines().findFirst().orElse(""));
    }

    private static String words(Quantity quantity) {
        return quantity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void tensor(int i) {
        Scenario scenario = smallest.scenario();
        TensorState state = scenario.initial().get(i);
        line(1, "shape" + i + " = " + shape(scenario.shapes().get(i)));
        line(1, "weight" + i + " = " + numbers(state.weight()));
        if (state.steps() > 0) {
            line(1, "steps" + i + " = " + state.steps());
            line(1, "first" + i + " = " + numbers(state.first()));
            if (state.second().length > 0) {
                line(1, "second" + i + " = " + numbers(state.second()));
            }
        }
        String gradients = scenario.gradients().stream()
                .map(step -> step.get(i) == null ? "None" : numbers(step.get(i)))
                .collect(Collectors.joining(", "));
        line(1, "gradients" + i + " = [" + gradients + "]");
    }

    private static String shape(TensorShape shape) {
        String sizes = Arrays.stream(shape.sizes()).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return "(" + sizes + (shape.rank() == 1 ? ",)" : ")");
    }

    private void optimizer(TorchClass cls) {
        Scenario scenario = smallest.scenario();
        String dtype = "torch." + dtype(scenario.rule().precision());
        boolean last = scenario.setup().layout() == MemoryLayout.CHANNELS_LAST;
        line(1, "def tensor(numbers, shape):");
        line(2, "made = torch.tensor(numbers, dtype=" + dtype + ").reshape(shape)");
        line(
                2,
                last
                        ? "return made.contiguous(memory_format=torch.channels_last) if made.dim() == 4 else made"
                        : "return made");
        int count = scenario.shapes().size();
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            line(1, "w" + i + " = torch.nn.Parameter(tensor(weight" + i + ", shape" + i + "))");
            groups.add("dict(params=[w" + i + "], "
                    + cls.keywords(
                            scenario.rule().algorithm(),
                            scenario.setup().hyper().get(i)) + ")");
        }
        boolean oneGroup = scenario.setup().hyper().stream().distinct().count() == 1;
        HyperParameters first = scenario.rule().hyper();
        String parameters = oneGroup ? "[" + indices(count, "w") + "]" : "[" + String.join(", ", groups) + "]";
        line(
                1,
                "optimizer = " + cls.name() + "(" + parameters + ", "
                        + cls.keywords(scenario.rule().algorithm(), first) + ")");
        for (int i = 0; i < count; i++) {
            if (scenario.initial().get(i).steps() > 0) {
                state(i);
            }
        }
        line(
                1,
                "for " + indices(count, "g") + (count == 1 ? ", in zip(" : " in zip(") + indices(count, "gradients")
                        + "):");
        for (int i = 0; i < count; i++) {
            line(2, "w" + i + ".grad = None if g" + i + " is None else tensor(g" + i + ", shape" + i + ")");
        }
        line(2, "optimizer.step()");
        smallest.numbers()
                .ifPresent(numbers -> line(
                        1, "reported = " + reported(numbers.quantity()) + ".detach().double().reshape(-1).tolist()"));
    }

    /** The optimizer makes what it keeps in a step of its own; then its numbers are replaced. */
    private void state(int i) {
        Scenario scenario = smallest.scenario();
        line(1, "w" + i + ".grad = torch.ones_like(w" + i + ")");
        line(1, "optimizer.step()  # makes the state that is replaced now");
        line(1, "w" + i + ".grad = None");
        line(1, "kept = optimizer.state[w" + i + "]");
        line(1, "with torch.no_grad():");
        line(2, "w" + i + ".copy_(tensor(weight" + i + ", shape" + i + "))");
        line(1, "for name in kept:");
        line(2, "if name in " + TorchClass.FIRST + ":");
        line(3, "kept[name] = tensor(first" + i + ", shape" + i + ")");
        if (scenario.initial().get(i).second().length > 0) {
            line(2, "if name in " + TorchClass.SECOND + ":");
            line(3, "kept[name] = tensor(second" + i + ", shape" + i + ")");
        }
        line(2, "if name in (\"step\", \"steps\"):");
        line(
                3,
                "kept[name] = torch.full_like(kept[name], steps" + i + ") if torch.is_tensor(kept[name]) else steps"
                        + i);
    }

    private String reported(Quantity quantity) {
        String w = "w" + smallest.finding().tensor();
        return switch (quantity) {
            case WEIGHT -> w;
            case FIRST_MOMENT ->
                "next(optimizer.state[" + w + "][name] for name in " + TorchClass.FIRST + " if name in optimizer.state["
                        + w + "])";
            case SECOND_MOMENT ->
                "next(optimizer.state[" + w + "][name] for name in " + TorchClass.SECOND
                        + " if name in optimizer.state[" + w + "])";
        };
    }

    private static String indices(int count, String name) {
        return IntStream.range(0, count).mapToObj(i -> name + i).collect(Collectors.joining(", "));
    }

    private void plain() {
        Scenario scenario = smallest.scenario();
        for (int i = 0; i < scenario.shapes().size(); i++) {
            line(
                    1,
                    "hyper" + i + " = dict("
                            + TorchClass.neutralKeywords(
                                    scenario.rule().algorithm(),
                                    scenario.setup().hyper().get(i)) + ")");
        }
        line(
                1,
                "# Put the state into the optimizer under test, take the steps, and read the quantity back,"
                        + " flattened:");
        String reported =
                smallest.numbers().map(numbers -> numbers(numbers.reported())).orElse("[]");
        line(1, "reported = " + reported + "  # what the port reported");
    }

    private void expectation() {
        if (smallest.numbers().isEmpty()) {
            return;
        }
        Smallest.Numbers numbers = smallest.numbers().orElseThrow();
        line(1, "expected = " + numbers(numbers.expected()));
        line(1, "bound = " + numbers(numbers.bound()));
        line(1, "for i, (r, e, b) in enumerate(zip(reported, expected, bound)):");
        line(2, "assert abs(r - e) <= b * (1 + 2**-24), \"element %d is %r, expected %r within %r\" % (i, r, e, b)");
    }

    private static String dtype(Precision precision) {
        return precision.model().toString();
    }

    static String numbers(double[] values) {
        return DoubleStream.of(values).mapToObj(PythonTest::number).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A decimal of the double, which Python reads back as the very same. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "float(\"nan\")";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "float(\"inf\")" : "float(\"-inf\")";
        }
        return Double.toString(value);
    }

    private PythonTest line(int depth, String content) {
        text.append("    ".repeat(content.isEmpty() ? 0 : depth))
                .append(content)
                .append('\n');
        return this;
    }
}
