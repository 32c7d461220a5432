package adamp.optimizer.gpu.emulator.parse;

import java.util.ArrayList;
import java.util.List;

/** Cuts PTX into tokens and drops its comments. */
final class Tokenizer {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String ptx) {
        Tokenizer tokenizer = new Tokenizer(ptx);
        while (tokenizer.at < ptx.length()) {
            tokenizer.step();
        }
        return tokenizer.tokens;
    }

    private void step() {
        char first = text.charAt(at);
        if (first == '\n') {
            line++;
            at++;
        } else if (Character.isWhitespace(first)) {
            at++;
        } else if (text.startsWith("//", at)) {
            at = before(text.indexOf('\n', at));
        } else if (text.startsWith("/*", at)) {
            skipComment();
        } else if (first == '"') {
            take(before(text.indexOf('"', at + 1)) + 1);
        } else {
            take(endOfWord());
        }
    }

    private void skipComment() {
        int end = before(text.indexOf("*/", at + 2)) + 2;
        for (; at < Math.min(end, text.length()); at++) {
            line += text.charAt(at) == '\n' ? 1 : 0;
        }
    }

    /** A word or number, with its minus; any other sign stands for itself. */
    private int endOfWord() {
        int end = text.charAt(at) == '-' ? at + 1 : at;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return Math.max(end, at + 1);
    }

    private void take(int end) {
        int to = Math.min(end, text.length());
        tokens.add(new Token(text.substring(at, to), line));
        at = to;
    }

    /** The end of the text where something was not found. */
    private int before(int found) {
        return found < 0 ? text.length() : found;
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '%'
                || c == '$'
                || c == '.';
    }
}
