package adamp.experiments.report.section;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.experiments.report.SampleResults;
import adamp.experiments.report.results.ResultsFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VariantTest {

    /** Means and roots of two numbers under 100: a few ulps of 100. */
    private static final double ROUNDING = 1e-12;

    @TempDir
    Path folder;

    private List<Variant> variants;

    @BeforeEach
    void read() {
        SampleResults.write(folder, SampleResults.training());
        variants = Variant.of(new ResultsFolder(folder).read().experiments().get(0));
    }

    @Test
    void runsThatDifferInTheirSeedAloneAreOneVariant() {
        assertEquals(
                List.of("SGD", "SGDP"), variants.stream().map(Variant::label).toList());
        assertEquals(List.of(2, 2), variants.stream().map(Variant::n).toList());
    }

    @Test
    void theSpreadIsTheSampleStandardDeviation() {
        // Accuracies 80 + 2 epoch + seed for seeds 0 and 1: means half-way, deviation √(2 · ½²/1) = √½.
        assertArrayEquals(new double[] {80.5, 82.5, 84.5, 86.5}, variants.get(0).mean("testAccuracy"), ROUNDING);
        double deviation = Math.sqrt(0.5);
        assertArrayEquals(
                new double[] {deviation, deviation, deviation, deviation},
                variants.get(0).deviation("testAccuracy"),
                ROUNDING);
    }
}
