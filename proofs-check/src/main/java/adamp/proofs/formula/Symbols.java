package adamp.proofs.formula;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What LaTeX's commands stand for. */
final class Symbols {
    /** Commands of a single letter or sign. */
    static final Map<String, String> IDENTIFIERS = table("""
            alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ
            lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
            Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω
            infty ∞ partial ∂ nabla ∇ ell ℓ emptyset ∅ top ⊤ bot ⊥ star ⋆
            """);

    static final Map<String, String> OPERATORS = table("""
            cdot ⋅ times × pm ± mp ∓ ast ∗ circ ∘ oplus ⊕ otimes ⊗ setminus ∖ cup ∪ cap ∩
            le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ ll ≪ gg ≫ approx ≈ sim ∼ equiv ≡ propto ∝ perp ⊥ parallel ∥
            in ∈ notin ∉ subset ⊂ subseteq ⊆ supset ⊃ forall ∀ exists ∃ neg ¬ land ∧ lor ∨ wedge ∧ vee ∨
            to → rightarrow → leftarrow ← mapsto ↦ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ leftrightarrow ↔
            implies ⟹ iff ⟺ longrightarrow ⟶ uparrow ↑ downarrow ↓
            dots … ldots … cdots ⋯ mid | colon :
            """);

    static final Map<String, String> DELIMITERS = table("""
            langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lVert ‖ rVert ‖ Vert ‖ lvert | rvert | vert |
            lbrace { rbrace }
            """);

    /** Operators with what stands below and above them. */
    static final Map<String, String> LIMITS = table("sum ∑ prod ∏ int ∫ bigcup ⋃ bigcap ⋂");

    /** Names in upright letters whose subscript stands below. */
    static final Set<String> LIMIT_NAMES = Set.of("lim", "max", "min", "sup", "inf", "limsup", "liminf");

    static final Set<String> FUNCTIONS = Set.of(
            "sin", "cos", "tan", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "exp", "log", "ln", "det",
            "dim");

    static final Map<String, String> ACCENTS =
            table("hat ^ widehat ^ bar ‾ overline ‾ tilde ~ widetilde ~ vec → dot ˙ ddot ¨");

    static final Set<String> STRETCHED = Set.of("widehat", "overline", "widetilde");

    static final Map<String, String> SPACES = Map.ofEntries(
            Map.entry("\\,", "0.167em"),
            Map.entry("\\:", "0.222em"),
            Map.entry("\\;", "0.278em"),
            Map.entry("\\!", "-0.167em"),
            Map.entry("\\ ", "0.333em"),
            Map.entry("\\quad", "1em"),
            Map.entry("\\qquad", "2em"),
            Map.entry("~", "0.333em"));

    /** Sizes of delimiters. */
    static final Map<String, String> SIZES = Map.of("big", "1.2em", "Big", "1.8em", "bigg", "2.4em", "Bigg", "3em");

    private static final String OUTLINED = "CℂHℍNℕPℙQℚRℝZℤ";

    private Symbols() {}

    /** A letter of an alphabet of its own, or null where that alphabet is not known. */
    static String letter(String alphabet, char letter) {
        return switch (alphabet) {
            case "mathbb" ->
                OUTLINED.indexOf(letter) % 2 == 0
                        ? String.valueOf(OUTLINED.charAt(OUTLINED.indexOf(letter) + 1))
                        : null;
            case "mathbf" -> bold(letter);
            default -> null;
        };
    }

    private static String bold(char letter) {
        if (letter >= 'A' && letter <= 'Z') {
            return Character.toString(0x1D400 + letter - 'A');
        }
        if (letter >= 'a' && letter <= 'z') {
            return Character.toString(0x1D41A + letter - 'a');
        }
        return letter >= '0' && letter <= '9' ? Character.toString(0x1D7CE + letter - '0') : null;
    }

    private static Map<String, String> table(String pairs) {
        List<String> words = pairs.strip()
                .lines()
                .flatMap(line -> Arrays.stream(line.strip().split(" +", -1)))
                .toList();
        Map<String, String> table = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            table.put(words.get(i), words.get(i + 1));
        }
        return Map.copyOf(table);
    }
}
