package adamp.properties.pipe;

/** Foreign text in a message: short, in one line, printable. */
final class Quoted {
    private static final int LONGEST = 80;

    private Quoted() {}

    static String of(String text) {
        return of(text, LONGEST);
    }

    /** Of so many characters at most. */
    static String of(String text, int longest) {
        StringBuilder shown = new StringBuilder("'");
        text.codePoints()
                .limit(longest)
                .map(c -> Character.isISOControl(c) || !Character.isDefined(c) ? '?' : c)
                .forEach(shown::appendCodePoint);
        return shown.append(text.codePointCount(0, text.length()) > longest ? "..'" : "'")
                .toString();
    }
}
