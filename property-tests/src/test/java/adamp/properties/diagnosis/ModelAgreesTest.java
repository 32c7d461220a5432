package adamp.properties.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.properties.cases.Family;
import adamp.properties.pipe.OwnPorts;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Axis;
import adamp.spec.convention.AxisValue;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The formulas that hypotheses replace are those of the specification, under every convention. */
class ModelAgreesTest {
    private static final Set<Family> TOO_LARGE =
            EnumSet.of(Family.LARGE_TENSOR, Family.LONG_ROWS, Family.LONG_RUN, Family.MANY_TENSORS);

    private static Stream<Conventions> conventions() {
        List<Conventions> all =
                new ArrayList<>(List.of(Conventions.PAPER, Conventions.OFFICIAL, Conventions.CORRECTED));
        for (Axis axis : Axis.values()) {
            for (AxisValue value : axis.answers()) {
                if (!Conventions.CORRECTED.is(value)) {
                    all.add(Conventions.CORRECTED.with(value));
                }
                if (!Conventions.OFFICIAL.is(value)) {
                    all.add(Conventions.OFFICIAL.with(value));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void everyStepOfTheReferenceIsPredicted(Conventions conventions) {
        PortFactory reference = OwnPorts.REFERENCE.factory();
        Judge judge = new Judge(reference);
        List<String> contradicted = new ArrayList<>();
        for (Algorithm algorithm : Algorithm.values()) {
            for (Family family : EnumSet.complementOf(EnumSet.copyOf(TOO_LARGE))) {
                var scenario = family.scenario(algorithm, conventions, 11);
                Recorder.record(reference, scenario).orElseThrow().steps().stream()
                        .filter(step -> !judge.explains(Hypothesis.DECLARED, step))
                        .forEach(step -> contradicted.add(scenario + " " + step.place()));
            }
        }
        assertEquals(List.of(), contradicted);
    }
}
