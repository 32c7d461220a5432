package adamp.properties.report;

import adamp.properties.report.certificate.Plain;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The pieces of Markdown's tables. */
final class Markdown {
    private Markdown() {}

    /** A table; its cells are Markdown already. */
    static String table(List<String> headers, List<List<String>> rows) {
        String rule = headers.stream().map(header -> "---").collect(Collectors.joining("|", "|", "|\n"));
        return row(headers) + rule + rows.stream().map(Markdown::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Nothing in a cell may end it, start markup or look like a mark of a block. */
    static String escaped(String text) {
        return Plain.ascii(text)
                .replaceAll("([\\\\`*_\\[\\]|#~])", "\\\\$1")
                .replace("&", "&amp;")
                .replace("<", "&lt;");
    }

    static String code(String name) {
        return "`" + Plain.ascii(name).replace("`", "'").replace("|", "\\|") + "`";
    }

    /** Each name once. */
    static String codes(Collection<String> names) {
        return names.stream().distinct().map(Markdown::code).collect(Collectors.joining(", "));
    }
}
