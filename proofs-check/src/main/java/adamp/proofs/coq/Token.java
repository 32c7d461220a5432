package adamp.proofs.coq;

import java.util.Arrays;
import java.util.Set;

/**
 * A word, a symbol or a string of Coq text.
 *
 * @param text as written; of a word with the names that qualify it
 * @param line from 1
 */
record Token(Kind kind, String text, int line) {
    enum Kind {
        WORD,
        SYMBOL,
        STRING
    }

    boolean is(String other) {
        return kind != Kind.STRING && text.equals(other);
    }

    /** Whether it is one of the words, or a qualified name that holds one. */
    boolean names(Set<String> words) {
        return kind == Kind.WORD && Arrays.stream(text.split("\\.")).anyMatch(words::contains);
    }
}
