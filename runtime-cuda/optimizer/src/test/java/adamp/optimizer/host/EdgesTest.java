package adamp.optimizer.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.optimizer.AdamP;
import adamp.optimizer.Conventions;
import adamp.optimizer.HeapStorage;
import adamp.optimizer.Optimizer;
import adamp.optimizer.Parameter;
import adamp.optimizer.ParameterReport;
import adamp.optimizer.ParameterState;
import adamp.optimizer.Settings;
import adamp.optimizer.Sgdp;
import adamp.optimizer.Shape;
import adamp.optimizer.Tensor;
import adamp.optimizer.View;
import adamp.optimizer.plan.Layout;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behaviour at the edges, worked out by hand where numbers are small. */
class EdgesTest {
    private static final Settings PLAIN = Sgdp.builder().learningRate(1).build();

    @Test
    void anOrthogonalGradientIsProjectedAndLosesItsRadialPart() {
        // w = (2, 0), buffer (1, 1) after a first step would not be orthogonal; here g = (0, 1): p = g, w' = (2, -1).
        float[] weight = {2, 0};
        ParameterReport report = step(PLAIN, Conventions.CORRECTED, weight, new float[] {0, 1}, 1, 2);
        assertEquals(Optional.of(View.CHANNEL), report.projected());
        assertArrayEquals(new float[] {2, -1}, weight);
        assertEquals(2, report.layerNormBefore());
        assertEquals(Math.sqrt(5), report.layerNormAfter());
        // | (2,-1)/sqrt(5) - (1,0) | = sqrt(2 - 4/sqrt(5))
        assertEquals(Math.sqrt(2 - 4 / Math.sqrt(5)), report.effectiveStep(), 1e-15);
    }

    @Test
    void aZeroGradientIsNotScaleInvariantUnlessOfficial() {
        Settings decaying = Sgdp.builder().learningRate(1).weightDecay(0.5).build();
        float[] corrected = {2, 4};
        assertEquals(
                Optional.empty(),
                step(decaying, Conventions.CORRECTED, corrected, new float[2], 1, 2)
                        .projected());
        assertArrayEquals(new float[] {1, 2}, corrected); // the full decay, 1 - 0.5
        float[] official = {2, 4};
        assertEquals(
                Optional.of(View.CHANNEL),
                step(decaying, Conventions.OFFICIAL, official, new float[2], 1, 2)
                        .projected());
        assertArrayEquals(new float[] {2 * 0.95f, 4 * 0.95f}, official); // a tenth of it
    }

    @Test
    void aDeadRowAbstainsAndDoesNotVeto() {
        // Row 0 is orthogonal, row 1 has no gradient: the channel view passes on row 0's word.
        float[] weight = {1, 0, 1, 1};
        assertEquals(
                Optional.of(View.CHANNEL),
                step(PLAIN, Conventions.CORRECTED, weight, new float[] {0, 1, 0, 0}, 2, 2)
                        .projected());
    }

    @Test
    void aZeroWeightHasNoDirectionAndKeepsItsUpdate() {
        float[] weight = {0, 0, 1, 0};
        step(PLAIN, Conventions.CORRECTED, weight, new float[] {3, 4, 0, 1}, 2, 2);
        assertArrayEquals(new float[] {-3, -4, 1, -1}, weight);
    }

    @ParameterizedTest
    @ValueSource(floats = {1e20f, 1e-30f, 1e38f, 9.8e-45f})
    void correctedDecidesTheSameAtEveryScale(float scale) {
        float[] parallel = {scale, scale};
        assertEquals(
                Optional.empty(),
                step(PLAIN, Conventions.CORRECTED, parallel, new float[] {scale, scale}, 1, 2)
                        .projected());
        float[] orthogonal = {scale, scale};
        assertEquals(
                Optional.of(View.CHANNEL),
                step(PLAIN, Conventions.CORRECTED, orthogonal, new float[] {scale, -scale}, 1, 2)
                        .projected());
        assertArrayEquals(new float[] {0, 2 * scale}, orthogonal, scale * 1e-5f);
    }

    @Test
    void officialTakesLargeParallelVectorsForOrthogonal() {
        float[] weight = {1e20f, 1e20f};
        ParameterReport report = step(PLAIN, Conventions.OFFICIAL, weight, new float[] {1e20f, 1e20f}, 1, 2);
        assertEquals(Optional.of(View.CHANNEL), report.projected());
        assertEquals(0, report.views().get(0).maxCosine());
    }

    @Test
    void officialOverwritesTheBufferAndCorrectedDoesNot() {
        Settings settings = Sgdp.builder().learningRate(0.5).momentum(0.5).build();
        assertArrayEquals(new float[] {0, 0.5f}, bufferAfterASlantedStep(settings, Conventions.OFFICIAL), 1e-7f);
        assertArrayEquals(new float[] {1, 0.5f}, bufferAfterASlantedStep(settings, Conventions.CORRECTED));
    }

