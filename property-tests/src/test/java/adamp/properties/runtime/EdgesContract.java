package adamp.properties.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.Sweep;
import adamp.properties.cases.Scenario;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.port.RuntimePortFactory;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Conventions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes at the edges of what kernels take at once, and values at the edges of float32 in them. */
abstract class EdgesContract {
    private static final List<Algorithm> PROJECTING = List.of(Algorithm.SGDP, Algorithm.ADAMP);

    /** The runtime. */
    abstract RuntimePortFactory port();

    @ParameterizedTest
    @ValueSource(
            ints = {1, 2, 3, 31, 32, 33, 255, 256, 257, 1023, 1024, 1025, 4095, 4096, 4097, 8191, 8192, 8193, 12289})
    void rowsOfEveryLengthAreProjectedInEveryViewAndInNone(int length) {
        for (Conventions conventions : Sweep.CONVENTIONS) {
            for (Algorithm algorithm : PROJECTING) {
                Edges edges = new Edges(algorithm, conventions);
                assertEquals(0, run(edges.slanted(3, length)).projected(), "no view");
                assertEquals(1, run(edges.orthogonalAsAWhole(4, length)).projected(), "the layer");
                if (length > 1) {
                    assertEquals(1, run(edges.orthogonalRows(3, length)).projected(), "the channels");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 33, 1025, 8193})
    void valuesAtTheEdgesOfFloat32AreSteppedAsTheReferenceSays(int length) {
        for (Conventions conventions : Sweep.CONVENTIONS) {
            for (Algorithm algorithm : Algorithm.values()) {
                Edges edges = new Edges(algorithm, conventions);
                for (float scale : new float[] {1e20f, 1e-20f, 1e-42f}) {
                    run(edges.scaled(2, length, scale, 1));
                    run(edges.scaled(2, length, 1, scale));
                    run(edges.scaled(2, length, scale, scale));
                }
                run(edges.scaled(2, length, 0, 1));
                run(edges.scaled(2, length, 1, 0));
                for (float value : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
                    run(edges.withOneGradient(2, length, value));
                }
            }
        }
    }

    @Test
    void oneHugeTensorIsStepped() {
        Edges edges = new Edges(Algorithm.ADAMP, Conventions.CORRECTED);
        assertEquals(1, run(edges.orthogonalRows(2, 100_003)).projected());
        assertEquals(1, run(edges.orthogonalAsAWhole(600, 401)).projected());
    }

    @Test
    void thousandsOfTinyTensorsAreSteppedInOneCall() {
        for (Algorithm algorithm : PROJECTING) {
            Scenario scenario = new Edges(algorithm, Conventions.CORRECTED).manyTiny(2000);
            Outcome outcome = run(scenario);
            assertEquals(stepped(scenario), outcome.steps(), "those that have elements and a gradient");
            assertTrue(outcome.projected() > 100, outcome.projected() + " projected");
        }
    }

    private static long stepped(Scenario scenario) {
        return scenario.gradients().get(0).stream()
                .filter(gradient -> gradient != null && gradient.length > 0)
                .count();
    }

    private Outcome run(Scenario scenario) {
        Outcome outcome = ScenarioCheck.run(port(), scenario);
        assertEquals(Optional.empty(), outcome.finding());
        return outcome;
    }
}
