package adamp.properties.ptx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a load or store: one element further, one before; of a parameter, the neighbour's. */
final class Offsets {
    private static final Pattern ADDRESS = Pattern.compile("\\[([%\\w$]+)(?:\\+(-?\\d+))?]");

    private Offsets() {}

    static List<Fault> of(PtxInstruction at) {
        List<Fault> faults = new ArrayList<>();
        if (!touchesMemory(at) || at.opcode().startsWith("ld.param")) {
            return faults;
        }
        int operand = at.operation().equals("ld") ? 1 : 0;
        Matcher address = ADDRESS.matcher(at.operands().get(operand));
        if (!address.matches()) {
            throw new IllegalArgumentException("line " + (at.line() + 1) + ": no address in " + at);
        }
        int offset = address.group(2) == null ? 0 : Integer.parseInt(address.group(2));
        int size = Integer.parseInt(at.type().substring(1)) / 8;
        for (int other : new int[] {offset + size, offset - size}) {
            faults.add(Fault.replacing(
                    at,
                    "offset " + offset + " becomes " + other,
                    at.withOperand(operand, "[" + address.group(1) + "+" + other + "]")));
        }
        return faults;
    }

    static List<Fault> parameters(PtxText text, PtxInstruction at) {
        List<Fault> faults = new ArrayList<>();
        if (!at.opcode().startsWith("ld.param")) {
            return faults;
        }
        Matcher address = ADDRESS.matcher(at.operands().get(1));
        if (!address.matches()) {
            throw new IllegalArgumentException("line " + (at.line() + 1) + ": no parameter in " + at);
        }
        List<String> names = text.parameters(at.kernel());
        int index = names.indexOf(address.group(1));
        for (int other : new int[] {index + 1, index - 1}) {
            if (other >= 0 && other < names.size()) {
                String instead = at.operands().get(1).replace(address.group(1), names.get(other));
                faults.add(Fault.replacing(at, "parameter " + index + " becomes " + other, at.withOperand(1, instead)));
            }
        }
        return faults;
    }

    private static boolean touchesMemory(PtxInstruction at) {
        return at.operation().equals("ld") || at.operation().equals("st");
    }
}
