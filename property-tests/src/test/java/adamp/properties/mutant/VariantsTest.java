package adamp.properties.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.Sweep;
import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A third implementation, in float32, its formulas in every form that libraries give them and in any order. */
class VariantsTest {
    private static final boolean ALL = Boolean.getBoolean("adamp.all");
    private static final Set<Family> LARGE =
            EnumSet.of(Family.LONG_RUN, Family.FREE_RUN, Family.LARGE_TENSOR, Family.LONG_ROWS, Family.MANY_TENSORS);
    private static final int STEPS = 10;
    private static final int ELEMENTS = 512;

    /** The bound is a hull of several forms; those who keep to one may stay this far below it. */
    private static final double LARGEST_SLACK = 3;

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
                for (int seed = 0; seed < scenarios(family, conventions); seed++) {
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

    /** One of each family; of the large ones only under the presets. */
    private static int scenarios(Family family, Conventions conventions) {
        boolean preset = Sweep.CONVENTIONS.contains(conventions);
        if (LARGE.contains(family)) {
            return ALL || preset ? 1 : 0;
        }
        return ALL ? 5 : 1;
    }

    /** What the other forms cost those who keep to the plain one, at the default betas, steps as large as weights. */
    @Test
    void theBoundStaysTightForThePlainForm() {
        Tightness plain = new Tightness();
        Tightness forms = new Tightness();
        for (Algorithm algorithm : Algorithm.values()) {
            plain.of(algorithm.title());
            forms.of(algorithm.title());
            for (int seed = 0; seed < 6; seed++) {
                Scenario run = run(algorithm, seed);
                ScenarioCheck.run(PlainPortFactory.shuffled(seed), run, plain);
                ScenarioCheck.run(PlainPortFactory.variants(seed), run, forms);
            }
        }
        System.out.println("plain form, any order: " + plain.table());
        System.out.println("any form, any order: " + forms.table());
        plain.worst().forEach((name, ratio) -> {
            assertTrue(ratio <= 1, name + " leaves its bound: " + ratio);
            assertTrue(ratio >= 1 / LARGEST_SLACK, name + " is loose: " + ratio);
        });
        forms.worst().forEach((name, ratio) -> assertTrue(ratio <= 1, name + " leaves its bound: " + ratio));
    }

    private static Scenario run(Algorithm algorithm, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        HyperParameters hyper = HyperParameters.DEFAULTS.withWeightDecay(0.1).withLearningRate(0.5);
        List<List<double[]>> gradients = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            gradients.add(List.of(numbers(random)));
        }
        TensorState start = TensorState.start(algorithm, numbers(random));
        Rule rule = new Rule(algorithm, hyper, Conventions.CORRECTED);
        return new Scenario(Family.ORDINARY, rule, List.of(new TensorShape(ELEMENTS)), List.of(start), gradients);
    }

    private static double[] numbers(SplittableRandom random) {
        return random.doubles(ELEMENTS, -1, 1).map(x -> (float) x).toArray();
    }
}
