package adamp.proofs.formula;

import java.util.Optional;
import java.util.Set;

/**
 * A formula in LaTeX, which it turns into MathML Core by recursive descent: a row of atoms, each with what stands below
 * and above it.
 */
public final class Formula {
    private static final String THIN = Markup.space("0.167em");
    private static final Set<String> OPENING = Set.of("(", "[", "\\{", "\\left", "\\bigl", "\\Bigl", "\\biggl");

    private final LatexTokens tokens;

    private Formula(String latex) {
        this.tokens = new LatexTokens(latex);
    }

    /**
     * The formula as a {@code math} element, set as a display.
     *
     * @throws FormulaException where it holds what is not known, or braces that do not match
     */
    public static String mathml(String latex) throws FormulaException {
        Formula formula = new Formula(latex);
        String row = formula.row(Set.of(LatexTokens.END));
        if (!formula.tokens.peek().equals(LatexTokens.END)) {
            throw formula.tokens.fault("a brace or \\right too many");
        }
        return "<math display=\"block\">" + Markup.row(row) + "</math>";
    }

    /** Atoms up to one of the ends, which is left standing. */
    private String row(Set<String> ends) throws FormulaException {
        StringBuilder row = new StringBuilder();
        while (!ends.contains(tokens.peek())) {
            String token = tokens.peek();
            if (Set.of(LatexTokens.END, "}", "\\right", "\\end", "&", "\\\\").contains(token)) {
                if (ends.contains(LatexTokens.END)) {
                    return row.toString();
                }
                throw tokens.fault("'" + String.join("' or '", ends) + "' is missing");
            }
            boolean function = isFunction(token);
            if (function && !row.isEmpty() && !row.toString().endsWith("</mo>")) {
                row.append(THIN);
            }
            row.append(scripted());
            if (function && !OPENING.contains(tokens.peek()) && !ends.contains(tokens.peek())) {
                row.append(THIN);
            }
        }
        return row.toString();
    }

    private static boolean isFunction(String token) {
        return token.startsWith("\\")
                && (Symbols.FUNCTIONS.contains(token.substring(1))
                        || Symbols.LIMIT_NAMES.contains(token.substring(1))
                        || token.equals("\\operatorname")
                        || token.equals("\\mathrm"));
    }

    /** An atom with its subscript, superscript and primes. */
    private String scripted() throws FormulaException {
        boolean limits = hasLimits(tokens.peek());
        String base = atom();
        Optional<String> below = Optional.empty();
        StringBuilder above = new StringBuilder();
        while (Set.of("_", "^", "'").contains(tokens.peek())) {
            switch (tokens.next()) {
                case "_" -> below = Optional.of(argument());
                case "^" -> above.append(argument());
                default -> above.append(Markup.operator("′"));
            }
        }
        Optional<String> superscript = above.isEmpty() ? Optional.empty() : Optional.of(Markup.row(above.toString()));
        return scripts(limits, base, below, superscript);
    }

    private static String scripts(boolean limits, String base, Optional<String> below, Optional<String> above) {
        String sub = limits ? "munder" : "msub";
        String sup = limits ? "mover" : "msup";
        String both = limits ? "munderover" : "msubsup";
        if (below.isPresent() && above.isPresent()) {
            return Markup.element(both, base + below.get() + above.get());
        }
        return below.map(script -> Markup.element(sub, base + script))
                .or(() -> above.map(script -> Markup.element(sup, base + script)))
                .orElse(base);
    }

    private static boolean hasLimits(String token) {
        return token.startsWith("\\")
                && (Symbols.LIMITS.containsKey(token.substring(1))
                        || Symbols.LIMIT_NAMES.contains(token.substring(1))
                        || token.equals("\\underbrace"));
    }

    /** What a command takes: a group or a single token. */
    private String argument() throws FormulaException {
        if (tokens.skip("{")) {
            String inner = row(Set.of("}"));
            tokens.expect("}");
            return Markup.row(inner);
        }
        return LatexTokens.isDigit(tokens.peek()) ? Markup.number(tokens.next()) : atom();
    }

    private String atom() throws FormulaException {
        String token = tokens.peek();
        if (LatexTokens.isDigit(token)) {
            return Markup.number(tokens.number());
        }
        if (token.equals("{")) {
            return argument();
        }
        tokens.next();
        if (Symbols.SPACES.containsKey(token)) {
            return Markup.space(Symbols.SPACES.get(token));
        }
        if (token.startsWith("\\")) {
            return command(token.substring(1));
        }
        return character(token);
    }

    private String character(String token) throws FormulaException {
        if (token.equals(LatexTokens.END)) {
            throw tokens.fault("the formula ends too early");
        }
        if (Character.isLetter(token.codePointAt(0))) {
            return Markup.identifier(token);
        }
        return switch (token) {
            case "-" -> Markup.operator("−");
            case "*" -> Markup.operator("∗");
            case "|" -> Markup.fixedDelimiter("|");
            case "(", ")", "[", "]" -> Markup.fixedDelimiter(token);
            case "+", "=", "<", ">", "/", ",", ";", ":", "!", "?", "." -> Markup.operator(token);
            default -> throw tokens.fault("'" + token + "' is not known");
        };
    }

