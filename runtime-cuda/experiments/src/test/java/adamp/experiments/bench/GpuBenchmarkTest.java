package adamp.experiments.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.emulator.PtxEmulator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The benchmark of a GPU, run on an emulated one with a small model: what it does, not what it times. */
class GpuBenchmarkTest {
    private static final List<int[]> SHAPES = List.of(new int[] {8, 4, 3, 3}, new int[] {8}, new int[] {10, 8});

    @Test
    void everyContestantStepsAndTheProjectionIsSeen() {
        GpuBenchResult projected = run(Scenario.PROJECTED);
        assertEquals(List.of(), projected.faults());
        assertEquals(6, projected.timings().size());
        assertEquals((8.0 * 36 + 80) / (8 * 36 + 8 + 80), projected.projectedShare());
        assertEquals(0, run(Scenario.UNPROJECTED).projectedShare());
    }

    @Test
    void theResultIsPrintedAndWritten() {
        GpuBenchResult result = run(Scenario.PROJECTED);
        StringWriter text = new StringWriter();
        result.print(new PrintWriter(text));
        assertTrue(text.toString().contains("AdamP"), text.toString());
        assertTrue(text.toString().contains("torch's fused AdamW is not timed"), text.toString());
        JsonNode json = GpuBenchResult.json(List.of(result));
        assertEquals("adamp/bench-gpu/1", json.get("schema").textValue());
        assertEquals(6, json.at("/scenarios/0/timings").size());
    }

    private static GpuBenchResult run(Scenario scenario) {
        try (Gpu gpu = new PtxEmulator()) {
            return new GpuBenchmark(gpu, scenario, new Problem(scenario, SHAPES), 1, 1).run(false);
        }
    }
}
