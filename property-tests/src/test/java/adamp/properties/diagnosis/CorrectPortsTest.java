package adamp.properties.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.pipe.OwnPorts;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Conventions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of a correct port nothing is said, even if it is called failing. */
class CorrectPortsTest {
    private static List<Conventions> conventions(Algorithm algorithm) {
        return algorithm == Algorithm.SGDP ? List.of(Conventions.OFFICIAL) : List.of(Conventions.CORRECTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFERENCE", "HOST", "HOST_SCALAR"})
    void aCorrectPortIsLeftAlone(OwnPorts port) {
        for (Algorithm algorithm : List.of(Algorithm.SGDP, Algorithm.ADAM, Algorithm.ADAMP)) {
            for (Conventions conventions : conventions(algorithm)) {
                List<Scenario> scenarios = Stream.of(
                                Family.ORDINARY, Family.LONG_RUN, Family.LOADED_MIDWAY, Family.PARAMETER_GROUPS)
                        .map(family -> family.scenario(algorithm, conventions, 1))
                        .toList();
                assertEquals(Diagnosis.NOTHING_WRONG, Diagnostician.diagnose(port.factory(), scenarios, List.of()));
            }
        }
    }
}