    private String command(String name) throws FormulaException {
        switch (name) {
            case "frac", "dfrac", "tfrac" -> {
                return fraction(name);
            }
            case "sqrt" -> {
                return Markup.element("msqrt", argument());
            }
            case "left" -> {
                return grown();
            }
            case "mathrm", "operatorname" -> {
                return Markup.upright(tokens.rawGroup().replace("\\,", "\u2009").replace(" ", ""));
            }
            case "text" -> {
                return Markup.text(tokens.rawGroup());
            }
            case "begin" -> {
                return environment();
            }
            case "underbrace" -> {
                return Markup.element("munder", argument() + "<mo stretchy=\"true\">⏟</mo>");
            }
            case "|" -> {
                return Markup.fixedDelimiter("‖");
            }
            case "{", "}" -> {
                return Markup.fixedDelimiter(name);
            }
            default -> {
                return symbol(name);
            }
        }
    }

    private String symbol(String name) throws FormulaException {
        String size = name.matches("(big|Big|bigg|Bigg)[lrm]?") ? name.replaceFirst("[lrm]$", "") : "";
        if (Symbols.SIZES.containsKey(size)) {
            return Markup.sizedDelimiter(delimiter(), Symbols.SIZES.get(size));
        }
        if (Symbols.ACCENTS.containsKey(name)) {
            return Markup.accent(argument(), Symbols.ACCENTS.get(name), Symbols.STRETCHED.contains(name));
        }
        if (name.equals("mathbb") || name.equals("mathbf")) {
            return alphabet(name);
        }
        if (Symbols.IDENTIFIERS.containsKey(name)) {
            String letter = Symbols.IDENTIFIERS.get(name);
            return Character.isUpperCase(letter.charAt(0)) ? Markup.upright(letter) : Markup.identifier(letter);
        }
        if (Symbols.OPERATORS.containsKey(name)) {
            return Markup.operator(Symbols.OPERATORS.get(name));
        }
        if (Symbols.DELIMITERS.containsKey(name)) {
            return Markup.fixedDelimiter(Symbols.DELIMITERS.get(name));
        }
        if (Symbols.LIMITS.containsKey(name)) {
            return Markup.operator(Symbols.LIMITS.get(name));
        }
        if (Symbols.FUNCTIONS.contains(name) || Symbols.LIMIT_NAMES.contains(name)) {
            return Markup.identifier(name);
        }
        throw tokens.fault("'\\" + name + "' is not known");
    }

    private String fraction(String name) throws FormulaException {
        String style =
                switch (name) {
                    case "dfrac" -> " displaystyle=\"true\"";
                    case "tfrac" -> " displaystyle=\"false\"";
                    default -> "";
                };
        return "<mfrac" + style + ">" + argument() + argument() + "</mfrac>";
    }

    /** {@code \left( ... \right)}. */
    private String grown() throws FormulaException {
        String open = delimiter();
        String inner = row(Set.of("\\right"));
        tokens.expect("\\right");
        return Markup.row(Markup.grownDelimiter(open) + inner + Markup.grownDelimiter(delimiter()));
    }

    private String delimiter() throws FormulaException {
        String token = tokens.next();
        if (Set.of("(", ")", "[", "]", "|", "/", ".").contains(token)) {
            return token;
        }
        if (token.equals("\\|")) {
            return "‖";
        }
        if (token.equals("\\{") || token.equals("\\}")) {
            return token.substring(1);
        }
        String sign = token.startsWith("\\") ? Symbols.DELIMITERS.get(token.substring(1)) : null;
        if (sign == null) {
            throw tokens.fault("'" + token + "' is no delimiter");
        }
        return sign;
    }

    private String alphabet(String name) throws FormulaException {
        StringBuilder letters = new StringBuilder();
        for (char letter : tokens.rawGroup().toCharArray()) {
            String mapped = Symbols.letter(name, letter);
            if (mapped == null) {
                throw tokens.fault("\\" + name + " has no letter '" + letter + "'");
            }
            letters.append(mapped);
        }
        return Markup.upright(letters.toString());
    }

    /** {@code cases} and {@code aligned}: rows of cells. */
    private String environment() throws FormulaException {
        String name = tokens.rawGroup();
        if (!name.equals("cases") && !name.equals("aligned")) {
            throw tokens.fault("the environment '" + name + "' is not known");
        }
        StringBuilder table = new StringBuilder("<mtable>");
        do {
            StringBuilder cells = new StringBuilder();
            do {
                cells.append(Markup.element("mtd", row(Set.of("&", "\\\\", "\\end"))));
            } while (tokens.skip("&"));
            table.append(Markup.element("mtr", cells.toString()));
        } while (tokens.skip("\\\\"));
        tokens.expect("\\end");
        if (!tokens.rawGroup().equals(name)) {
            throw tokens.fault("\\end is not that of " + name);
        }
        table.append("</mtable>");
        return name.equals("cases") ? Markup.row(Markup.grownDelimiter("{") + table) : table.toString();
    }
}
