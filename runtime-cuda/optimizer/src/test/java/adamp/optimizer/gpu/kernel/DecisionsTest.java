package adamp.optimizer.gpu.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.optimizer.AdamP;
import adamp.optimizer.Conventions;
import adamp.optimizer.Optimizer;
import adamp.optimizer.Parameter;
import adamp.optimizer.ParameterReport;
import adamp.optimizer.Settings;
import adamp.optimizer.Shape;
import adamp.optimizer.Tensor;
import adamp.optimizer.View;
import adamp.optimizer.ViewReport;
import adamp.optimizer.gpu.emulator.PtxEmulator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The decision under every convention, on vectors at the edges: where sums are exact or far from the threshold, kernels
 * and host decide alike. Cosines agree to what the host's float32 sums may be off by, 2^-24 for each of a few roundings.
 */
class DecisionsTest {
    private static final float INFINITY = Float.POSITIVE_INFINITY;
    private static final float NAN = Float.NaN;
    private static final Shape SHAPE = Shape.of(2, 4);

    /** delta / sqrt(4) = 1/2: the cosine of (1, 1, 1, 1) and (1, 1, 1, -1), with norms of 2, exactly. */
    private static final Settings SETTINGS =
            AdamP.builder().learningRate(0.01).delta(1).eps(0.125).build();

    /** Weights and gradients of two rows of four. */
    private static final class Case {
        private final String name;
        private final float[] weight;
        private final float[] gradient;

        Case(String name, float[] weight, float[] gradient) {
            this.name = name;
            this.weight = weight;
            this.gradient = gradient;
        }
    }

    private static final List<Case> CASES = List.of(
            new Case("orthogonal rows", row(1, 0, 0, 0, 0, 2, 0, 0), row(0, 1, 1, 0, 3, 0, 0, 0)),
            new Case("parallel rows", row(1, 2, 0, 0, 0, 2, 0, 0), row(1, 2, 0, 0, 0, 2, 0, 0)),
            new Case("antiparallel rows", row(1, 2, 0, 0, 0, 2, 0, 0), row(-1, -2, 0, 0, 0, -2, 0, 0)),
            new Case("rows that cancel", row(1, 0, 0, 0, 1, 0, 0, 0), row(1, 0, 0, 0, -1, 0, 0, 0)),
            new Case("cosines at the threshold", row(1, 1, 1, 1, 2, 2, 2, 2), row(1, 1, 1, -1, 1, 1, -1, 1)),
            new Case("one cosine at the threshold", row(1, 1, 1, 1, 1, 0, 0, 0), row(-1, 1, 1, 1, 0, 1, 0, 0)),
            new Case(
                    "cosines below minus the threshold",
                    row(1, 1, 1, 1, 2, 2, 2, 2),
                    row(-1, -1, -1, 1, -1, -1, 1, -1)),
            new Case("one zero gradient", row(1, 0, 0, 0, 1, 1, 1, 1), row(0, 1, 0, 0, 0, 0, 0, 0)),
            new Case("one zero weight", row(0, 0, 0, 0, 1, 0, 0, 0), row(1, 1, 0, 0, 0, 1, 0, 0)),
            new Case("all gradients zero", row(1, 2, 3, 4, 5, 6, 7, 8), new float[8]),
            new Case("all weights zero", new float[8], row(1, 2, 3, 4, 5, 6, 7, 8)),
            new Case(
                    "tiny and orthogonal",
                    row(0x1p-100f, 0, 0, 0, 0, 0x1p-100f, 0, 0),
                    row(0, 0x1p-100f, 0, 0, 1, 0, 0, 0)),
            new Case(
                    "tiny and parallel",
                    row(0x1p-100f, 0, 0, 0, 0, 0x1p-100f, 0, 0),
                    row(0x1p-100f, 0, 0, 0, 0, 1, 0, 0)),
            new Case(
                    "denormal",
                    row(0x1p-147f, 0, 0, 0, 0, 0x1p-147f, 0, 0),
                    row(0, 0x1p-147f, 0, 0, 0x1p-147f, 0, 0, 0)),
            new Case(
                    "huge and orthogonal",
                    row(0x1p100f, 0, 0, 0, 0, 0x1p100f, 0, 0),
                    row(0, 0x1p100f, 0, 0, 1, 0, 0, 0)),
            new Case(
                    "huge and parallel", row(0x1p100f, 0, 0, 0, 0, 0x1p100f, 0, 0), row(0x1p100f, 0, 0, 0, 0, 1, 0, 0)),
            new Case("infinite gradient", row(1, 0, 0, 0, 0, 1, 0, 0), row(0, INFINITY, 0, 0, 1, 0, 0, 0)),
            new Case("infinite weight", row(INFINITY, 0, 0, 0, 0, 1, 0, 0), row(1, 1, 0, 0, 1, 0, 0, 0)),
            new Case("zero weight, infinite gradient", row(0, 0, 0, 0, 0, 1, 0, 0), row(0, INFINITY, 0, 0, 1, 0, 0, 0)),
            new Case("NaN gradient", row(1, 0, 0, 0, 0, 1, 0, 0), row(0, NAN, 0, 0, 1, 0, 0, 0)),
            new Case("NaN weight", row(NAN, 0, 0, 0, 0, 1, 0, 0), row(0, 1, 0, 0, 1, 0, 0, 0)),
            new Case("NaN everywhere", row(NAN, 0, 0, 0, NAN, 1, 0, 0), row(0, 1, 0, 0, 1, 0, 0, 0)));

