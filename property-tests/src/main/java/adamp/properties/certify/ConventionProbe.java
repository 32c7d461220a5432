package adamp.properties.certify;

import adamp.properties.cases.Family;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperLimit;
import adamp.properties.rule.Precision;
import adamp.spec.convention.Conventions;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Finds the convention that a port follows where none is given and it declares none: the first preset under which it passes
 * a few cases of the flags that tell presets apart.
 */
final class ConventionProbe {
    /** The commonest first. */
    private static final List<Conventions> CANDIDATES =
            List.of(Conventions.OFFICIAL, Conventions.CORRECTED, Conventions.PAPER);

    private static final List<Family> TELLING = List.of(
            Family.ORDINARY,
            Family.ZERO_START,
            Family.DAMPENING,
            Family.WEIGHT_DECAY,
            Family.CHANNEL_ORTHOGONAL,
            Family.ZERO_GRADIENT,
            Family.DEAD_ROW,
            Family.TINY_GRADIENT,
            Family.HUGE_NORM,
            Family.ONE_DIMENSIONAL);

    private static final int CASES = 2;

    private ConventionProbe() {}

    /** The first that the port follows; the official one, assumed, if it follows none. */
    static ChosenConvention find(
            PortFactory factory, Algorithm algorithm, Precision precision, long seed, BooleanSupplier stopped) {
        Set<HyperLimit> limits = factory.limits(algorithm);
        return CANDIDATES.stream()
                .filter(conventions -> follows(
                        factory, new Suite(algorithm, conventions, precision, SuiteSize.QUICK, seed, limits), stopped))
                .findFirst()
                .map(followed -> new ChosenConvention(followed, ChosenConvention.How.FOUND))
                .orElse(ChosenConvention.ASSUMED);
    }

    private static boolean follows(PortFactory factory, Suite suite, BooleanSupplier stopped) {
        int steps = 0;
        for (Family flag : TELLING) {
            for (int number = 0; number < CASES; number++) {
                if (stopped.getAsBoolean()) {
                    return false;
                }
                Outcome outcome = ScenarioCheck.run(factory, suite.scenario(new CaseId(flag, number)));
                if (!outcome.isCorrect()) {
                    return false;
                }
                steps += outcome.steps();
            }
        }
        return steps > 0;
    }
}
