package adamp.proofs.coq;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@code Print Assumptions} says, and knows what a proof may rest on. */
final class Axioms {
    /** The axioms behind Coq's real numbers and Coquelicot, by the names they have where nothing is imported. */
    static final Map<String, String> ALLOWED = Map.of(
            "ClassicalDedekindReals.sig_forall_dec", "Coq.Reals.ClassicalDedekindReals.sig_forall_dec",
            "ClassicalDedekindReals.sig_not_dec", "Coq.Reals.ClassicalDedekindReals.sig_not_dec",
            "FunctionalExtensionality.functional_extensionality_dep",
                    "Coq.Logic.FunctionalExtensionality.functional_extensionality_dep",
            "Classical_Prop.classic", "Coq.Logic.Classical_Prop.classic");

    private static final String NONE = "Closed under the global context";

    private Axioms() {}

    /**
     * The names in what Coq says.
     *
     * @return empty where it says neither that there are none nor which there are
     */
    static Optional<List<String>> in(String said) {
        if (said.strip().equals(NONE)) {
            return Optional.of(List.of());
        }
        List<String> lines = said.lines().toList();
        if (lines.isEmpty() || !lines.get(0).strip().equals("Axioms:")) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            // A name begins its line; what follows of its type is indented.
            if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
                names.add(line.split("[\\s:]", 2)[0]);
            }
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(names.stream().sorted().toList());
    }
}