    private static float[] row(float... values) {
        return values;
    }

    /** CORRECTED and OFFICIAL, and each with every other value of one axis of the decision, or two. */
    static Stream<Conventions> conventions() {
        Conventions tensor = Conventions.CORRECTED.with("decisionRange", "tensor");
        return Stream.of(
                        Stream.of(Conventions.CORRECTED, Conventions.OFFICIAL, tensor),
                        variants(Conventions.CORRECTED),
                        variants(Conventions.OFFICIAL),
                        Stream.of("added-to-norms", "clamps-product", "clamps-each-norm")
                                .flatMap(rule -> variants(tensor.with("cosineEpsilon", rule))),
                        variants(tensor))
                .flatMap(stream -> stream)
                .distinct();
    }

    private static Stream<Conventions> variants(Conventions base) {
        return Stream.of(
                base,
                base.with("views", "channel-only"),
                base.with("views", "layer-only"),
                base.with("cosineSign", "signed"),
                base.with("cosineSign", "signed").with("thresholdComparison", "inclusive"),
                base.with("thresholdComparison", "inclusive"),
                base.with("thresholdPrecision", "exact"),
                base.with("thresholdPrecision", "tensor"),
                base.with("cosineOfZero", "zero"),
                base.with("cosineOfZero", "undefined"),
                base.with("cosineOfZero", "zero").with("thresholdComparison", "inclusive"),
                base.with("nanCosine", "ignored"));
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void areTheHosts(Conventions conventions) {
        List<Shape> shapes = CASES.stream().map(any -> SHAPE).toList();
        List<float[]> weights = CASES.stream().map(one -> one.weight.clone()).toList();
        List<float[]> gradients =
                CASES.stream().map(one -> one.gradient.clone()).toList();
        List<ParameterReport> host = onHost(conventions, weights, gradients);
        try (PtxEmulator gpu = new PtxEmulator();
                SteppedModel device = new SteppedModel(
                        gpu,
                        SETTINGS,
                        conventions,
                        shapes,
                        CASES.stream().map(one -> one.weight).toList())) {
            var findings = device.step(gradients);
            for (int i = 0; i < CASES.size(); i++) {
                requireSame(CASES.get(i).name, host.get(i), findings.get(i).orElseThrow());
            }
        }
    }

    private static List<ParameterReport> onHost(
            Conventions conventions, List<float[]> weights, List<float[]> gradients) {
        List<Parameter> parameters = new ArrayList<>();
        List<Tensor> tensors = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            parameters.add(Parameter.of("p" + i, weights.get(i), SHAPE.sizes()));
            tensors.add(Tensor.of(gradients.get(i), SHAPE.sizes()));
        }
        try (Optimizer optimizer = Optimizer.builder()
                .group(SETTINGS, parameters.toArray(Parameter[]::new))
                .conventions(conventions)
                .build()) {
            return optimizer.stepAndReport(tensors).parameters();
        }
    }

    private static void requireSame(String name, ParameterReport host, Finding device) {
        ViewReport channel = host.views().get(0);
        ViewReport layer = host.views().get(1);
        assertEquals(host.projected(), device.view(), name);
        assertEquals(channel.passes(), device.channelPasses(), name + ", " + View.CHANNEL);
        assertEquals(layer.passes(), device.layerPasses(), name + ", " + View.LAYER);
        assertEquals(channel.maxCosine(), device.channelCosine(), 0x1p-20, name + ", " + View.CHANNEL);
        assertEquals(layer.maxCosine(), device.layerCosine(), 0x1p-20, name + ", " + View.LAYER);
    }
}
