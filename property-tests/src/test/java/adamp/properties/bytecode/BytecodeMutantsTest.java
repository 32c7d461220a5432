package adamp.properties.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.cases.Scenario;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.port.PortFactory;
import adamp.properties.port.RuntimePortFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Single instructions of the shipped host runtime changed as its classes are loaded: an operation exchanged, a constant
 * changed, a condition negated, a boundary moved, a store or call dropped. Each mutant is caught, or lies where a stated
 * reason says that it changes no step. One in ten is tried; with {@code -Dadamp.all=true} every one.
 */
class BytecodeMutantsTest {
    private static final List<String> CLASSES = List.of(
            "host.ScalarKernels",
            "host.LaneSum",
            "host.Lanes",
            "host.Decision",
            "host.TensorStepper",
            "host.UnboundedJudge",
            "host.TensorJudge",
            "rule.Threshold",
            "host.Projection",
            "host.SafeRange",
            "host.ViewTally",
            "host.ViewOrder",
            "host.Sums",
            "host.WideSums",
            "host.RowSource",
            "rule.AdamRule",
            "rule.MomentumRule",
            "host.AdamDirection",
            "host.MomentumDirection",
            "host.GradientDirection",
            "host.Directions",
            "host.HostTensor",
            "step.StepTensor",
            "host.GroupRule");

    private static final double LEAST_SHARE_CAUGHT = 0.75;

    @Test
    void everyMutantIsCaughtOrLiesWhereItChangesNoStep() {
        List<Mutant> mutants = sample();
        List<Scenario> trials = Trials.all();
        List<Mutant> survivors = new ArrayList<>();
        Map<String, Integer> killers = new TreeMap<>();
        for (Mutant mutant : mutants) {
            killer(mutant, trials)
                    .ifPresentOrElse(name -> killers.merge(name, 1, Integer::sum), () -> survivors.add(mutant));
        }
        System.out.println(
                mutants.size() + " bytecode mutants, " + survivors.size() + " survive; caught by " + killers);
        survivors.forEach(survivor -> System.out.println(
                "survives: " + survivor + ": " + Equivalent.reason(survivor).orElse("?")));
        assertEquals(
                List.of(),
                survivors.stream().filter(s -> Equivalent.reason(s).isEmpty()).toList());
        assertTrue(survivors.size() <= (1 - LEAST_SHARE_CAUGHT) * mutants.size());
    }

    @Test
    void theUnchangedRuntimeLoadedTheSameWayPassesTheTrials() {
        String any = "adamp.optimizer.host.Lanes";
        PortFactory unchanged = new RuntimeLoader(any, RuntimeLoader.bytes(any)).factory();
        assertTrue(unchanged.getClass() != RuntimePortFactory.class, "loaded anew");
        for (Scenario trial : Trials.all()) {
            assertEquals(Optional.empty(), ScenarioCheck.run(unchanged, trial).finding());
        }
    }

    private static List<Mutant> sample() {
        int every = Boolean.getBoolean("adamp.all") ? 1 : 10;
        List<Mutant> all = new ArrayList<>();
        CLASSES.forEach(name -> all.addAll(Mutant.of("adamp.optimizer." + name)));
        all.removeIf(mutant -> mutant.method().endsWith(".report"));
        List<Mutant> sample = new ArrayList<>();
        for (int i = 0; i < all.size(); i += every) {
            sample.add(all.get(i));
        }
        return sample;
    }

    /** The family that catches a mutant; one that does not even run is caught too. */
    @SuppressWarnings("CatchingUnchecked") // a broken runtime may throw anything
    private static Optional<String> killer(Mutant mutant, List<Scenario> trials) {
        PortFactory factory;
        try {
            factory = mutant.factory();
        } catch (LinkageError | RuntimeException e) {
            return Optional.of("loading");
        }
        for (Scenario trial : trials) {
            try {
                Outcome outcome = ScenarioCheck.run(factory, trial);
                if (!outcome.isCorrect()) {
                    return Optional.of(trial.family().name());
                }
            } catch (LinkageError | RuntimeException e) {
                return Optional.of(trial.family() + " by an exception");
            }
        }
        return Optional.empty();
    }
}
