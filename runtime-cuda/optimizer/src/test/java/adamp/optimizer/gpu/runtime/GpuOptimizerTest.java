package adamp.optimizer.gpu.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.optimizer.Adam;
import adamp.optimizer.AdamP;
import adamp.optimizer.AdamW;
import adamp.optimizer.Conventions;
import adamp.optimizer.HeapStorage;
import adamp.optimizer.Optimizer;
import adamp.optimizer.Parameter;
import adamp.optimizer.ParameterReport;
import adamp.optimizer.Settings;
import adamp.optimizer.Shape;
import adamp.optimizer.StepReport;
import adamp.optimizer.Tensor;
import adamp.optimizer.View;
import adamp.optimizer.ViewReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GpuOptimizerTest {
    private static final int STEPS = 4;

    @ParameterizedTest
    @MethodSource("adamp.optimizer.gpu.runtime.Model#settings")
    void aReportedStepHasTheBitsOfASilentOne(Settings settings) {
        List<float[]> silent = new Model(1).numbers();
        List<float[]> reported = new Model(1).numbers();
        Model gradients = new Model(2);
        try (Optimizer one = Model.optimizer("emulated", settings, Model.tensors(silent));
                Optimizer two = Model.optimizer("emulated", settings, Model.tensors(reported))) {
            for (int step = 0; step < STEPS; step++) {
                List<Tensor> gradient = Model.tensors(gradients.gradients(silent));
                one.step(gradient);
                two.stepAndReport(gradient);
            }
            Bits.assertSame(silent, reported);
            Bits.assertSame(Model.state(one), Model.state(two));
        }
    }

    @ParameterizedTest
    @MethodSource("adamp.optimizer.gpu.runtime.Model#settings")
    void theReportIsTheHostsOfTheSameStep(Settings settings) {
        List<float[]> onHost = new Model(1).numbers();
        List<float[]> onDevice = new Model(1).numbers();
        List<Tensor> gradients = Model.tensors(new Model(2).gradients(onHost));
        try (Optimizer host = Model.optimizer("host-scalar", settings, Model.tensors(onHost));
                Optimizer device = Model.optimizer("emulated", settings, Model.tensors(onDevice))) {
            StepReport expected = host.stepAndReport(gradients);
            StepReport actual = device.stepAndReport(gradients);
            for (int i = 0; i < gradients.size(); i++) {
                assertAgree(expected.parameters().get(i), actual.parameters().get(i));
            }
            assertEquals(settings.algorithm().projects(), actual.projectedShare() > 0);
        }
    }

    /** Rounding of the projection apart, a few times 2^-24 of weights near 1. */
    private static void assertAgree(ParameterReport expected, ParameterReport actual) {
        double rounding = 1e-5;
        assertEquals(expected.name(), actual.name());
        assertEquals(expected.elements(), actual.elements());
        assertEquals(expected.filters(), actual.filters());
        assertEquals(expected.step(), actual.step());
        assertEquals(expected.stepped(), actual.stepped());
        assertEquals(expected.projected(), actual.projected());
        assertEquals(expected.views().size(), actual.views().size());
        for (int i = 0; i < expected.views().size(); i++) {
            ViewReport view = actual.views().get(i);
            assertEquals(expected.views().get(i).view(), view.view());
            assertEquals(expected.views().get(i).passes(), view.passes());
            assertEquals(expected.views().get(i).threshold(), view.threshold());
            assertEquals(expected.views().get(i).maxCosine(), view.maxCosine(), rounding);
        }
        assertEquals(expected.filterNormBefore(), actual.filterNormBefore());
        assertEquals(expected.layerNormBefore(), actual.layerNormBefore());
        assertEquals(expected.filterNormAfter(), actual.filterNormAfter(), rounding);
        assertEquals(expected.layerNormAfter(), actual.layerNormAfter(), rounding);
        assertEquals(expected.effectiveStep(), actual.effectiveStep(), rounding);
    }

    @Test
    void aParameterWithoutGradientIsLeftAloneAndReportedSo() {
        List<float[]> weights = new Model(1).numbers();
        try (Optimizer optimizer = Model.optimizer("emulated", AdamW.builder().build(), Model.tensors(weights))) {
            List<float[]> gradients = new ArrayList<>(new Model(2).numbers());
            gradients.set(1, null);
            float[] before = weights.get(1).clone();
            ParameterReport report = optimizer
                    .stepAndReport(Model.tensors(gradients))
                    .parameters()
                    .get(1);
            Bits.assertSame(before, weights.get(1), "the weight");
            assertEquals(0, optimizer.state("p1").step());
            assertEquals(1, optimizer.state("p0").step());
            assertEquals(false, report.stepped());
            assertEquals(report.layerNormBefore(), report.layerNormAfter());
        }
    }

    @Test
    void anyMemoryLayoutGivesTheBitsOfRowMajor() {
        Shape shape = Shape.of(5, 3, 2, 4);
        float[] rowMajor = new float[shape.elements()];
        float[] gradient = new float[shape.elements()];
        for (int i = 0; i < rowMajor.length; i++) {
            rowMajor[i] = (float) Math.sin(i);
            gradient[i] = (float) Math.cos(3 * i);
        }
        AdamP settings = AdamP.builder().delta(10).build(); // projected whatever the cosine
        int[] channelsLast = {24, 1, 12, 3};
        float[] permuted = permute(rowMajor, shape, channelsLast);
        Tensor strided = Tensor.strided(new HeapStorage(permuted), shape, 0, channelsLast);
        try (Optimizer one = optimizer(settings, Tensor.of(rowMajor, shape.sizes()));
                Optimizer two = optimizer(settings, strided)) {
            StepReport report = one.stepAndReport(Tensor.of(gradient, shape.sizes()));
            two.step(Tensor.strided(new HeapStorage(permute(gradient, shape, channelsLast)), shape, 0, channelsLast));
            assertEquals(Optional.of(View.CHANNEL), report.parameter("w").projected());
            Bits.assertSame(permute(rowMajor, shape, channelsLast), permuted, "weights");
            Bits.assertSame(one.state("w").array("m"), two.state("w").array("m"), "m");
        }
    }

    private static Optimizer optimizer(Settings settings, Tensor tensor) {
        return Optimizer.builder()
                .runtime("emulated")
                .group(settings, Parameter.of("w", tensor))
                .build();
    }

    private static float[] permute(float[] rowMajor, Shape shape, int[] strides) {
        float[] permuted = new float[rowMajor.length];
        for (int i = 0; i < rowMajor.length; i++) {
            int place = 0;
            int rest = i;
            for (int axis = shape.rank() - 1; axis >= 0; axis--) {
                place += rest % shape.size(axis) * strides[axis];
                rest /= shape.size(axis);
            }
            permuted[place] = rowMajor[i];
        }
        return permuted;
    }

    @Test
    void groupsHaveSettingsAndLearningRatesOfTheirOwn() {
        float[] slow = {1, 1};
        float[] fast = {1, 1};
        try (Optimizer optimizer = Optimizer.builder()
                .runtime("emulated")
                .conventions(Conventions.CORRECTED)
                .group(Adam.builder().learningRate(0.01).build(), Parameter.of("slow", slow, 2))
                .group(Adam.builder().learningRate(0.5).build(), Parameter.of("fast", fast, 2))
                .build()) {
            optimizer.learningRate(1, 0.25);
            Tensor gradient = Tensor.of(new float[] {3, -3}, 2);
            optimizer.step(Arrays.asList(gradient, gradient));
            // The first step of Adam moves each weight by the learning rate.
            assertEquals(0.99, slow[0], 1e-6);
            assertEquals(1.25, fast[1], 1e-6);
        }
    }
}
