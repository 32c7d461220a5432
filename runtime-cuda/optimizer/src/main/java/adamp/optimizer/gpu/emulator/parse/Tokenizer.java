package adamp.optimizer.gpu.emulator.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts PTX into tokens and drops its comments. */
final class Tokenizer {
    private static final Pattern PIECE = Pattern.compile(
            "(?<skip>[ \\t\\r]+|//[^\\n]*|/\\*.*?\\*/)|(?<end>\\n)|(?<word>-?[.%$\\w]+|\"[^\"\\n]*\")|(?<sign>[^\\s])",
            Pattern.DOTALL);

    private Tokenizer() {}

    static List<Token> tokens(String ptx) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = PIECE.matcher(ptx);
        int line = 1;
        while (matcher.find()) {
            if (matcher.group("word") != null || matcher.group("sign") != null) {
                tokens.add(new Token(matcher.group(), line));
            }
            line += (int) matcher.group().chars().filter(c -> c == '\n').count();
        }
        return tokens;
    }
}
