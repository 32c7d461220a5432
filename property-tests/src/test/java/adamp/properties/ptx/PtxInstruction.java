package adamp.properties.ptx;

import java.util.ArrayList;
import java.util.List;

/**
 * One instruction of the text, on a line of its own.
 *
 * @param line its line, from 0
 * @param kernel the kernel it is part of
 * @param guard {@code @%p1} or {@code @!%p1}, or empty
 * @param opcode with all its dots
 * @param operands as written, a result first
 */
record PtxInstruction(int line, String kernel, String guard, String opcode, List<String> operands) {
    PtxInstruction {
        operands = List.copyOf(operands);
    }

    /** Reads a line that ends in a semicolon, already stripped. */
    static PtxInstruction parse(int line, String kernel, String statement) {
        String rest = statement.substring(0, statement.length() - 1).strip();
        String guard = "";
        if (rest.startsWith("@")) {
            int space = firstSpace(rest);
            guard = rest.substring(0, space);
            rest = rest.substring(space).strip();
        }
        int space = firstSpace(rest);
        return new PtxInstruction(line, kernel, guard, rest.substring(0, space), split(rest.substring(space)));
    }

    private static int firstSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return text.length();
    }

    /** At the commas outside of brackets and braces. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '[', '{' -> depth++;
                case ']', '}' -> depth--;
                case ',' -> {
                    if (depth == 0) {
                        parts.add(text.substring(from, i).strip());
                        from = i + 1;
                    }
                }
                default -> {}
            }
        }
        if (!text.substring(from).isBlank()) {
            parts.add(text.substring(from).strip());
        }
        return parts;
    }

    /** What comes before the first dot. */
    String operation() {
        return part(0);
    }

    /** What comes after the last dot. */
    String type() {
        return opcode.substring(opcode.lastIndexOf('.') + 1);
    }

    private String part(int index) {
        return opcode.split("\\.", 0)[index];
    }

    /** The same with another opcode. */
    PtxInstruction withOpcode(String other) {
        return new PtxInstruction(line, kernel, guard, other, operands);
    }

    /** The same with another guard. */
    PtxInstruction withGuard(String other) {
        return new PtxInstruction(line, kernel, other, opcode, operands);
    }

    /** The same with other operands. */
    PtxInstruction withOperands(List<String> others) {
        return new PtxInstruction(line, kernel, guard, opcode, others);
    }

    /** The same with one operand changed. */
    PtxInstruction withOperand(int index, String other) {
        List<String> others = new ArrayList<>(operands);
        others.set(index, other);
        return withOperands(others);
    }

    /** The same with two operands exchanged. */
    PtxInstruction swapped(int one, int other) {
        return withOperand(one, operands.get(other)).withOperand(other, operands.get(one));
    }

    /** Whether it writes its first operand, which is a register then. */
    boolean writes() {
        return !operands.isEmpty() && operands.get(0).startsWith("%");
    }

    /** As PTX writes it. */
    @Override
    public String toString() {
        String guarded = guard.isEmpty() ? opcode : guard + " " + opcode;
        return operands.isEmpty() ? guarded + ";" : guarded + " " + String.join(", ", operands) + ";";
    }
}
