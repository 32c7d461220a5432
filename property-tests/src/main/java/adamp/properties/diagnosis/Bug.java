package adamp.properties.diagnosis;

import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Rule;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A fault by the formulas it replaces.
 *
 * @param name what it is known as; several bugs of one name are variants of it
 * @param applies the rules it can show in
 * @param change replaces formulas
 * @param vague whether it explains more than one thing: anything more exact comes first
 */
record Bug(String name, Predicate<Rule> applies, Consumer<Formulas> change, boolean vague) {
    static final Set<Algorithm> ALL = EnumSet.allOf(Algorithm.class);
    static final Set<Algorithm> PROJECTING = EnumSet.of(Algorithm.SGDP, Algorithm.ADAMP);
    static final Set<Algorithm> ADAPTIVE = EnumSet.of(Algorithm.ADAM, Algorithm.ADAMW, Algorithm.ADAMP);
    static final Set<Algorithm> DECOUPLED = EnumSet.of(Algorithm.SGDP, Algorithm.ADAMW, Algorithm.ADAMP);
    static final Set<Algorithm> COUPLED = EnumSet.of(Algorithm.SGD, Algorithm.ADAM);
    static final Set<Algorithm> MOMENTUM = EnumSet.of(Algorithm.SGD, Algorithm.SGDP);

    static Bug of(String name, Set<Algorithm> algorithms, Consumer<Formulas> change) {
        return new Bug(name, rule -> algorithms.contains(rule.algorithm()), change, false);
    }

    static Bug of(String name, Algorithm algorithm, Consumer<Formulas> change) {
        return of(name, EnumSet.of(algorithm), change);
    }

    /** The same, but a last resort. */
    Bug vaguely() {
        return new Bug(name, applies, change, true);
    }

    @Override
    public String toString() {
        return name;
    }
}
