package adamp.properties.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.Sweep;
import adamp.properties.cases.Family;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.AdamEpsilon;
import adamp.spec.convention.AxisValue;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.CosineEpsilon;
import adamp.spec.convention.CosineOfZero;
import adamp.spec.convention.CosineSign;
import adamp.spec.convention.DecisionRange;
import adamp.spec.convention.NanCosine;
import adamp.spec.convention.Nesterov;
import adamp.spec.convention.OneDimensional;
import adamp.spec.convention.ProjectedDecayRatio;
import adamp.spec.convention.ProjectionEpsilon;
import adamp.spec.convention.RowVerdict;
import adamp.spec.convention.ScalarPrecision;
import adamp.spec.convention.SgdDampening;
import adamp.spec.convention.SgdpBuffer;
import adamp.spec.convention.SgdpDampening;
import adamp.spec.convention.SgdpDecayScale;
import adamp.spec.convention.ThresholdComparison;
import adamp.spec.convention.ThresholdPrecision;
import adamp.spec.convention.Views;
import adamp.spec.convention.WeightDecay;
import adamp.spec.convention.WeightDecayOrder;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A third implementation, in float32, its formulas in every form that libraries give them and in any order. */
class VariantsTest {
    private static final Set<Family> LARGE =
            EnumSet.of(Family.LONG_RUN, Family.LARGE_TENSOR, Family.LONG_ROWS, Family.MANY_TENSORS);

    static Stream<Conventions> conventions() {
        Stream<AxisValue> values = Stream.of(
                BiasCorrection.NONE,
                AdamEpsilon.AFTER_PLAIN_ROOT,
                AdamEpsilon.INVERSE_ROOT_PLUS,
                AdamEpsilon.INSIDE_ROOT,
                CosineEpsilon.NONE,
                CosineEpsilon.ADDED_TO_NORMS,
                CosineEpsilon.CLAMPS_PRODUCT,
                ProjectionEpsilon.NONE,
                Views.CHANNEL_ONLY,
                Views.LAYER_ONLY,
                RowVerdict.EACH_ROW,
                CosineSign.SIGNED,
                ThresholdComparison.INCLUSIVE,
                ThresholdPrecision.EXACT,
                ScalarPrecision.TENSOR,
                OneDimensional.PROJECTED,
                WeightDecay.COUPLED,
                WeightDecayOrder.AFTER_STEP,
                ProjectedDecayRatio.IGNORED,
                SgdpDecayScale.PLAIN,
                Nesterov.UNDIVIDED_MOMENTUM,
                SgdDampening.FROM_FIRST_GRADIENT,
                SgdpDampening.AFTER_FIRST_GRADIENT,
                SgdpBuffer.SEPARATE,
                CosineOfZero.UNDEFINED,
                NanCosine.IGNORED,
                DecisionRange.UNBOUNDED);
        return Stream.concat(
                Stream.of(
                        Conventions.OFFICIAL,
                        Conventions.CORRECTED,
                        Conventions.PAPER.with(ScalarPrecision.BINARY64_THEN_TENSOR)),
                values.flatMap(value -> Sweep.CONVENTIONS.stream()
                        .filter(base -> !base.is(value))
                        .map(base -> base.with(value))));
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void noCorrectStepRaisesAnAlarm(Conventions conventions) {
        Outcome total = Outcome.NOTHING;
        PlainPortFactory ports = PlainPortFactory.variants(21);
        for (Algorithm algorithm : Algorithm.values()) {
            for (Family family : Family.values()) {
                for (int seed = 0; seed < (LARGE.contains(family) ? 1 : 5); seed++) {
                    Outcome outcome = ScenarioCheck.run(ports, family.scenario(algorithm, conventions, 800 + seed));
                    assertEquals(Optional.empty(), outcome.finding());
                    total = total.plus(outcome);
                }
            }
        }
        System.out.printf(
                "%-50s %5d steps, %4d decisions, open %.2f%%%n",
                conventions.name(), total.steps(), total.decisions(), 100 * total.ambiguousShare());
        assertTrue(total.ambiguousShare() <= 0.05);
    }

    /** What the forms cost those who do not use them: bound over worst error, as of the plain forms. */
    @Test
    void theBoundStaysTightForThePlainForm() {
        Tightness tightness = new Tightness();
        for (Algorithm algorithm : Algorithm.values()) {
            for (PlainPortFactory ports :
                    new PlainPortFactory[] {PlainPortFactory.shuffled(31), PlainPortFactory.variants(31)}) {
                tightness.of(algorithm.title() + (ports.name().contains("form") ? " forms" : " plain"));
                for (int seed = 0; seed < 12; seed++) {
                    ScenarioCheck.run(
                            ports, Family.ZERO_START.scenario(algorithm, Conventions.CORRECTED, seed), tightness);
                    ScenarioCheck.run(
                            ports, Family.WEIGHT_DECAY.scenario(algorithm, Conventions.CORRECTED, seed), tightness);
                }
            }
        }
        System.out.println(tightness.table());
    }
}
