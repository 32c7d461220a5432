package adamp.properties.mutant;

import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.Sweep;
import adamp.properties.cases.Family;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Conventions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bound that excuses everything certifies nothing: how near correct steps in random orders come to it. */
class TightnessTest {
    private static final double LARGEST_SLACK = 10;
    private static final List<Family> ORDINARY = List.of(Family.ORDINARY, Family.WEIGHT_DECAY, Family.MANY_TENSORS);
    private static final List<Family> PROJECTED =
            List.of(Family.CHANNEL_ORTHOGONAL, Family.LAYER_ORTHOGONAL, Family.LONG_ROWS);

    @Test
    void elementwiseBoundsAreAtMostTenTimesTheWorstErrorSeen() {
        Tightness tightness = observed();
        System.out.println(tightness.table());
        tightness.worst().forEach((name, ratio) -> {
            assertTrue(ratio <= 1, name + " leaves its bound: " + ratio);
            if (!name.contains("projected")) {
                assertTrue(ratio >= 1 / LARGEST_SLACK, name + " is loose: " + ratio);
            }
        });
    }

    private static Tightness observed() {
        Tightness tightness = new Tightness();
        PlainPortFactory ports = PlainPortFactory.shuffled(11);
        for (Algorithm algorithm : Algorithm.values()) {
            tightness.of(algorithm.title());
            for (Conventions conventions : Sweep.CONVENTIONS) {
                for (Family family : ORDINARY) {
                    for (int i = 0; i < 10; i++) {
                        ScenarioCheck.run(ports, family.scenario(algorithm, conventions, 9_000 + i), tightness);
                    }
                }
                for (Family family : algorithm.projects() ? PROJECTED : List.<Family>of()) {
                    for (int i = 0; i < 8; i++) {
                        ScenarioCheck.run(ports, family.scenario(algorithm, conventions, 9_000 + i), tightness);
                    }
                }
            }
        }
        return tightness;
    }
}
