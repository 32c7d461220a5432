package adamp.proofs.registry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A theorem's statement, as Coq prints it. */
record Statement(String text) {
    private static final Pattern TOKEN = Pattern.compile("[\\w']+|\\S");

    /**
     * Whether it is about all things of a kind, which may have hypotheses that nothing satisfies: it begins with
     * {@code forall}, what {@code let} names aside; or with a {@code forall} in brackets, and an arrow follows. Any other
     * one speaks of given things, or says that some exist.
     */
    boolean isUniversal() {
        int lets = 0;
        boolean bracketed = false;
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            switch (token.group()) {
                case "let" -> lets++;
                case "in" -> lets--;
                case "(" -> bracketed |= lets == 0;
                default -> {
                    if (lets == 0) {
                        return token.group().equals("forall") && !(bracketed && text.indexOf("->", token.end()) < 0);
                    }
                }
            }
        }
        return false;
    }
}
