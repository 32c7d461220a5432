package adamp.optimizer.gpu.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.optimizer.AdamP;
import adamp.optimizer.Conventions;
import adamp.optimizer.Settings;
import adamp.optimizer.Sgd;
import adamp.optimizer.Shape;
import adamp.optimizer.View;
import adamp.optimizer.gpu.emulator.PtxEmulator;
import adamp.optimizer.plan.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A decision over more rows than a block has threads: one row among orthogonal ones, wherever it is, is not lost. */
class ManyRowsTest {
    private static final int ROWS = 600;
    private static final Shape SHAPE = Shape.of(ROWS, 2);
    private static final int[] PLACES = {0, 1, 127, 128, 129, 255, 256, 257, 383, 511, 512, 599};

    private static final Settings ADAMP = AdamP.builder().learningRate(0.01).build();

    @Test
    void theLargestCosineIsFoundWhereverItIs() {
        for (Optional<Finding> finding : findings(ADAMP, Conventions.CORRECTED, 3, 4)) {
            assertEquals(3 / 5.0, finding.orElseThrow().channelCosine());
            assertFalse(finding.orElseThrow().channelPasses());
        }
    }

    @Test
    void theLargestSignedCosineIsFoundAmongNegativeOnes() {
        Conventions signed = Conventions.CORRECTED.with("cosineSign", "signed");
        for (Optional<Finding> finding : findings(ADAMP, signed, -3, 4)) {
            assertEquals(0, finding.orElseThrow().channelCosine());
            assertTrue(finding.orElseThrow().channelPasses());
        }
    }

    @Test
    void aNanCosineIsTheLargestWhereverItIs() {
        for (Optional<Finding> finding : findings(ADAMP, Conventions.CORRECTED, Float.NaN, 4)) {
            assertEquals(Double.NaN, finding.orElseThrow().channelCosine());
            assertFalse(finding.orElseThrow().channelPasses());
            assertEquals(Optional.empty(), finding.orElseThrow().view());
        }
    }

    @Test
    void anIgnoredNanCosineLeavesTheOthersToDecide() {
        Conventions ignoring = Conventions.CORRECTED.with("nanCosine", "ignored");
        for (Optional<Finding> finding : findings(ADAMP, ignoring, Float.NaN, 4)) {
            assertEquals(0, finding.orElseThrow().channelCosine());
            assertEquals(Optional.of(View.CHANNEL), finding.orElseThrow().view());
        }
    }

    @Test
    void aReportOnAnAlgorithmThatDoesNotProjectSeesCosinesAndPassesNothing() {
        Settings sgd = Sgd.builder().learningRate(0.1).build();
        for (Optional<Finding> finding : findings(sgd, Conventions.CORRECTED, 0, 4)) {
            assertEquals(new Finding(Optional.empty(), 0, 0, false, false), finding.orElseThrow());
        }
    }

    /** One tensor for each place; w = (1, 0) in every row, g = (0, 1) but (x, y) at the place. */
    private static List<Optional<Finding>> findings(Settings settings, Conventions conventions, float x, float y) {
        List<Shape> shapes = new ArrayList<>();
        List<float[]> weights = new ArrayList<>();
        List<float[]> gradients = new ArrayList<>();
        for (int place : PLACES) {
            float[] weight = new float[2 * ROWS];
            float[] gradient = new float[2 * ROWS];
            for (int row = 0; row < ROWS; row++) {
                weight[2 * row] = 1;
                gradient[2 * row + 1] = 1;
            }
            gradient[2 * place] = x;
            gradient[2 * place + 1] = y;
            shapes.add(SHAPE);
            weights.add(weight);
            gradients.add(gradient);
        }
        try (PtxEmulator gpu = new PtxEmulator();
                SteppedModel model = new SteppedModel(gpu, settings, conventions, shapes, weights)) {
            return model.step(gradients);
        }
    }

    /** The cosine of the layer is that of the sums over all rows, and |w|^2 of every row is kept. */
    @Test
    void sumsOfRowsAndLayerAreTheModels() {
        SampleModel sample = new SampleModel(4, SampleModel.SHAPES);
        List<float[]> weights = sample.weights();
        List<float[]> gradients = sample.gradients(weights, 2);
        try (PtxEmulator gpu = new PtxEmulator();
                SteppedModel model = new SteppedModel(gpu, ADAMP, Conventions.CORRECTED, SampleModel.SHAPES, weights)) {
            List<Optional<Finding>> findings = model.step(gradients);
            for (int i = 0; i < weights.size(); i++) {
                if (findings.get(i).isPresent()) {
                    requireModelSums(
                            i,
                            weights.get(i),
                            gradients.get(i),
                            model,
                            findings.get(i).get());
                }
            }
        }
    }

    private static void requireModelSums(int tensor, float[] w, float[] g, SteppedModel model, Finding finding) {
        ProjectionModel sums = new ProjectionModel(Rows.of(SampleModel.SHAPES.get(tensor), 0));
        double[] dots = sums.rowSums(w, g);
        double[] weightSquares = sums.rowSums(w, w);
        double[] gradientSquares = sums.rowSums(g, g);
        assertArrayEquals(weightSquares, model.rowWeightSquares(tensor), "|w|^2 of tensor " + tensor);
        double dot = TreeModel.fold(dots.length, row -> dots[row]);
        double squares = TreeModel.fold(dots.length, row -> weightSquares[row])
                * TreeModel.fold(dots.length, row -> gradientSquares[row]);
        assertEquals(Math.abs(dot) / Math.sqrt(squares), finding.layerCosine());
        double largest = Arrays.stream(cosines(dots, weightSquares, gradientSquares))
                .max()
                .orElseThrow();
        assertEquals(largest, finding.channelCosine());
    }

    private static double[] cosines(double[] dots, double[] weightSquares, double[] gradientSquares) {
        double[] cosines = new double[dots.length];
        Arrays.setAll(cosines, row -> Math.abs(dots[row]) / Math.sqrt(weightSquares[row] * gradientSquares[row]));
        return cosines;
    }
}
