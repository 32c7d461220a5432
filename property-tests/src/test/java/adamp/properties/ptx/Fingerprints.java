package adamp.properties.ptx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an instruction computes, told without its line and without the names of registers and labels, which a
 * recompilation deals anew: its operation, the operations its operands come from, and those that use its result.
 */
final class Fingerprints {
    private static final Pattern REGISTER = Pattern.compile("%[a-z]+\\d+");
    private static final Pattern LABEL = Pattern.compile("\\$L\\w+");
    private static final int DEPTH = 4;

    private final PtxText text;
    private final Map<String, List<PtxInstruction>> writers = new HashMap<>();
    private final Map<String, List<PtxInstruction>> readers = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();

    Fingerprints(PtxText text) {
        this.text = text;
        for (PtxInstruction instruction : text.instructions()) {
            List<String> operands = instruction.operands();
            for (int i = 0; i < operands.size(); i++) {
                boolean result = i == 0 && instruction.writes();
                note(operands.get(i), instruction, result ? writers : readers);
            }
            note(instruction.guard(), instruction, readers);
        }
    }

    private static void note(String operand, PtxInstruction instruction, Map<String, List<PtxInstruction>> map) {
        Matcher register = REGISTER.matcher(operand);
        while (register.find()) {
            map.computeIfAbsent(instruction.kernel() + register.group(), k -> new ArrayList<>())
                    .add(instruction);
        }
    }

    String of(PtxInstruction instruction) {
        String uses = instruction.writes() ? uses(instruction) : "";
        return instruction.kernel() + ": " + sources(instruction, DEPTH) + " -> " + uses;
    }

    private String uses(PtxInstruction instruction) {
        return readers
                .getOrDefault(instruction.kernel() + instruction.operands().get(0), List.of())
                .stream()
                .map(reader -> sources(reader, 1))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private String sources(PtxInstruction instruction, int depth) {
        List<String> parts = new ArrayList<>();
        parts.add(named(instruction.guard(), instruction, depth));
        parts.add(instruction.opcode());
        int first = instruction.writes() ? 1 : 0;
        for (String operand :
                instruction.operands().subList(first, instruction.operands().size())) {
            parts.add(named(operand, instruction, depth));
        }
        return String.join(" ", parts).strip();
    }

    private String named(String operand, PtxInstruction instruction, int depth) {
        Matcher label = LABEL.matcher(operand);
        if (label.matches()) {
            return depth > 1 ? target(operand, instruction) : "to";
        }
        return REGISTER.matcher(operand)
                .replaceAll(match -> Matcher.quoteReplacement(value(match.group(), instruction, depth)));
    }

    private String target(String label, PtxInstruction instruction) {
        int line = text.lines().indexOf(label + ":");
        return text.instructions().stream()
                .filter(i -> i.line() > line && i.kernel().equals(instruction.kernel()))
                .findFirst()
                .map(i -> "to " + sources(i, 1))
                .orElse("to");
    }

    private String value(String register, PtxInstruction instruction, int depth) {
        if (depth == 0) {
            return "%";
        }
        String name = instruction.kernel() + register;
        String known = values.get(name + " " + depth);
        if (known == null) {
            known = writers.getOrDefault(name, List.of()).stream()
                    .map(writer -> sources(writer, depth - 1))
                    .sorted()
                    .collect(Collectors.joining("|", "(", ")"));
            values.put(name + " " + depth, known);
        }
        return known;
    }
}
