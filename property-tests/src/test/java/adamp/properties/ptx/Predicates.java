package adamp.properties.ptx;

import java.util.List;

/** A guard negated, or dropped, so that the instruction is always carried out. */
final class Predicates {
    private Predicates() {}

    static List<Fault> of(PtxInstruction at) {
        if (at.guard().isEmpty()) {
            return List.of();
        }
        String negated = at.guard().startsWith("@!")
                ? "@" + at.guard().substring(2)
                : "@!" + at.guard().substring(1);
        return List.of(
                Fault.replacing(at, "guard negated", at.withGuard(negated)),
                Fault.replacing(at, "guard dropped", at.withGuard("")));
    }
}
