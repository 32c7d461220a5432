package adamp.properties.report.words;

import adamp.properties.report.certificate.Plain;
import java.util.ArrayList;
import java.util.List;

/** Text broken into lines of a terminal. */
public final class Wrapped {
    private static final int WIDTH = 80;
    private static final String CONTINUED = " \\";

    private Wrapped() {}

    /** Sentences, broken between words; the second line and those after it are indented. */
    public static List<String> words(String text, String indent) {
        return words("", text, indent);
    }

    /** The same, with an indent for the first line. */
    public static List<String> words(String first, String text, String indent) {
        return filled(List.of(Plain.ascii(text).strip().split(" +", -1)), first, indent, WIDTH, "");
    }

    /** A command, broken so that it can still be copied into a shell: between its words, each line but the last continued. */
    public static List<String> command(String text, String indent) {
        return filled(shellWords(Plain.ascii(text)), indent, indent + "  ", WIDTH - CONTINUED.length(), CONTINUED);
    }

    private static List<String> filled(List<String> words, String first, String indent, int width, String end) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : words) {
            if (!empty && line.length() + 1 + word.length() > width) {
                lines.add(line + end);
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }

    /** Cut at blanks that no quote and no backslash holds together. */
    private static List<String> shellWords(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (c == ' ' && quote == 0) {
                words.add(word.toString());
                word = new StringBuilder();
                continue;
            }
            word.append(c);
            if (c == '\\' && quote != '\'' && i + 1 < command.length()) {
                word.append(command.charAt(++i));
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        words.add(word.toString());
        return words.stream().filter(each -> !each.isEmpty()).toList();
    }
}
