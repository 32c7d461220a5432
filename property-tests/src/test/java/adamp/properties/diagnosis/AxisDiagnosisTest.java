package adamp.properties.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.pipe.OwnPorts;
import adamp.properties.port.Port;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.spec.convention.AdamEpsilon;
import adamp.spec.convention.Axis;
import adamp.spec.convention.AxisValue;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.Views;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A port that follows another convention than the declared one is said to, by axis and value. */
class AxisDiagnosisTest {
    /** What no scenario shows: dense float32 tensors of any size, decay that is not negative. */
    private static final Set<Axis> UNSEEN =
            EnumSet.of(Axis.WEIGHT_DECAY_GUARD, Axis.EMPTY_TENSOR, Axis.SPARSE_GRADIENT, Axis.LOW_PRECISION_STATE);

    private static final List<Family> FAILING = List.of(
            Family.ORDINARY,
            Family.LARGE_EPS,
            Family.CHANNEL_ORTHOGONAL,
            Family.LAYER_ORTHOGONAL,
            Family.HALF_THE_ROWS,
            Family.ZERO_START,
            Family.LATE_FIRST_GRADIENT,
            Family.MISSING_GRADIENT,
            Family.NESTEROV,
            Family.DAMPENING,
            Family.WEIGHT_DECAY);

    private static Stream<AxisValue> departures() {
        return Stream.of(Axis.values()).filter(axis -> !UNSEEN.contains(axis)).flatMap(axis -> axis.answers().stream());
    }

    @ParameterizedTest
    @MethodSource("departures")
    void anotherValueOfAnAxisIsNamed(AxisValue value) {
        Conventions declared = Conventions.CORRECTED.is(value) ? another(value) : Conventions.CORRECTED;
        Diagnosis diagnosis = diagnose(algorithm(value.axis()), declared, value);
        assertTrue(
                diagnosis.explanations().stream()
                        .anyMatch(explanation -> explanation
                                        .axis()
                                        .equals(Optional.of(value.axis().key()))
                                && explanation.value().equals(Optional.of(value.key()))),
                () -> value.axis().key() + " " + value.key() + ": " + diagnosis);
    }

    /** CORRECTED with the next value of an axis. */
    private static Conventions another(AxisValue value) {
        List<AxisValue> answers = value.axis().answers();
        return Conventions.CORRECTED.with(answers.get((answers.indexOf(value) + 1) % answers.size()));
    }

    private static Algorithm algorithm(Axis axis) {
        return switch (axis) {
            case SGD_DAMPENING -> Algorithm.SGD;
            case SGDP_DAMPENING, SGDP_BUFFER, SGDP_DECAY_SCALE -> Algorithm.SGDP;
            default -> Algorithm.ADAMP;
        };
    }

    @Test
    void aPresetIsNamedWhereNoSingleAxisExplainsThePort() {
        Diagnosis diagnosis = Diagnostician.diagnose(
                following(Conventions.PAPER), scenarios(Algorithm.ADAMP, Conventions.CORRECTED), List.of());
        assertEquals("PAPER", diagnosis.explanations().get(0).name());
    }

    @Test
    void twoAxesAreNamedTogether() {
        var declared = Conventions.CORRECTED.with(BiasCorrection.PER_PARAMETER);
        Diagnosis diagnosis = Diagnostician.diagnose(
                following(Conventions.CORRECTED.with(AdamEpsilon.INSIDE_ROOT, Views.LAYER_ONLY)),
                scenarios(Algorithm.ADAMP, declared),
                List.of());
        assertEquals(
                List.of("ADAM_EPSILON_INSIDE_ROOT", "VIEWS_LAYER_ONLY"),
                diagnosis.explanations().stream().map(Explanation::name).toList());
    }

    private static Diagnosis diagnose(Algorithm algorithm, Conventions declared, AxisValue value) {
        return Diagnostician.diagnose(following(declared.with(value)), scenarios(algorithm, declared), List.of());
    }

    private static List<Scenario> scenarios(Algorithm algorithm, Conventions declared) {
        List<Scenario> scenarios = new ArrayList<>();
        FAILING.forEach(family -> scenarios.add(family.scenario(algorithm, declared, 1)));
        scenarios.add(belowTheThreshold(Family.THRESHOLD_EQUAL.scenario(algorithm, declared, 1)));
        return scenarios;
    }

    /** Rounded to float32 this delta is 1/8, and a cosine of 1/32 is at the threshold, not below it. */
    private static Scenario belowTheThreshold(Scenario equal) {
        var hyper = equal.rule().hyper().withDelta(0.125 * (1 + 0x1p-30));
        return new Scenario(
                equal.family(), equal.rule().with(hyper), equal.shapes(), equal.initial(), equal.gradients());
    }

    /** The reference under one convention, whatever is declared. */
    private static PortFactory following(Conventions conventions) {
        PortFactory reference = OwnPorts.REFERENCE.factory();
        return new PortFactory() {
            @Override
            public String name() {
                return "reference, " + conventions;
            }

            @Override
            public RowArithmetic rows(Rule rule) {
                return reference.rows(rule);
            }

            @Override
            public Port create(Rule rule, List<TensorShape> shapes) {
                return reference.create(
                        new Rule(rule.algorithm(), rule.hyper(), conventions, rule.precision()), shapes);
            }
        };
    }
}
