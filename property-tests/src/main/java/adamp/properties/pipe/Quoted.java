package adamp.properties.pipe;

/** Foreign text in a message: short, in one line, printable. */
final class Quoted {
    private static final int LONGEST = 80;

    /** A line that says what is wrong, and often at its end how to mend it. */
    private static final int LONGEST_REASON = 500;

    private Quoted() {}

    static String of(String text) {
        return cut(text, LONGEST);
    }

    /** Somebody's account of what went wrong. */
    static String reason(String text) {
        return cut(text, LONGEST_REASON);
    }

    private static String cut(String text, int longest) {
        StringBuilder shown = new StringBuilder("'");
        text.codePoints()
                .limit(longest)
                .map(c -> Character.isISOControl(c) || !Character.isDefined(c) ? '?' : c)
                .forEach(shown::appendCodePoint);
        return shown.append(text.codePointCount(0, text.length()) > longest ? "..'" : "'")
                .toString();
    }
}
