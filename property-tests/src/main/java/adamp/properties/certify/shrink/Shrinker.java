package adamp.properties.certify.shrink;

import adamp.properties.cases.Scenario;
import adamp.properties.check.Finding;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.port.PortFactory;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Makes a failing scenario small: fewer steps, tensors, rows and elements, simpler hyper-parameters, rounder numbers, as
 * long as it still fails in the same way. Greedy, within a number of runs of the port.
 */
public final class Shrinker {
    private static final List<Reduction> REDUCTIONS = List.of(
            Steps::fewer,
            Tensors::fewer,
            Steps::plainer,
            Elements::fewer,
            Hypers::simpler,
            Numbers::rounder,
            Numbers::rounderOneByOne);

    private final PortFactory factory;
    private final BooleanSupplier stopped;
    private int budget;

    /** @param budget how often the port may be run */
    public Shrinker(PortFactory factory, int budget) {
        this(factory, budget, () -> false);
    }

    /**
     * @param budget how often the port may be run
     * @param stopped asked before each time whether it still may
     */
    public Shrinker(PortFactory factory, int budget, BooleanSupplier stopped) {
        this.stopped = stopped;
        this.factory = factory;
        this.budget = budget;
    }

    /** The smallest scenario found, with what is wrong in it. */
    public Finding shrink(Finding failing) {
        Finding smallest = fromTheStateBefore(failing);
        Finding last;
        do {
            last = smallest;
            for (Reduction reduction : REDUCTIONS) {
                smallest = reduced(reduction, smallest);
            }
        } while (smallest != last && budget > 0);
        return smallest;
    }

    private Finding reduced(Reduction reduction, Finding failing) {
        Finding smallest = failing;
        Iterator<Scenario> candidates = reduction.of(smallest.scenario()).iterator();
        while (budget > 0 && candidates.hasNext()) {
            Optional<Finding> still = failsAlike(candidates.next(), smallest);
            if (still.isPresent()) {
                smallest = still.orElseThrow();
                candidates = reduction.of(smallest.scenario()).iterator();
            }
        }
        return smallest;
    }

    /** Most failures need one step, from the state that the port had before it. */
    private Finding fromTheStateBefore(Finding failing) {
        return Steps.alone(factory, failing)
                .flatMap(alone -> failsAlike(alone, failing))
                .orElse(failing);
    }

    private Optional<Finding> failsAlike(Scenario candidate, Finding failing) {
        budget = stopped.getAsBoolean() ? 0 : budget - 1;
        try {
            return ScenarioCheck.run(factory, candidate).finding().filter(found -> alike(found, failing));
        } catch (IllegalStateException | IllegalArgumentException notForTheReference) {
            return Optional.empty();
        }
    }

    /** The same quantity is off, or the same words are said: a smaller scenario is to show the same defect. */
    private static boolean alike(Finding found, Finding failing) {
        if (found.deviations().isEmpty() || failing.deviations().isEmpty()) {
            return found.deviations().isEmpty() == failing.deviations().isEmpty()
                    && found.fault().equals(failing.fault())
                    && (found.fault().isPresent() || found.what().equals(failing.what()));
        }
        return found.deviations().get(0).quantity()
                == failing.deviations().get(0).quantity();
    }
}
