package adamp.properties.report.certificate;

import java.util.List;
import java.util.Optional;

/** What explains the failures: none known if there is no explanation. */
public record Diagnosis(List<Explanation> explanations, Optional<Divergence> first) {
    public Diagnosis {
        explanations = List.copyOf(explanations);
    }

    static Diagnosis read(Fields fields) {
        return new Diagnosis(
                fields.objects("explanations").stream().map(Explanation::read).toList(),
                fields.present("first").map(Divergence::read));
    }
}
