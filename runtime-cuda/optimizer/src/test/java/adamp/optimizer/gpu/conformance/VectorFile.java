package adamp.optimizer.gpu.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The file of vectors as text. A line that begins with {@code #} is a comment. An opcode is a line with its name, the
 * type of its result and those of its operands; each line after it that begins with a space holds operands, {@code =} and
 * the result, as hexadecimal bits, {@code nan} for any NaN.
 */
final class VectorFile {
    private VectorFile() {}

    /** Operands and what they give; no result stands for any NaN. */
    record Vector(List<Long> operands, OptionalLong result) {
        private static Vector parse(String line) {
            String[] sides = line.trim().split(" = ", 0);
            List<Long> operands = Arrays.stream(sides[0].split(" "))
                    .map(hex -> Long.parseUnsignedLong(hex, 16))
                    .toList();
            boolean nan = sides[1].equals("nan");
            return new Vector(
                    operands, nan ? OptionalLong.empty() : OptionalLong.of(Long.parseUnsignedLong(sides[1], 16)));
        }

        private String line() {
            StringBuilder line = new StringBuilder();
            operands.forEach(operand -> line.append(' ').append(Long.toHexString(operand)));
            return line.append(" = ")
                    .append(result.isPresent() ? Long.toHexString(result.getAsLong()) : "nan")
                    .toString();
        }
    }

    static Map<Signature, List<Vector>> parse(String text) {
        Map<Signature, List<Vector>> all = new LinkedHashMap<>();
        List<Vector> current = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith(" ")) {
                current.add(Vector.parse(line));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                current = new ArrayList<>();
                all.put(Signature.parse(line), current);
            }
        }
        return all;
    }

    static String text(String comment, Map<Signature, List<Vector>> vectors) {
        StringBuilder text = new StringBuilder();
        comment.lines().forEach(line -> text.append("# ").append(line).append('\n'));
        vectors.forEach((signature, list) -> {
            text.append(signature.line()).append('\n');
            list.forEach(vector -> text.append(vector.line()).append('\n'));
        });
        return text.toString();
    }
}
