package adamp.properties.ptx;

import java.util.List;
import java.util.Set;

/** Two operands exchanged where that is not the same: of differences, quotients, orders, choices, and factor with addend. */
final class Operands {
    private static final Set<String> FIRST_TWO = Set.of("sub", "div", "rem", "selp");
    private static final Set<String> SYMMETRIC = Set.of("eq", "ne", "equ", "neu", "num", "nan");
    private static final Set<String> WITH_ADDEND = Set.of("fma", "mad");
    private static final Set<String> SHIFTS = Set.of("shl", "shr");

    private Operands() {}

    static List<Fault> of(PtxInstruction at) {
        String operation = at.operation();
        boolean order =
                operation.equals("setp") && !SYMMETRIC.contains(at.opcode().split("\\.", 0)[1]);
        boolean shift = SHIFTS.contains(operation)
                && at.operands().get(2).startsWith("%")
                && at.type().endsWith("32");
        if (FIRST_TWO.contains(operation) || order || shift) {
            return List.of(Fault.replacing(at, "first and second operand exchanged", at.swapped(1, 2)));
        }
        if (WITH_ADDEND.contains(operation) && !at.opcode().startsWith("mad.wide")) {
            return List.of(Fault.replacing(at, "factor and addend exchanged", at.swapped(2, 3)));
        }
        return List.of();
    }
}
