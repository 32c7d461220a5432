package adamp.properties.axes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.cases.Family;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.pipe.OwnPorts;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Axis;
import adamp.spec.convention.Conventions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference, each result rounded once, lies within the bound under every value of every axis. */
class EveryAxisTest {
    private static final Set<Family> LARGE =
            EnumSet.of(Family.LONG_RUN, Family.LARGE_TENSOR, Family.LONG_ROWS, Family.MANY_TENSORS);

    /** A convention and the algorithms it is tried with. */
    record Case(Conventions conventions, Set<Algorithm> algorithms) {
        @Override
        public String toString() {
            return conventions.name();
        }
    }

    static Stream<Case> cases() {
        Stream<Case> whole = Stream.of(new Case(Conventions.PAPER, EnumSet.allOf(Algorithm.class)));
        Stream<Case> departures = Stream.of(Conventions.OFFICIAL, Conventions.CORRECTED)
                .flatMap(base -> Departures.axes().stream().flatMap(axis -> cases(base, axis)));
        return Stream.concat(whole, departures);
    }

    private static Stream<Case> cases(Conventions base, Axis axis) {
        return Departures.from(base, axis).stream()
                .map(conventions -> new Case(conventions, Departures.algorithms(axis)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theReferencePassesEveryFamily(Case tried) {
        int scenarios = tried.conventions().equals(Conventions.PAPER) ? 6 : 2;
        Outcome total = Outcome.NOTHING;
        for (Algorithm algorithm : tried.algorithms()) {
            for (Family family : Family.values()) {
                for (int seed = 0; seed < (LARGE.contains(family) ? 1 : scenarios); seed++) {
                    var scenario = family.scenario(algorithm, tried.conventions(), 300 + seed);
                    Outcome outcome = ScenarioCheck.run(OwnPorts.REFERENCE.factory(), scenario);
                    assertEquals(Optional.empty(), outcome.finding());
                    total = total.plus(outcome);
                }
            }
        }
        System.out.printf(
                "%-60s %5d steps, %4d decisions, open %.2f%%%n",
                tried, total.steps(), total.decisions(), 100 * total.ambiguousShare());
        assertTrue(total.steps() > 0);
        assertTrue(total.ambiguousShare() <= 0.05, "open: " + total.ambiguousShare());
    }

    static List<Axis> axes() {
        return Departures.axes();
    }
}
