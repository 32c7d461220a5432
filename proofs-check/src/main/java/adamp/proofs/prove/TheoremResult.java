package adamp.proofs.prove;

import adamp.proofs.registry.Kind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;

/**
 * A theorem with everything that was found of it.
 *
 * @param kind of statement, in small letters
 * @param statement as Coq prints it, null where Coq was not asked
 * @param axioms that its proof rests on, null where Coq was not asked
 * @param instance its Coq instance, null where it is existential
 * @param properties that check it numerically
 * @param instances of those properties that passed
 * @param holds whether it has properties and all of them passed
 * @param seconds those properties took
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TheoremResult(
        String coq,
        String title,
        String paper,
        String kind,
        String words,
        String latex,
        String mathml,
        String statement,
        List<String> axioms,
        String instance,
        ProofVerdict proof,
        List<String> properties,
        int instances,
        boolean holds,
        double seconds) {

    static String kind(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
