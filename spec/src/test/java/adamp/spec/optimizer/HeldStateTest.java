package adamp.spec.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import adamp.spec.convention.AxisValue;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.LowPrecisionState;
import adamp.spec.convention.Setting;
import adamp.spec.convention.SgdpBuffer;
import adamp.spec.field.BigFloat;
import adamp.spec.field.BigFloatScalars;
import adamp.spec.field.Dtype;
import adamp.spec.vector.Tensor;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each algorithm holds after a step whose results are values of no format: weight, momentum or moments. */
class HeldStateTest {
    private static final BigFloatScalars SCALARS = BigFloatScalars.twoHundredBits();

    private static List<Tensor<BigFloat>> heldBy(String algorithm, Dtype dtype, AxisValue... others) {
        Setting<BigFloat> setting = new Setting<>(SCALARS, Conventions.PAPER.with(others), dtype);
        return switch (algorithm) {
            case "SGD" -> momentum(new Sgd<>(setting, SgdParameters.of(0.1, 0.9)));
            case "SGDP" -> momentum(new Sgdp<>(setting, SgdpParameters.of(0.1, 0.9)));
            case "SGDP, buffer overwritten" ->
                momentum(new Sgdp<>(
                        setting.under(setting.conventions().with(SgdpBuffer.OVERWRITTEN_BY_PROJECTION)),
                        SgdpParameters.of(0.1, 0.9)));
            case "Adam" -> moments(new Adam<>(setting, AdamParameters.of(0.1)));
            case "AdamW" -> moments(new AdamW<>(setting, AdamParameters.of(0.1)));
            case "AdamP" -> moments(new AdamP<>(setting, AdamPParameters.of(0.1)));
            default -> throw new IllegalArgumentException(algorithm);
        };
    }

    /** The momentum is not orthogonal to the weight, so that its projection differs from it. */
    private static List<Tensor<BigFloat>> momentum(Optimizer<BigFloat, MomentumState<BigFloat>> optimizer) {
        MomentumState<BigFloat> before =
                new MomentumState<>(Tensor.vector(SCALARS, 3, 1), Tensor.vector(SCALARS, 0.5, 1), 1, 1);
        MomentumState<BigFloat> after = optimizer.step(before, gradient()).state();
        return List.of(after.weight(), after.momentum());
    }

    private static List<Tensor<BigFloat>> moments(Optimizer<BigFloat, AdamState<BigFloat>> optimizer) {
        AdamState<BigFloat> after = optimizer
                .step(optimizer.start(Tensor.vector(SCALARS, 3, 1)), gradient())
                .state();
        return List.of(after.weight(), after.firstMoment(), after.secondMoment());
    }

    private static Tensor<BigFloat> gradient() {
        return Tensor.vector(SCALARS, -0.1, 0.3);
    }

    private static List<Tensor<BigFloat>> rounded(List<Tensor<BigFloat>> tensors, Dtype dtype) {
        return tensors.stream()
                .map(tensor -> tensor.map(x -> SCALARS.round(x, dtype)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SGD", "SGDP", "SGDP, buffer overwritten", "Adam", "AdamW", "AdamP"})
    void allOfItIsInTheFormatThatTheConventionNames(String algorithm) {
        List<Tensor<BigFloat>> tensor = heldBy(algorithm, Dtype.BFLOAT16, LowPrecisionState.TENSOR);
        assertEquals(rounded(tensor, Dtype.BFLOAT16), tensor);
        List<Tensor<BigFloat>> master = heldBy(algorithm, Dtype.BFLOAT16, LowPrecisionState.FLOAT32);
        assertEquals(rounded(master, Dtype.BINARY32), master);
        List<Tensor<BigFloat>> exact = heldBy(algorithm, Dtype.BFLOAT16, LowPrecisionState.EXACT);
        for (int i = 0; i < exact.size(); i++) {
            assertNotEquals(rounded(exact, Dtype.BINARY32).get(i), exact.get(i));
            assertNotEquals(rounded(master, Dtype.BFLOAT16).get(i), master.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SGD", "SGDP", "SGDP, buffer overwritten", "Adam", "AdamW", "AdamP"})
    void noneOfItIsRoundedForTensorsInBinary32(String algorithm) {
        assertEquals(
                heldBy(algorithm, Dtype.BINARY32, LowPrecisionState.EXACT),
                heldBy(algorithm, Dtype.BINARY32, LowPrecisionState.TENSOR));
    }
}
