package adamp.properties.mutant;

import static adamp.properties.mutant.Fault.inStep;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.bound.View;
import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.diagnosis.Diagnostician;
import adamp.properties.diagnosis.Explanation;
import adamp.properties.rule.Algorithm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Faults that ports were met with, written here as a port would have them, come out by name and by nothing else. */
class SeenFaultsTest {
    private static final Set<Algorithm> ADAMP = Set.of(Algorithm.ADAMP);

    @Test
    void aLookAheadThatIsNotCorrected() {
        assertNamed(inStep("NESTEROV_BIAS_UNCORRECTED", Family.NESTEROV, ADAMP, (r, e) -> new PlainStep(r, e) {
            @Override
            double correction1(int time) {
                return hyper.nesterov() ? 1 : super.correction1(time);
            }
        }));
    }

    @Test
    void aLookAheadThatIsCorrectedForTheNextStep() {
        assertNamed(
                inStep("NESTEROV_CORRECTED_FOR_THE_NEXT_STEP", Family.NESTEROV, ADAMP, (r, e) -> new PlainStep(r, e) {
                    @Override
                    double correction1(int time) {
                        return super.correction1(hyper.nesterov() ? time + 1 : time);
                    }
                }));
    }

    @Test
    void epsInsideTheRootOfTheCorrectedMoment() {
        assertNamed(inStep("EPS_INSIDE_THE_CORRECTED_ROOT", Family.LARGE_EPS, ADAMP, (r, e) -> new PlainStep(r, e) {
            @Override
            float denominator(float v, int time) {
                return (float) Math.sqrt(v / (float) correction2(time) + (float) hyper.eps());
            }
        }));
    }

    @Test
    void aRatioThatIsTakenTwice() {
        assertNamed(inStep("DECAY_RATIO_SQUARED", Family.WEIGHT_DECAY, ADAMP, (r, e) -> new PlainStep(r, e) {
            @Override
            double decayRatio(View view) {
                double once = super.decayRatio(view);
                return once * once;
            }
        }));
    }

    private static void assertNamed(Fault fault) {
        List<Scenario> failing = new ArrayList<>();
        List<Scenario> passing = new ArrayList<>();
        for (Family family : List.of(fault.killer(), Family.ORDINARY, Family.ZERO_START)) {
            for (int seed = 1; seed <= 4; seed++) {
                Scenario scenario =
                        family.scenario(Algorithm.ADAMP, fault.conventions().get(0), seed);
                boolean correct = ScenarioCheck.run(fault.factory(), scenario).isCorrect();
                (correct ? passing : failing).add(scenario);
            }
        }
        List<String> said = Diagnostician.diagnose(fault.factory(), failing, passing).explanations().stream()
                .map(Explanation::name)
                .toList();
        assertTrue(said.equals(List.of(fault.name())), fault + ": " + said);
    }
}
