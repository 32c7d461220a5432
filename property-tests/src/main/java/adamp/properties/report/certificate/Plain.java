package adamp.properties.report.certificate;

/** Text that any terminal and any line of a file can hold. */
public final class Plain {
    private static final int LAST_ASCII = 0x7e;

    private Plain() {}

    /** Printable ASCII as it is, white space as a space, anything else as its {@code \}{@code uXXXX}. */
    public static String ascii(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                plain.append(' ');
            } else if (c < ' ' || c > LAST_ASCII) {
                plain.append(String.format("\\u%04x", (int) c));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
