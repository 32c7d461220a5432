package adamp.properties.certify;

import java.util.List;
import java.util.stream.Collectors;

/** Words as a shell reads them back. */
final class Shell {
    private Shell() {}

    static String words(List<String> words) {
        return words.stream().map(Shell::word).collect(Collectors.joining(" "));
    }

    /** In quotes where there is more in it than plain letters. */
    static String word(String text) {
        return text.matches("[A-Za-z0-9_./:=,+@%-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
