package adamp.properties.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.diagnosis.Diagnosis;
import adamp.properties.diagnosis.Diagnostician;
import adamp.properties.diagnosis.Explanation;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults planted in the plain port, and what the diagnosis says of them. */
class FaultDiagnosisTest {
    @Test
    void everyFault() {
        int total = 0;
        int hit = 0;
        for (Fault fault : FaultsTest.all()) {
            if (!System.getProperty("only", fault.name()).contains(fault.name())) { continue; }
            for (Algorithm algorithm : fault.algorithms()) {
                Conventions conventions = fault.conventions().get(0);
                long start = System.nanoTime();
                Diagnosis diagnosis = diagnose(fault, algorithm, conventions);
                double seconds = (System.nanoTime() - start) * 1e-9;
                List<String> names =
                        diagnosis.explanations().stream().map(Explanation::name).toList();
                total++;
                hit += names.contains(fault.name()) ? 1 : 0;
                System.out.printf("%s %-40s %-6s %-10s %.2f s %s %s%n", names.contains(fault.name()) ? "ok " : "-- ", fault, algorithm, conventions, seconds,
                        names, names.isEmpty() ? diagnosis.first() : "");
            }
        }
        System.out.println(hit + " of " + total);
    }

    private static Diagnosis diagnose(Fault fault, Algorithm algorithm, Conventions conventions) {
        List<Scenario> failing = new ArrayList<>();
        List<Scenario> passing = new ArrayList<>();
        for (int i = 1; i <= 40 && failing.size() < 4; i++) {
            var scenario = fault.killer().scenario(algorithm, conventions, i);
            (ScenarioCheck.run(fault.factory(), scenario).isCorrect() ? passing : failing).add(scenario);
        }
        for (Family family : List.of(Family.ORDINARY, Family.CHANNEL_ORTHOGONAL, Family.ZERO_START)) {
            var scenario = family.scenario(algorithm, conventions, 1);
            (ScenarioCheck.run(fault.factory(), scenario).isCorrect() ? passing : failing).add(scenario);
        }
        return Diagnostician.diagnose(fault.factory(), failing, passing);
    }
}
