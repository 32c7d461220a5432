package adamp.properties.report.html;

import adamp.properties.report.certificate.SmallestCase;
import adamp.properties.report.certificate.TensorInput;
import adamp.properties.report.markup.Element;
import adamp.properties.report.words.Figures;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What goes into a case: hyper-parameters, states and gradients; long ones cut. */
final class CaseInput {
    /** So many elements fit a line or two. */
    static final int MOST_ELEMENTS = 16;

    /** What goes without saying: steps one after the other, elements in the order of their indices. */
    private static final Set<String> USUAL = Set.of("", "straight", "row-major");

    private CaseInput() {}

    static Element of(SmallestCase smallest) {
        Element list = Element.styled("dl", "input");
        if (!smallest.hyper().isEmpty()) {
            add(list, "hyper-parameters", hyper(smallest.hyper()));
        }
        if (!USUAL.contains(smallest.course())) {
            add(list, "course of the steps", smallest.course());
        }
        if (!USUAL.contains(smallest.layout())) {
            add(list, "layout in memory", smallest.layout());
        }
        for (int i = 0; i < smallest.tensors().size(); i++) {
            tensor(list, "tensor " + i, smallest.tensors().get(i));
        }
        return list;
    }

    private static void tensor(Element list, String name, TensorInput tensor) {
        add(list, name, "shape (" + tensor.shape() + "), " + tensor.steps() + " gradients so far");
        if (!tensor.hyper().isEmpty()) {
            add(list, name + ", hyper-parameters", hyper(tensor.hyper()));
        }
        tensor.state().forEach((part, elements) -> add(list, name + ", " + part, elements(elements)));
        for (int step = 0; step < tensor.gradients().size(); step++) {
            TensorInput.Gradient gradient = tensor.gradients().get(step);
            add(list, name + ", gradient of step " + step, gradient.missing() ? "none" : elements(gradient.elements()));
        }
    }

    private static void add(Element list, String name, String value) {
        list.add(new Element("div").add(Element.of("dt", name), Element.of("dd", value)));
    }

    private static String hyper(Map<String, String> hyper) {
        return hyper.entrySet().stream()
                .map(each -> each.getKey() + " " + Figures.given(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String elements(List<String> elements) {
        String shown =
                elements.stream().limit(MOST_ELEMENTS).map(Figures::decimal).collect(Collectors.joining(", "));
        int left = elements.size() - MOST_ELEMENTS;
        return left > 0 ? shown + String.format(Locale.ROOT, ", \u2026 and %,d more", left) : shown;
    }
}
