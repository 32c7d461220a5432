package adamp.proofs.formula;

import java.util.ArrayList;
import java.util.List;

/** LaTeX as a row of tokens: a command with its backslash, a number, or a single character. Blanks mean nothing. */
final class LatexTokens {
    /** What stands for the end. */
    static final String END = "";

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private int at;

    LatexTokens(String text) {
        this.text = text;
        int from = 0;
        while (from < text.length()) {
            int to = end(from);
            if (!Character.isWhitespace(text.charAt(from))) {
                tokens.add(text.substring(from, to));
                places.add(from);
            }
            from = to;
        }
    }

    private int end(int from) {
        char first = text.charAt(from);
        int to = from + 1;
        if (first == '\\') {
            if (to < text.length() && !Character.isLetter(text.charAt(to))) {
                return to + 1;
            }
            while (to < text.length() && Character.isLetter(text.charAt(to))) {
                to++;
            }
            return to;
        }
        return text.codePointAt(from) > Character.MAX_VALUE ? to + 1 : to;
    }

    String peek() {
        return at < tokens.size() ? tokens.get(at) : END;
    }

    String next() {
        String token = peek();
        at++;
        return token;
    }

    boolean skip(String token) {
        boolean there = peek().equals(token);
        at += there ? 1 : 0;
        return there;
    }

    void expect(String token) throws FormulaException {
        if (!skip(token)) {
            throw fault("'" + token + "' is missing");
        }
    }

    /** The digits that follow, as one number: {@code 0.25} or {@code 150}. */
    String number() {
        StringBuilder number = new StringBuilder();
        while (isDigit(peek()) || (!number.isEmpty() && peek().equals(".") && isDigit(after()))) {
            number.append(next());
        }
        return number.toString();
    }

    /** The text in the braces that follow, blanks and all. */
    String rawGroup() throws FormulaException {
        expect("{");
        int from = places.get(at - 1) + 1;
        while (!peek().equals("}")) {
            if (peek().equals(END) || peek().equals("{")) {
                throw fault("a text in braces never ends, or holds braces");
            }
            at++;
        }
        int to = places.get(at);
        at++;
        return text.substring(from, to);
    }

    FormulaException fault(String what) {
        int place = at < places.size() ? places.get(at) : text.length();
        String near = text.substring(Math.max(0, place - 10), Math.min(text.length(), place + 10));
        return new FormulaException("formula: " + what + ", near '" + near + "'");
    }

    private String after() {
        return at + 1 < tokens.size() ? tokens.get(at + 1) : END;
    }

    static boolean isDigit(String token) {
        return token.length() == 1 && Character.isDigit(token.charAt(0));
    }
}
