package adamp.proofs.coq;

import java.util.List;
import java.util.Set;

/**
 * One command of Coq text, or one tactic sentence of a proof.
 *
 * @param tokens of it, without the ending full stop
 * @param text as written, with the full stop, comments left out
 */
record Sentence(List<Token> tokens, String text) {
    /** What may stand before a command's own word. */
    private static final Set<String> MODIFIERS = Set.of(
            "Local",
            "Global",
            "Polymorphic",
            "Monomorphic",
            "Cumulative",
            "NonCumulative",
            "Private",
            "Program",
            "Time",
            "Fail",
            "Succeed");

    Sentence {
        tokens = List.copyOf(tokens);
    }

    int line() {
        return tokens.get(head()).line();
    }

    /** The word of the command, empty where a sentence has none. */
    String command() {
        return word(0);
    }

    /** The word or symbol so many places after the command's, empty beyond the end. */
    String word(int place) {
        int index = head() + place;
        return index < tokens.size() ? tokens.get(index).text() : "";
    }

    /** Where the command begins: after bullets, braces, attributes, modifiers. */
    private int head() {
        int at = 0;
        while (at < tokens.size() - 1) {
            Token token = tokens.get(at);
            if (token.is("#") && tokens.get(at + 1).is("[")) {
                at = afterBrackets(at + 1);
            } else if (token.kind() == Token.Kind.SYMBOL || MODIFIERS.contains(token.text())) {
                at++;
            } else if (token.is("Timeout")) {
                at = Math.min(at + 2, tokens.size() - 1);
            } else {
                return at;
            }
        }
        return at;
    }

    private int afterBrackets(int open) {
        int depth = 0;
        for (int at = open; at < tokens.size() - 1; at++) {
            depth += tokens.get(at).is("[") ? 1 : tokens.get(at).is("]") ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return tokens.size() - 1;
    }
}