    /** w = (4, 0), buffer (2, -1), g = (0, 1): b = (1, 0.5); w is along the first axis, so b projected is (0, 0.5). */
    private static float[] bufferAfterASlantedStep(Settings settings, Conventions conventions) {
        float[] weight = {4, 0};
        try (Optimizer optimizer = optimizer(settings, conventions, weight, 1, 2)) {
            optimizer.load("w", new ParameterState(1, Map.of("momentum", new float[] {2, -1})));
            optimizer.step(Tensor.of(new float[] {0, 1}, 1, 2));
            return optimizer.state("w").array("momentum");
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void aGradientThatIsNotFiniteIsNotProjectedAndHarmsItsElementOnly(float bad) {
        for (Conventions conventions : new Conventions[] {Conventions.CORRECTED, Conventions.OFFICIAL}) {
            float[] weight = {1, 0, 1, 0};
            ParameterReport report = step(PLAIN, conventions, weight, new float[] {0, bad, 0, 1}, 2, 2);
            assertEquals(Optional.empty(), report.projected());
            assertTrue(Double.isNaN(report.views().get(0).maxCosine()));
            assertTrue(!Float.isFinite(weight[1]));
            assertEquals(1, weight[0]);
            assertEquals(-1, weight[3]);
        }
    }

    @Test
    void vectorsAreNotProjectedUnlessTheConventionSaysSo() {
        assertEquals(
                Optional.empty(),
                step(PLAIN, Conventions.CORRECTED, new float[] {1, 0}, new float[] {0, 1}, 2)
                        .projected());
        assertEquals(
                Optional.of(View.CHANNEL),
                step(
                                PLAIN,
                                Conventions.CORRECTED.with("oneDimensional", "projected"),
                                new float[] {1, 0},
                                new float[] {0, 1},
                                2)
                        .projected());
    }

    @Test
    void emptyTensorsAreLeftOut() {
        ParameterReport report = step(PLAIN, Conventions.CORRECTED, new float[0], new float[0], 3, 0);
        assertEquals(0, report.step());
        assertTrue(!report.stepped());
    }

    @Test
    void aMissingGradientStopsTheParametersOwnClock() {
        float[] weight = {1, 2};
        try (Optimizer optimizer = optimizer(AdamP.builder().build(), Conventions.CORRECTED, weight, 2)) {
            optimizer.step((Tensor) null);
            assertEquals(0, optimizer.state("w").step());
            optimizer.step(Tensor.of(new float[] {5, -5}, 2));
            // The first step that is taken has t = 1: m/(1-beta1) = g, v/(1-beta2) = g^2, so each moves by the rate.
            assertArrayEquals(new float[] {0.999f, 2.001f}, weight, 1e-7f);
        }
    }

    @Test
    void theReportChangesNoBits() {
        float[] silent = random(4, 4 * 100);
        float[] reported = silent.clone();
        try (Optimizer one = optimizer(AdamP.builder().build(), Conventions.CORRECTED, silent, 4, 100);
                Optimizer two = optimizer(AdamP.builder().build(), Conventions.CORRECTED, reported, 4, 100)) {
            for (int step = 0; step < 5; step++) {
                Tensor gradient = Tensor.of(random(step, 4 * 100), 4, 100);
                one.step(gradient);
                two.stepAndReport(gradient);
            }
        }
        assertArrayEquals(silent, reported);
    }

    @Test
    void channelsLastMemoryGivesTheBitsOfRowMajor() {
        Shape shape = Shape.of(5, 3, 2, 4);
        float[] rowMajor = random(1, shape.elements());
        float[] gradient = random(2, shape.elements());
        int[] channelsLast = {24, 1, 12, 3};
        Tensor permuted = permute(rowMajor, shape, channelsLast);
        AdamP settings = AdamP.builder().delta(10).build(); // projected whatever the cosine
        try (Optimizer one = optimizer(settings, Conventions.CORRECTED, rowMajor, 5, 3, 2, 4);
                Optimizer two = Optimizer.of(settings, Parameter.of("w", permuted))) {
            for (int step = 0; step < 3; step++) {
                one.step(Tensor.of(gradient, 5, 3, 2, 4));
                two.step(permute(gradient, shape, channelsLast));
            }
            assertArrayEquals(
                    permute(rowMajor, shape, channelsLast).storage().arrayOrNull(),
                    permuted.storage().arrayOrNull());
            assertArrayEquals(one.state("w").array("m"), two.state("w").array("m"));
        }
    }

    @Test
    void anotherChannelAxisProjectsColumnsAndKeepsTheStateInIndexOrder() {
        // Columns (1, 0) and (0, 1) with gradients orthogonal to each; the rows (1, 0), (0, 1) are parallel to theirs.
        float[] weight = {1, 0, 0, 1};
        float[] gradient = {0, 1, 2, 0};
        Conventions columns =
                Conventions.CORRECTED.with("channelAxis", "second").with("views", "channel-only");
        try (Optimizer optimizer = optimizer(PLAIN, columns, weight, 2, 2)) {
            assertEquals(
                    Optional.of(View.CHANNEL),
                    optimizer
                            .stepAndReport(Tensor.of(gradient, 2, 2))
                            .parameter("w")
                            .projected());
            assertArrayEquals(gradient, optimizer.state("w").array("momentum"));
            assertArrayEquals(new float[] {1, -1, -2, 1}, weight);
        }
    }

    private static Tensor permute(float[] rowMajor, Shape shape, int[] strides) {
        float[] permuted = new float[rowMajor.length];
        Layout.of(shape, 0, strides, 0)
                .visit(0, rowMajor.length, (element, place) -> permuted[place] = rowMajor[element]);
        return Tensor.strided(new HeapStorage(permuted), shape, 0, strides);
    }

    private static float[] random(long seed, int length) {
        Random random = new Random(seed);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static ParameterReport step(
            Settings settings, Conventions conventions, float[] weight, float[] gradient, int... sizes) {
        try (Optimizer optimizer = optimizer(settings, conventions, weight, sizes)) {
            return optimizer.stepAndReport(Tensor.of(gradient, sizes)).parameter("w");
        }
    }

    private static Optimizer optimizer(Settings settings, Conventions conventions, float[] weight, int... sizes) {
        return Optimizer.builder()
                .conventions(conventions)
                .group(settings, Parameter.of("w", weight, sizes))
                .build();
    }
}
