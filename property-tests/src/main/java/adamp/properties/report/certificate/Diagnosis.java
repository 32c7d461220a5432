package adamp.properties.report.certificate;

import java.util.List;
import java.util.Optional;

/**
 * What explains the failures: none known if there is no explanation.
 *
 * @param wrong the wrong steps that were looked at
 * @param unexplained those of them that the explanations leave over
 */
public record Diagnosis(List<Explanation> explanations, long wrong, long unexplained, Optional<Divergence> first) {
    public Diagnosis {
        explanations = List.copyOf(explanations);
    }

    static Diagnosis read(Fields fields) {
        return new Diagnosis(
                fields.objects("explanations").stream().map(Explanation::read).toList(),
                fields.whole("wrong"),
                fields.whole("unexplained"),
                fields.present("first").map(Divergence::read));
    }

    /** What comes before the name of an explanation, in a sentence of its own: "Behaves as", "and as", "or as". */
    public String before(int index) {
        if (index == 0) {
            return "Behaves as ";
        }
        int alternative = explanations.get(index).alternative();
        if (alternative <= 1 || alternative == explanations.get(index - 1).alternative()) {
            return "And as ";
        }
        List<String> first = explanations.stream()
                .filter(one -> one.alternative() == 1)
                .map(Explanation::name)
                .toList();
        boolean whole = explanations.get(0).alternative() == 1;
        return whole ? "Or as " : "Or, in the place of " + String.join(" and ", first) + ", as ";
    }

    /** What is left over, where not all is explained; nothing where there is no explanation at all. */
    public Optional<String> rest() {
        if (explanations.isEmpty() || unexplained == 0) {
            return Optional.empty();
        }
        return Optional.of("That explains " + (wrong - unexplained) + " of the " + wrong
                + " wrong steps that were looked at; nothing known explains the others");
    }
}
