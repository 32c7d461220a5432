package adamp.proofs.coq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What Coq says of a file's names, as text that a reviewer reads: a line with keyword and name, the statement or
 * definition indented below it, and for a theorem the axioms it rests on; those of the examples stand together at the end.
 */
final class GoldenText {
    private static final String INDENT = "    ";
    private static final String AXIOMS = "  axioms: ";
    private static final String NONE = "none";

    private GoldenText() {}

    static String of(List<Audited> entries) {
        StringBuilder text = new StringBuilder();
        for (Audited entry : entries) {
            text.append(text.isEmpty() ? "" : "\n");
            text.append(entry.keyword()).append(' ').append(entry.name()).append('\n');
            entry.text().lines().forEach(line -> text.append((INDENT + line).stripTrailing())
                    .append('\n'));
            if (entry.hasAxioms()) {
                String axioms = entry.axioms().isEmpty() ? NONE : String.join(" ", entry.axioms());
                text.append(AXIOMS).append(axioms).append('\n');
            }
        }
        return text.toString();
    }

    static List<Audited> parse(String text) {
        List<Audited> entries = new ArrayList<>();
        String[] head = null;
        List<String> body = new ArrayList<>();
        List<String> axioms = List.of();
        for (String line : text.lines().toList()) {
            if (line.startsWith(AXIOMS)) {
                String names = line.substring(AXIOMS.length());
                axioms = names.equals(NONE) ? List.of() : Arrays.asList(names.split(" "));
            } else if (line.isEmpty() || line.startsWith(INDENT)) {
                body.add(line.isEmpty() ? "" : line.substring(INDENT.length()));
            } else {
                add(entries, head, body, axioms);
                head = line.split(" ", 2);
                body.clear();
                axioms = List.of();
            }
        }
        add(entries, head, body, axioms);
        return List.copyOf(entries);
    }

    private static void add(List<Audited> entries, String[] head, List<String> body, List<String> axioms) {
        if (head != null) {
            String name = head.length > 1 ? head[1] : "";
            entries.add(new Audited(head[0], name, String.join("\n", body).stripTrailing(), axioms));
        }
    }
}
