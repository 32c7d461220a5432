package adamp.properties.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.Sweep;
import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BytecodeMutantsTest {
    static final List<String> CLASSES = List.of(
            "ScalarKernels",
            "LaneSum",
            "Lanes",
            "Decision",
            "TensorStepper",
            "UnboundedJudge",
            "TensorJudge",
            "Threshold",
            "Projection",
            "SafeRange",
            "ViewTally",
            "ViewOrder",
            "Sums",
            "WideSums",
            "RowSource",
            "AdamRule",
            "MomentumRule",
            "AdamDirection",
            "MomentumDirection",
            "GradientDirection",
            "HostTensor",
            "GroupRule",
            "Worker");

    @Test
    void smoke() {
        List<Scenario> scenarios = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (Family family : Family.values()) {
                for (Conventions conventions : Sweep.CONVENTIONS) {
                    for (Algorithm algorithm : Algorithm.values()) {
                        if (family != Family.LONG_RUN && family != Family.EMPTY_TENSOR && (i < 1 || family != Family.LONG_ROWS)) {
                            scenarios.add(family.scenario(algorithm, conventions, 300 + i));
                        }
                    }
                }
            }
        }
        List<Mutant> survivors = new ArrayList<>();
        Map<String, Integer> killers = new TreeMap<>();
        int total = 0;
        long start = System.nanoTime();
        for (String name : CLASSES) {
            List<Mutant> mutants = Mutant.of("adamp.optimizer.host." + name);
            int before = survivors.size();
            long t = System.nanoTime();
            for (Mutant mutant : mutants) {
                total++;
                String killer = kill(mutant, scenarios);
                if (killer == null) {
                    survivors.add(mutant);
                } else {
                    killers.merge(killer, 1, Integer::sum);
                }
            }
            System.out.printf("%s %d mutants, %d survive, %.1f s%n", name, mutants.size(), survivors.size() - before, (System.nanoTime() - t) / 1e9);
        }
        System.out.println(total + " mutants, survivors " + survivors.size() + " in " + (System.nanoTime() - start) / 1e9 + " " + killers);
        survivors.forEach(System.out::println);
    }

    private static String kill(Mutant mutant, List<Scenario> scenarios) {
        PortFactory factory;
        try {
            factory = mutant.factory();
        } catch (Throwable e) {
            return "load";
        }
        for (Scenario scenario : scenarios) {
            try {
                if (!ScenarioCheck.run(factory, scenario).isCorrect()) {
                    return scenario.family().name();
                }
            } catch (Throwable e) {
                return "exception in " + scenario.family().name();
            }
        }
        return null;
    }
}
