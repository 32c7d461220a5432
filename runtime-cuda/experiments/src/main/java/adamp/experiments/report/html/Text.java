package adamp.experiments.report.html;

/**
 * Characters shown as they are.
 *
 * @param value any text; what HTML or XML would read as markup is escaped, control characters XML forbids are dropped
 */
public record Text(String value) implements Node {

    @Override
    public void write(StringBuilder out) {
        escape(value, out);
    }

    static void escape(String value, StringBuilder out) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t' -> out.append(c);
                default -> {
                    if (c >= ' ' && c != 0x7f) {
                        out.append(c);
                    }
                }
            }
        }
    }
}
