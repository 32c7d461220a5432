package adamp.proofs.coq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits Coq text into sentences as Coq's own lexer does: comments nest, strings hide what they hold from comments and
 * comments what they hold from sentences, a quote inside a string is doubled, and a full stop ends a sentence where a
 * blank or the end of the file follows.
 */
final class CoqScanner {
    private final String text;
    private final List<Sentence> sentences = new ArrayList<>();
    private final StringBuilder written = new StringBuilder();
    private List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private String fault;
    private int faultLine;

    private CoqScanner(String text) {
        this.text = text;
    }

    /**
     * What a text holds.
     *
     * @param fault what is wrong with the text as a whole, such as a comment that never ends, with its line
     */
    record Scanned(List<Sentence> sentences, Optional<String> fault, int faultLine) {}

    static Scanned scan(String text) {
        CoqScanner scanner = new CoqScanner(text);
        scanner.run();
        return new Scanned(List.copyOf(scanner.sentences), Optional.ofNullable(scanner.fault), scanner.faultLine);
    }

    private void run() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (text.startsWith("(*", at)) {
                skipComment();
                written.append(' ');
            } else if (next == '"') {
                string();
            } else if (Character.isWhitespace(next)) {
                blank();
            } else if (isWordStart(next)) {
                word();
            } else if (next == '.') {
                stops();
            } else {
                symbol(1);
            }
        }
        if (!tokens.isEmpty()) {
            fault("the file ends within a sentence", tokens.get(0).line());
            end();
        }
    }

    private void skipComment() {
        int start = line;
        int depth = 0;
        do {
            if (at >= text.length()) {
                fault("a comment never ends", start);
                return;
            }
            if (text.startsWith("(*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*)", at)) {
                depth--;
                at += 2;
            } else if (text.charAt(at) == '"') {
                at = closingQuote("a string in a comment never ends");
            } else {
                countLine();
                at++;
            }
        } while (depth > 0);
    }

    private void string() {
        int start = at;
        int startLine = line;
        at = closingQuote("a string never ends");
        add(Token.Kind.STRING, text.substring(start, at), startLine);
    }

    /** The place after the string that begins here; a doubled quote reads as two strings, which comes to the same. */
    private int closingQuote(String unclosed) {
        int startLine = line;
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            if (text.charAt(end) == '\n') {
                line++;
            }
            end++;
        }
        if (end == text.length()) {
            fault(unclosed, startLine);
            return end;
        }
        return end + 1;
    }

    private void blank() {
        countLine();
        written.append(text.charAt(at));
        at++;
    }

    private void word() {
        int start = at;
        while (at < text.length() && isWordPart(at)) {
            at++;
        }
        add(Token.Kind.WORD, text.substring(start, at), line);
    }

    /** Inside a qualified name a full stop stands between two names. */
    private boolean isWordPart(int place) {
        char c = text.charAt(place);
        return isWordStart(c)
                || c == '\''
                || Character.isDigit(c)
                || (c == '.' && place + 1 < text.length() && isWordStart(text.charAt(place + 1)));
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    /** One full stop or three end a sentence before a blank; two are a symbol of notations. */
    private void stops() {
        int count = 1;
        while (at + count < text.length() && text.charAt(at + count) == '.') {
            count++;
        }
        boolean blankFollows = at + count >= text.length()
                || Character.isWhitespace(text.charAt(at + count))
                || text.startsWith("(*", at + count);
        if (count == 2 || !blankFollows) {
            symbol(count);
            return;
        }
        written.append(".");
        at += count;
        end();
    }

    private void symbol(int length) {
        add(Token.Kind.SYMBOL, text.substring(at, at + length), line);
        at += length;
    }

    private void add(Token.Kind kind, String what, int where) {
        tokens.add(new Token(kind, what, where));
        written.append(what);
    }

    private void end() {
        if (!tokens.isEmpty()) {
            sentences.add(new Sentence(tokens, written.toString().strip()));
        }
        tokens = new ArrayList<>();
        written.setLength(0);
    }

    private void countLine() {
        if (text.charAt(at) == '\n') {
            line++;
        }
    }

    private void fault(String what, int where) {
        if (fault == null) {
            fault = what;
            faultLine = where;
        }
    }
}
