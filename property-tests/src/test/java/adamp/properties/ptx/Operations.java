package adamp.properties.ptx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An operation that becomes a kindred one of the same types, or is passed over. */
final class Operations {
    /** Opcodes by how they begin, and what these beginnings become. */
    private static final Map<String, String> EXCHANGED = Map.ofEntries(
            Map.entry("add.", "sub."),
            Map.entry("sub.", "add."),
            Map.entry("mul.rn.", "div.rn."),
            Map.entry("div.rn.", "mul.rn."),
            Map.entry("mul.lo.", "add."),
            Map.entry("div.s", "mul.lo.s"),
            Map.entry("div.u", "mul.lo.u"),
            Map.entry("rem.", "div."),
            Map.entry("min.", "max."),
            Map.entry("max.", "min."),
            Map.entry("and.", "or."),
            Map.entry("or.", "and."),
            Map.entry("xor.", "and."),
            Map.entry("shl.b", "shr.u"),
            Map.entry("shr.u", "shl.b"),
            Map.entry("shr.s", "shl.b"),
            Map.entry("shr.b", "shl.b"));

    private static final Set<String> OF_ONE_NUMBER = Set.of("sqrt", "neg", "abs", "not", "rcp");

    /** What drops the third operand: a * b + c becomes a * b. */
    private static final Map<String, String> WITH_ADDEND = Map.of("fma.rn.", "mul.rn.", "mad.lo.", "mul.lo.");

    private Operations() {}

    static List<Fault> of(PtxInstruction at) {
        List<Fault> faults = new ArrayList<>();
        EXCHANGED.forEach((from, to) -> {
            if (at.opcode().startsWith(from)) {
                String other = to + at.opcode().substring(from.length());
                faults.add(fault(at, other, at.withOpcode(other)));
            }
        });
        WITH_ADDEND.forEach((from, to) -> {
            if (at.opcode().startsWith(from)) {
                String other = to + at.opcode().substring(from.length());
                faults.add(fault(
                        at,
                        other,
                        at.withOpcode(other).withOperands(at.operands().subList(0, 3))));
            }
        });
        if (OF_ONE_NUMBER.contains(at.operation())) {
            String other = "mov." + at.type();
            faults.add(fault(at, other, at.withOpcode(other)));
        }
        return faults;
    }

    private static Fault fault(PtxInstruction at, String other, PtxInstruction changed) {
        return Fault.replacing(at, at.opcode() + " becomes " + other, changed);
    }
}
