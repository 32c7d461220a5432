package adamp.properties.ptx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a compiler that contracts would do: a sum or difference with a product of the same basic block becomes one fused
 * operation; and the reverse, a fused operation becomes a product and a sum.
 */
final class Fusions {
    private static final Pattern COUNT = Pattern.compile("<(\\d+)>");

    private Fusions() {}

    static List<Fault> of(PtxText text, PtxInstruction at) {
        List<Fault> faults = new ArrayList<>();
        if (at.opcode().startsWith("fma.rn.")) {
            faults.add(split(text, at));
        } else if (at.opcode().startsWith("add.rn.") || at.opcode().startsWith("sub.rn.")) {
            for (int operand = 1; operand <= 2; operand++) {
                int position = operand;
                product(text, at, at.operands().get(operand))
                        .ifPresent(product -> faults.add(fused(text, at, product, position)));
            }
        }
        return faults;
    }

    private static Fault split(PtxText text, PtxInstruction at) {
        Spare spare = new Spare(text, at);
        List<String> operands = at.operands();
        PtxInstruction product = at.withOpcode("mul.rn." + at.type())
                .withOperands(List.of(spare.register, operands.get(1), operands.get(2)));
        PtxInstruction sum = at.withOpcode("add.rn." + at.type())
                .withOperands(List.of(operands.get(0), spare.register, operands.get(3)));
        return spare.fault("product and sum rounded apart", product + "\n\t" + sum);
    }

    /** a b + y, a b - y or x - a b, rounded once. */
    private static Fault fused(PtxText text, PtxInstruction at, PtxInstruction product, int position) {
        Spare spare = new Spare(text, at);
        String other = at.operands().get(3 - position);
        String factor = product.operands().get(1);
        boolean difference = at.operation().equals("sub");
        String negated = position == 2 ? factor : other;
        String sign = difference ? "neg." + at.type() + " " + spare.register + ", " + negated + ";\n\t" : "";
        PtxInstruction fused = at.withOpcode("fma.rn." + at.type())
                .withOperands(List.of(
                        at.operands().get(0),
                        difference && position == 2 ? spare.register : factor,
                        product.operands().get(2),
                        difference && position == 1 ? spare.register : other));
        return spare.fault("fused with the product that is operand " + position, sign + fused);
    }

    /** The product that a register holds at an instruction, its factors unchanged since. */
    private static Optional<PtxInstruction> product(PtxText text, PtxInstruction at, String register) {
        List<String> written = new ArrayList<>();
        List<PtxInstruction> all = text.instructions();
        for (int i = all.indexOf(at) - 1; i >= 0; i--) {
            PtxInstruction before = all.get(i);
            if (before.operation().equals("bra") || text.joins(before.line(), at.line())) {
                return Optional.empty();
            }
            if (before.writes() && before.operands().get(0).equals(register)) {
                boolean whole = before.opcode().startsWith("mul.rn.")
                        && before.operands().stream().skip(1).noneMatch(written::contains);
                return whole ? Optional.of(before) : Optional.empty();
            }
            if (before.writes()) {
                written.add(before.operands().get(0));
            }
        }
        return Optional.empty();
    }

    /** A register that the kernel does not use yet, declared beside the others of its type. */
    private static final class Spare {
        private final PtxInstruction at;
        private final String register;
        private final int line;
        private final String declaration;

        Spare(PtxText text, PtxInstruction at) {
            this.at = at;
            String prefix = at.operands().get(0).replaceAll("[%\\d]", "");
            line = text.declaration(prefix, at.line());
            Matcher count = COUNT.matcher(text.lines().get(line));
            if (!count.find()) {
                throw new IllegalArgumentException("line " + (line + 1) + ": no count of registers");
            }
            int next = Integer.parseInt(count.group(1));
            register = "%" + prefix + next;
            declaration = count.replaceFirst("<" + (next + 1) + ">");
        }

        Fault fault(String what, String instructions) {
            Map<Integer, String> edits = new LinkedHashMap<>();
            edits.put(line, declaration);
            edits.put(at.line(), "\t" + instructions);
            return new Fault(at, what, edits);
        }
    }
}
