package adamp.properties.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.Sweep;
import adamp.properties.bound.Quantity;
import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Ports that hide their moments: what weights alone still show. */
class WeightsAloneTest {
    private static final List<Family> FROM_THE_START = List.of(
            Family.ZERO_START,
            Family.MISSING_GRADIENT,
            Family.LATE_FIRST_GRADIENT,
            Family.NESTEROV,
            Family.DAMPENING,
            Family.WEIGHT_DECAY);
    private static final int SCENARIOS = 5;
    private static final int STEPS = 200;
    private static final int ELEMENTS = 32;

    /** Of 92 faults; the others need a state that is loaded, or a family of single steps. */
    private static final int LEAST_KILLED = 80;

    @Test
    void correctPortsPassFromTheirStart() {
        Outcome total = Outcome.NOTHING;
        for (Conventions conventions : Sweep.CONVENTIONS) {
            for (Family family : FROM_THE_START) {
                total = total.plus(
                        Sweep.of(new HidingFactory(PlainPortFactory.shuffled(3)), family, conventions, 60, SCENARIOS));
            }
            total = total.plus(
                    Sweep.of(new HidingFactory(PlainPortFactory.shuffled(4)), Family.LONG_RUN, conventions, 60, 2));
        }
        System.out.println("weights alone, correct ports in shuffled orders: " + total.steps() + " steps, open "
                + total.ambiguous() + " of " + total.decisions() + " decisions");
        assertEquals(Optional.empty(), total.finding());
        assertEquals(Optional.empty(), total.declined());
        assertTrue(total.steps() > 5_000, total.steps() + " steps");
    }

    @Test
    void aStateWithMomentsIsDeclined() {
        Scenario loaded = Family.ORDINARY.scenario(Algorithm.ADAMW, Conventions.CORRECTED, 1);
        Outcome outcome = ScenarioCheck.run(new HidingFactory(PlainPortFactory.plain()), loaded);
        assertTrue(outcome.declined().orElseThrow().contains("weights only"), outcome.toString());
    }

    /** From moments of zero the bound on the weight grows with what is not known of the moments, and then settles. */
    @Test
    void theBoundGrowsAsTheMomentsForget() {
        for (double scale : new double[] {1, 0.01}) {
            System.out.println(
                    "bound on a weight of about " + scale + ", steps of 0.01, in units of 2^-24 of it: at step");
            System.out.printf("%-8s %8s %8s %8s %8s %8s %8s %8s%n", "", 1, 2, 5, 10, 20, 100, STEPS);
            for (Algorithm algorithm : Algorithm.values()) {
                double[] mean = meanBounds(algorithm, scale);
                System.out.printf(
                        "%-8s %8.2f %8.2f %8.2f %8.2f %8.2f %8.2f %8.2f%n",
                        algorithm, mean[0], mean[1], mean[4], mean[9], mean[19], mean[99], mean[STEPS - 1]);
                assertTrue(scale < 1 || mean[19] <= 2 * mean[0], algorithm + ": at step 20 the bound is " + mean[19]);
            }
        }
    }

    private static double[] meanBounds(Algorithm algorithm, double scale) {
        double[] sums = new double[STEPS];
        int[] seen = {0};
        Outcome outcome = ScenarioCheck.run(
                new HidingFactory(PlainPortFactory.shuffled(5)),
                run(algorithm, scale),
                (quantity, projected, rowLength, error, bound, reported) -> {
                    if (quantity == Quantity.WEIGHT) {
                        sums[seen[0]++ / ELEMENTS] += bound / ELEMENTS / 0x1p-24 / scale;
                    }
                });
        assertEquals(Optional.empty(), outcome.finding());
        return sums;
    }

    private static Scenario run(Algorithm algorithm, double scale) {
        SplittableRandom random = new SplittableRandom(8);
        HyperParameters hyper = HyperParameters.DEFAULTS.withWeightDecay(0.01);
        TensorShape shape = new TensorShape(4, ELEMENTS / 4);
        double[] weight =
                random.doubles(ELEMENTS, 0.5, 1.5).map(x -> (float) (scale * x)).toArray();
        List<List<double[]>> gradients = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            gradients.add(
                    List.of(random.doubles(ELEMENTS, -1, 1).map(x -> (float) x).toArray()));
        }
        return new Scenario(
                Family.LONG_RUN,
                new Rule(algorithm, hyper, Conventions.CORRECTED),
                List.of(shape),
                List.of(TensorState.start(algorithm, weight)),
                gradients);
    }

    @Test
    void mostFaultsAreStillCaught() {
        List<String> survivors = new ArrayList<>();
        int killed = 0;
        for (Fault fault : FaultsTest.all()) {
            List<String> survives = new ArrayList<>();
            for (Algorithm algorithm : fault.algorithms()) {
                for (Conventions conventions : fault.conventions()) {
                    if (!isKilled(fault, algorithm, conventions)) {
                        survives.add(algorithm + " " + conventions);
                    }
                }
            }
            killed += survives.isEmpty() ? 1 : 0;
            if (!survives.isEmpty()) {
                survivors.add(fault + " in " + survives);
            }
        }
        System.out.println(
                "weights alone kill " + killed + " of " + FaultsTest.all().size() + " faults; not, or not all:");
        survivors.forEach(survivor -> System.out.println("  " + survivor));
        assertTrue(killed >= LEAST_KILLED, killed + " killed");
    }

    private static boolean isKilled(Fault fault, Algorithm algorithm, Conventions conventions) {
        for (int seed = 1; seed <= SCENARIOS; seed++) {
            for (Family family : FROM_THE_START) {
                Scenario scenario = family.scenario(algorithm, conventions, seed);
                if (!ScenarioCheck.run(new HidingFactory(fault.factory()), scenario)
                        .isCorrect()) {
                    return true;
                }
            }
        }
        return false;
    }
}
