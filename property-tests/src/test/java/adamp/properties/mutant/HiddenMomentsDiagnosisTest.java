package adamp.properties.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.diagnosis.Diagnosis;
import adamp.properties.diagnosis.Diagnostician;
import adamp.properties.diagnosis.Explanation;
import adamp.properties.port.Port;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a port does with its moments shows in its weights. */
class HiddenMomentsDiagnosisTest {
    private static List<String> said(String fault, Algorithm algorithm, Family... families) {
        Fault planted = FaultsTest.all().stream()
                .filter(one -> one.name().equals(fault))
                .findFirst()
                .orElseThrow();
        List<Scenario> failing = List.of(families).stream()
                .map(family -> family.scenario(algorithm, Conventions.CORRECTED, 3))
                .toList();
        Diagnosis diagnosis = Diagnostician.diagnose(new Hiding(planted.factory()), failing, List.of());
        return diagnosis.explanations().stream().map(Explanation::name).toList();
    }

    @Test
    void anAliasedBufferOfSgdp() {
        assertEquals(
                List.of("SGDP_BUFFER_ALIAS"),
                said("BUFFER_ALIASED", Algorithm.SGDP, Family.ZERO_START, Family.NESTEROV));
    }

    @Test
    void exchangedBetasOfAdam() {
        assertEquals(List.of("BETAS_EXCHANGED"), said("BETAS_EXCHANGED", Algorithm.ADAM, Family.ZERO_START));
    }

    @Test
    void aStepCountOfTheGroup() {
        // From the start on, the group's steps are all the steps there were.
        assertEquals(
                List.of("GROUP_STEP", "STEP_COUNT_NOT_LOADED"),
                said("STEP_COUNT_OF_THE_GROUP", Algorithm.ADAMW, Family.LATE_FIRST_GRADIENT));
    }

    /** Shows the weights of another's ports only. */
    private record Hiding(PortFactory open) implements PortFactory {
        @Override
        public String name() {
            return open.name() + ", hiding";
        }

        @Override
        public RowArithmetic rows(Rule rule) {
            return open.rows(rule);
        }

        @Override
        public boolean showsMoments() {
            return false;
        }

        @Override
        public Port create(Rule rule, List<TensorShape> shapes) {
            Port port = open.create(rule, shapes);
            return new Port() {
                @Override
                public TensorState state(int tensor) {
                    TensorState state = port.state(tensor);
                    return new TensorState(state.weight(), new double[0], new double[0], state.steps());
                }

                @Override
                public void load(int tensor, TensorState state) {
                    port.load(tensor, state);
                }

                @Override
                public void step(List<double[]> gradients) {
                    port.step(gradients);
                }

                @Override
                public void close() {
                    port.close();
                }
            };
        }
    }
}
