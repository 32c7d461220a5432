package adamp.properties.ptx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code setp} with another relation: the boundary moved, equality negated, and of floats the answer about NaN
 * exchanged.
 */
final class Comparisons {
    private static final Map<String, String> FLIPPED = Map.ofEntries(
            Map.entry("lt", "le"),
            Map.entry("le", "lt"),
            Map.entry("gt", "ge"),
            Map.entry("ge", "gt"),
            Map.entry("lo", "ls"),
            Map.entry("ls", "lo"),
            Map.entry("hi", "hs"),
            Map.entry("hs", "hi"),
            Map.entry("eq", "ne"),
            Map.entry("ne", "eq"),
            Map.entry("ltu", "leu"),
            Map.entry("leu", "ltu"),
            Map.entry("gtu", "geu"),
            Map.entry("geu", "gtu"),
            Map.entry("equ", "neu"),
            Map.entry("neu", "equ"),
            Map.entry("num", "nan"),
            Map.entry("nan", "num"));

    private static final List<String> ORDERED = List.of("lt", "le", "gt", "ge", "eq", "ne");

    private Comparisons() {}

    static List<Fault> of(PtxInstruction at) {
        if (!at.operation().equals("setp")) {
            return List.of();
        }
        String relation = at.opcode().split("\\.", 0)[1];
        List<Fault> faults = new ArrayList<>();
        faults.add(fault(at, relation, FLIPPED.get(relation)));
        if (at.type().startsWith("f")) {
            unordered(relation).ifPresent(other -> faults.add(fault(at, relation, other)));
        }
        return faults;
    }

    private static Optional<String> unordered(String relation) {
        if (ORDERED.contains(relation)) {
            return Optional.of(relation + "u");
        }
        String without = relation.substring(0, relation.length() - 1);
        return ORDERED.contains(without) ? Optional.of(without) : Optional.empty();
    }

    private static Fault fault(PtxInstruction at, String relation, String other) {
        return Fault.replacing(
                at,
                relation + " becomes " + other,
                at.withOpcode(at.opcode().replaceFirst("\\." + relation + "\\.", "." + other + ".")));
    }
}
