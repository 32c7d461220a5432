package adamp.experiments.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The benchmark on the processor with a small model: what it does, not what it times. */
class BenchmarkTest {
    private static final List<int[]> SHAPES = List.of(new int[] {8, 4, 3, 3}, new int[] {8}, new int[] {10, 8});

    @ParameterizedTest
    @EnumSource
    void everyContestantStepsTheWeightsThatAreLookedAt(Scenario scenario) {
        BenchResult result = new Benchmark(scenario, new Problem(scenario, SHAPES), 1, 1, 1).run();
        assertEquals(List.of(), result.faults());
        assertEquals(8, result.timings().size());
    }
}
