package adamp.optimizer.gpu.emulator.parse;

import adamp.optimizer.gpu.GpuException;
import java.util.List;

/** Reads tokens one after another. */
final class Cursor {
    private final List<Token> tokens;
    private int at;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean atEnd() {
        return at == tokens.size();
    }

    /** The line of the next token, or of the last. */
    int line() {
        if (tokens.isEmpty()) {
            return 1;
        }
        return tokens.get(Math.min(at, tokens.size() - 1)).line();
    }

    Token peek() {
        if (atEnd()) {
            throw error(line(), "the text ends in the middle of a statement");
        }
        return tokens.get(at);
    }

    Token next() {
        Token token = peek();
        at++;
        return token;
    }

    /** Takes the next token if it is this one. */
    boolean accept(String text) {
        if (!atEnd() && peek().is(text)) {
            at++;
            return true;
        }
        return false;
    }

    void expect(String text) {
        Token token = next();
        if (!token.is(text)) {
            throw error(token.line(), "'" + text + "' expected, found '" + token.text() + "'");
        }
    }

    /** A decimal number in a declaration. */
    int expectNumber() {
        Token token = next();
        try {
            return Integer.parseInt(token.text());
        } catch (NumberFormatException e) {
            throw new GpuException("PTX line " + token.line() + ": a number expected, found '" + token.text() + "'", e);
        }
    }

    /** Skips up to and over a semicolon. */
    void skipStatement() {
        while (!next().is(";")) {
            // the statement's tokens
        }
    }

    static GpuException error(int line, String what) {
        return new GpuException("PTX line " + line + ": " + what);
    }
}
