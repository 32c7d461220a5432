package adamp.properties.contract;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.cases.Scenario;
import adamp.properties.cases.ScenarioArbitraries;
import adamp.properties.certify.shrink.Shrinker;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.port.Port;
import adamp.properties.port.PortDeclined;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * What an implementation of SGD, SGDP, Adam, AdamW or AdamP must do, as jqwik properties that a subclass in the
 * implementation's own tests inherits:
 *
 * <pre>{@code
 * class MyAdamWTest extends OptimizerContract {
 *     MyAdamWTest() {
 *         super(Algorithm.ADAMW, Conventions.OFFICIAL);
 *     }
 *
 *     @Override
 *     protected Port optimizer(HyperParameters hyper, List<TensorShape> shapes) {
 *         return new MyAdamWAsPort(hyper, shapes);
 *     }
 * }
 * }</pre>
 *
 * <p>Each step is checked against the exact reference from the state that the optimizer reported before it, within a bound
 * that is derived (BOUNDS.md); no tolerance is to be chosen. A case that fails is made small and its numbers round, as long
 * as it fails in the same way: the failure names them all.
 */
public abstract class OptimizerContract {
    private static final int MOST_RUNS_TO_SHRINK = 400;

    private final Algorithm algorithm;
    private final Conventions conventions;

    /**
     * Names what is claimed.
     *
     * @param conventions the answers to what the papers leave open; {@link Conventions#OFFICIAL} for SGD, Adam and AdamW
     *     as torch has them
     */
    protected OptimizerContract(Algorithm algorithm, Conventions conventions) {
        this.algorithm = algorithm;
        this.conventions = conventions;
    }

    /**
     * Makes an optimizer for tensors of these shapes: weights and moments at zero, no steps taken. {@link FloatOptimizer}
     * is a start for one that holds float arrays.
     *
     * @param hyper of which it takes those that its algorithm has
     * @throws PortDeclined if it does not offer that: the case is left out, and a property of which most cases are left
     *     out fails
     */
    protected abstract Port optimizer(HyperParameters hyper, List<TensorShape> shapes);

    /** How it adds up rows, which only matters to SGDP and AdamP: in float32 in any order, unless it promises more. */
    protected RowArithmetic rows() {
        return RowArithmetic.unpromised(conventions);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    public void everyStepFromARandomStateLiesWithinItsBound(@ForAll("steps") Scenario scenario) {
        follows(scenario);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    public void everyStepOfARunFollowsFromTheStateBefore(@ForAll("runs") Scenario scenario) {
        follows(scenario);
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    public void everyEdgeCaseIsRight(@ForAll("edges") Scenario scenario) {
        follows(scenario);
    }

    @Property(tries = 50)
    public void twoOptimizersInTurnsDoWhatEachDoesAlone(@ForAll("runs") Scenario scenario) {
        assume(() -> {
            try (Port alone = made(scenario.rule(), scenario.shapes());
                    Port one = made(scenario.rule(), scenario.shapes());
                    Port other = made(scenario.rule(), scenario.shapes())) {
                load(alone, scenario);
                load(one, scenario);
                for (List<double[]> gradients : scenario.gradients()) {
                    alone.step(gradients);
                    one.step(gradients);
                    other.step(gradients);
                    for (int i = 0; i < gradients.size(); i++) {
                        requireEqual(alone.state(i), one.state(i), scenario, i);
                    }
                }
            }
        });
    }

    private static void load(Port port, Scenario scenario) {
        for (int i = 0; i < scenario.initial().size(); i++) {
            port.load(i, scenario.initial().get(i));
        }
    }

    private void requireEqual(TensorState alone, TensorState inCompany, Scenario scenario, int tensor) {
        if (!alone.sameBits(inCompany)) {
            throw new AssertionError(getClass().getSimpleName() + ": tensor " + tensor + " of shape "
                    + scenario.shapes().get(tensor)
                    + " steps otherwise while another optimizer steps in turns: they share something");
        }
    }

    /** Runs a scenario, makes it small if it fails, and fails with an account of it. */
    private void follows(Scenario scenario) {
        PortFactory factory = new Factory();
        Outcome outcome = ScenarioCheck.run(factory, scenario);
        outcome.declined().ifPresent(reason -> Assume.that(false));
        outcome.finding().ifPresent(finding -> {
            throw new AssertionError(
                    Account.of(new Shrinker(factory, MOST_RUNS_TO_SHRINK, () -> false).shrink(finding)));
        });
    }

    private static void assume(Runnable check) {
        try {
            check.run();
        } catch (PortDeclined notOffered) {
            Assume.that(false);
        }
    }

    private Port made(Rule rule, List<TensorShape> shapes) {
        return optimizer(rule.hyper(), new ArrayList<>(shapes));
    }

    /** The subclass's optimizers. */
    private final class Factory implements PortFactory {
        @Override
        public String name() {
            return OptimizerContract.this.getClass().getSimpleName();
        }

        @Override
        public RowArithmetic rows(Rule rule) {
            return OptimizerContract.this.rows();
        }

        @Override
        public Port create(Rule rule, List<TensorShape> shapes) {
            return made(rule, shapes);
        }
    }

    /** One step of one tensor from a random state. */
    @Provide
    public Arbitrary<Scenario> steps() {
        return ScenarioArbitraries.singleSteps(ScenarioArbitraries.rules(algorithm, conventions));
    }

    /** Several tensors through several steps from their start. */
    @Provide
    public Arbitrary<Scenario> runs() {
        return ScenarioArbitraries.runs(ScenarioArbitraries.rules(algorithm, conventions));
    }

    /** Edge cases of every family. */
    @Provide
    public Arbitrary<Scenario> edges() {
        return ScenarioArbitraries.edges(algorithm, conventions);
    }
}
