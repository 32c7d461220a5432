package adamp.properties.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.properties.cases.Family;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.port.RuntimePortFactory;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.AxisValue;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.ChannelAxis;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.CosineEpsilon;
import adamp.spec.convention.CosineOfZero;
import adamp.spec.convention.CosineSign;
import adamp.spec.convention.NanCosine;
import adamp.spec.convention.OneDimensional;
import adamp.spec.convention.ProjectedDecayRatio;
import adamp.spec.convention.ProjectionEpsilon;
import adamp.spec.convention.SgdDampening;
import adamp.spec.convention.SgdpDampening;
import adamp.spec.convention.SgdpDecayScale;
import adamp.spec.convention.ThresholdComparison;
import adamp.spec.convention.ThresholdPrecision;
import adamp.spec.convention.Views;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Conventions of one's own: a preset with one axis changed, each value the runtime offers and the bound covers. */
abstract class ConventionsContract {
    private static final List<Family> TELLING = List.of(
            Family.THRESHOLD_EQUAL,
            Family.NON_FINITE,
            Family.ZERO_GRADIENT,
            Family.DEAD_ROW,
            Family.TINY_GRADIENT,
            Family.TINY_WEIGHT,
            Family.LARGE_EPS,
            Family.OBTUSE,
            Family.CHANNEL_ORTHOGONAL,
            Family.LAYER_ORTHOGONAL,
            Family.TRANSPOSED_CONVOLUTION,
            Family.ONE_DIMENSIONAL,
            Family.DAMPENING,
            Family.ZERO_START,
            Family.WEIGHT_DECAY);

    static final List<AxisValue> OF_OFFICIAL = List.of(
            CosineEpsilon.ADDED_TO_NORMS,
            CosineEpsilon.CLAMPS_PRODUCT,
            CosineOfZero.UNDEFINED,
            NanCosine.IGNORED,
            CosineSign.SIGNED,
            ThresholdPrecision.EXACT,
            ThresholdComparison.INCLUSIVE,
            Views.CHANNEL_ONLY);

    static final List<AxisValue> OF_CORRECTED = List.of(
            BiasCorrection.NONE,
            ProjectionEpsilon.NONE,
            CosineOfZero.ZERO,
            NanCosine.IGNORED,
            CosineSign.SIGNED,
            ThresholdPrecision.TENSOR,
            ThresholdComparison.INCLUSIVE,
            Views.CHANNEL_ONLY,
            Views.LAYER_ONLY,
            ChannelAxis.SECOND,
            ChannelAxis.LAST,
            OneDimensional.PROJECTED,
            ProjectedDecayRatio.IGNORED,
            SgdpDecayScale.PLAIN,
            SgdDampening.FROM_FIRST_GRADIENT,
            SgdpDampening.AFTER_FIRST_GRADIENT);

    /** The runtime. */
    abstract RuntimePortFactory port();

    static Stream<Conventions> conventions() {
        return Stream.concat(
                OF_OFFICIAL.stream().map(Conventions.OFFICIAL::with),
                OF_CORRECTED.stream().map(Conventions.CORRECTED::with));
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void everyStepLiesWithinItsBoundOfTheReference(Conventions conventions) {
        for (Family family : TELLING) {
            for (Algorithm algorithm : Algorithm.values()) {
                for (long seed = 700; seed < (algorithm.projects() ? 703 : 701); seed++) {
                    var scenario = family.scenario(algorithm, conventions, seed);
                    assertEquals(
                            Optional.empty(),
                            ScenarioCheck.run(port(), scenario).finding());
                }
            }
        }
    }
}
