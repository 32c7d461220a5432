package adamp.properties.report.markup;

/**
 * Characters shown as they are: what would be read as markup is escaped, and what XML cannot hold at all (control
 * characters, halves of pairs) is shown by its number, as {@code \}{@code u001b}.
 */
public record Text(String value) implements Node {
    private static final int DELETE = 0x7f;
    private static final int LAST_CONTROL = 0x9f;
    private static final int NO_CHARACTER = 0xfffe;

    @Override
    public void write(StringBuilder out) {
        escape(value, false, out);
    }

    /** In an attribute line breaks and tabs would be read as blanks. */
    static void escape(String value, boolean attribute, StringBuilder out) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t' -> out.append(attribute ? "&#" + (int) c + ";" : String.valueOf(c));
                default -> {
                    if (Character.isHighSurrogate(c)
                            && i + 1 < value.length()
                            && Character.isLowSurrogate(value.charAt(i + 1))) {
                        out.append(c).append(value.charAt(++i));
                    } else if (isForbidden(c)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }

    private static boolean isForbidden(char c) {
        return c < ' ' || (c >= DELETE && c <= LAST_CONTROL) || Character.isSurrogate(c) || c >= NO_CHARACTER;
    }
}
