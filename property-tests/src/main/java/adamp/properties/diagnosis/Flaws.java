package adamp.properties.diagnosis;

import adamp.properties.diagnosis.Recording.Flaw;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Explanations that need no arithmetic: what is wrong with a port's state between steps, and why it broke off. */
final class Flaws {
    /** What interpreters and libraries say, and what it betrays. */
    private static final Map<String, String> MESSAGES = new LinkedHashMap<>(Map.of(
            "view size is not compatible", "STRIDED_VIEW_FAILS",
            "non-contiguous", "STRIDED_VIEW_FAILS",
            "not contiguous", "STRIDED_VIEW_FAILS",
            "'int' and 'list'", "MOMENTUM_OVERWRITTEN",
            "'float' and 'list'", "MOMENTUM_OVERWRITTEN",
            "sequence by non-int", "MOMENTUM_OVERWRITTEN"));

    private Flaws() {}

    static List<Explanation> explain(List<Recording> recordings) {
        Set<String> names = new TreeSet<>();
        List<Explanation> explanations = new ArrayList<>();
        for (Recording recording : recordings) {
            recording.flaws().stream().map(Flaw::name).forEach(names::add);
            recording.brokeOff().ifPresent(fault -> names.add(name(recording, String.valueOf(fault.getMessage()))));
        }
        names.forEach(name -> explanations.add(Explanations.named(name)));
        return explanations;
    }

    private static String name(Recording recording, String message) {
        for (var known : MESSAGES.entrySet()) {
            if (message.contains(known.getKey())) {
                return known.getValue();
            }
        }
        boolean empty = recording.scenario().shapes().stream().anyMatch(shape -> shape.elements() == 0);
        return empty ? "EMPTY_TENSOR_REJECTED" : "BREAKS_OFF";
    }
}
