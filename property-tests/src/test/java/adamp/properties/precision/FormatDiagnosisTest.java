package adamp.properties.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.properties.bound.View;
import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.diagnosis.Diagnostician;
import adamp.properties.diagnosis.Effort;
import adamp.properties.diagnosis.Explanation;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Precision;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.AxisValue;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.SgdDampening;
import adamp.spec.convention.SgdpBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults come out by name in the formats beside float32 too. */
class FormatDiagnosisTest {
    /** What does not come out: nothing known explains all of it there. */
    private static final Map<Precision, String> UNNAMED = Map.of(
            Precision.FLOAT64, "THRESHOLD_HIGH",
            Precision.BFLOAT16, "PROJECTED_DECAY_RATIO_IGNORED",
            Precision.FLOAT16, "SGDP_BUFFER_ALIAS");

    /** What is planted in which algorithm, the family that shows it, and what it is to be called. */
    private record Plant(String name, Algorithm algorithm, Family family, Function<Rule, FormatStep> step) {
        FormatPorts ports() {
            return new FormatPorts(1) {
                @Override
                FormatStep step(Rule rule) {
                    return step.apply(rule);
                }
            };
        }
    }

    private static FormatArithmetic arithmetic(Rule rule) {
        return new FormatArithmetic(rule.precision().state(), new SplittableRandom(1));
    }

    /** A step of another rule than the declared one. */
    private static Plant rule(String name, Algorithm algorithm, Family family, UnaryOperator<Rule> other) {
        return new Plant(name, algorithm, family, rule -> new FormatStep(other.apply(rule), arithmetic(rule)));
    }

    private static Plant hyper(String name, Algorithm algorithm, Family family, UnaryOperator<HyperParameters> other) {
        return rule(name, algorithm, family, rule -> rule.with(other.apply(rule.hyper())));
    }

    private static Plant axis(String name, Algorithm algorithm, Family family, AxisValue value) {
        return rule(
                name,
                algorithm,
                family,
                rule -> new Rule(
                        rule.algorithm(), rule.hyper(), rule.conventions().with(value), rule.precision()));
    }

    /** A step whose outcome is another state. */
    private static Plant after(String name, Family family, Outcome outcome) {
        return new Plant(name, Algorithm.ADAMW, family, rule -> new FormatStep(rule, arithmetic(rule)) {
            @Override
            TensorState step(TensorShape shape, TensorState before, double[] gradient) {
                return outcome.of(before, super.step(shape, before, gradient));
            }
        });
    }

    private interface Outcome {
        TensorState of(TensorState before, TensorState after);
    }

    private static Plant decision(String name, View always) {
        return new Plant(
                name, Algorithm.ADAMP, Family.CHANNEL_ORTHOGONAL, rule -> new FormatStep(rule, arithmetic(rule)) {
                    @Override
                    View decide(TensorShape shape, double[] w, double[] g) {
                        return shape.rank() < 2 || shape.elements() == 0 ? View.NONE : always;
                    }
                });
    }

    private static Plant unprojected() {
        return new Plant(
                "PROJECTION_SKIPPED",
                Algorithm.SGDP,
                Family.CHANNEL_ORTHOGONAL,
                rule -> new FormatStep(rule, arithmetic(rule)) {
                    @Override
                    double[] project(TensorShape shape, double[] p, double[] w, View view) {
                        return p;
                    }
                });
    }

    private static List<Plant> plants() {
        return List.of(
                hyper("NO_EPS_IN_THE_DENOMINATOR", Algorithm.ADAM, Family.LARGE_EPS, h -> h.withEps(0)),
                hyper("COUPLED_DECAY_DEAD", Algorithm.SGD, Family.WEIGHT_DECAY, h -> h.withWeightDecay(0)),
                hyper("DECAY_SKIPPED", Algorithm.ADAMW, Family.WEIGHT_DECAY, h -> h.withWeightDecay(0)),
                hyper("NESTEROV_IGNORED", Algorithm.ADAMP, Family.NESTEROV, h -> h.withNesterov(false)),
                hyper("DAMPENING_IGNORED", Algorithm.SGDP, Family.DAMPENING, h -> h.withDampening(0)),
                hyper("THRESHOLD_HIGH", Algorithm.ADAMP, Family.THRESHOLD, h -> h.withDelta(2 * h.delta())),
                hyper("THRESHOLD_LOW", Algorithm.SGDP, Family.THRESHOLD, h -> h.withDelta(h.delta() / 2)),
                hyper(
                        "PROJECTED_DECAY_RATIO_IGNORED",
                        Algorithm.ADAMP,
                        Family.WEIGHT_DECAY,
                        h -> h.withWeightDecayRatio(1)),
                axis(
                        "SGD_DAMPENING_FROM_FIRST_GRADIENT",
                        Algorithm.SGD,
                        Family.DAMPENING,
                        SgdDampening.FROM_FIRST_GRADIENT),
                axis(
                        "SGDP_BUFFER_ALIAS",
                        Algorithm.SGDP,
                        Family.CHANNEL_ORTHOGONAL,
                        SgdpBuffer.OVERWRITTEN_BY_PROJECTION),
                decision("NEVER_PROJECTED", View.NONE),
                decision("ALWAYS_PROJECTED", View.CHANNEL),
                unprojected(),
                after(
                        "STALE_FIRST_MOMENT",
                        Family.ORDINARY,
                        (before, after) ->
                                new TensorState(after.weight(), before.first(), after.second(), after.steps())),
                after(
                        "WEIGHT_NOT_UPDATED",
                        Family.ORDINARY,
                        (before, after) ->
                                new TensorState(before.weight(), after.first(), after.second(), after.steps())),
                after(
                        "STEP_COUNT_STALE",
                        Family.ZERO_START,
                        (before, after) ->
                                new TensorState(after.weight(), after.first(), after.second(), before.steps())),
                new Plant("DENORMALS_FLUSHED", Algorithm.ADAMW, Family.DENORMAL, FlushingStep::new));
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT64", "BFLOAT16", "FLOAT16"})
    void faultsAreCalledByTheirNames(Precision precision) {
        List<String> wrong = new ArrayList<>();
        for (Plant plant : plants()) {
            if (UNNAMED.get(precision).equals(plant.name())) {
                continue;
            }
            List<Scenario> failing = new ArrayList<>();
            for (Family family : EnumSet.of(plant.family(), Family.ORDINARY)) {
                failing.add(family.scenario(plant.algorithm(), Conventions.CORRECTED, precision, 1));
            }
            List<String> said = Diagnostician.diagnose(
                            plant.ports(), failing, List.of(), Effort.DEFAULT.withWork(300_000))
                    .explanations()
                    .stream()
                    .map(Explanation::name)
                    .toList();
            if (!said.contains(plant.name())) {
                wrong.add(plant.name() + ": " + said);
            }
        }
        assertEquals(List.of(), wrong);
    }
}
