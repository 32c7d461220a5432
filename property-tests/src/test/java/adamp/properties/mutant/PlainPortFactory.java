package adamp.properties.mutant;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.bound.Summation;
import adamp.properties.port.Port;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.spec.convention.DecisionRange;
import java.util.List;

/** Makes ports of {@link PlainStep}, right ones. */
final class PlainPortFactory implements PortFactory {
    private long seed;
    private final boolean shuffled;
    private final Fault.StepMaker maker;

    private PlainPortFactory(boolean shuffled, long seed, Fault.StepMaker maker) {
        this.shuffled = shuffled;
        this.seed = seed;
        this.maker = maker;
    }

    /** In the order of the loops. */
    static PlainPortFactory plain() {
        return new PlainPortFactory(false, 0, PlainStep::new);
    }

    /** Each port, and each expression in it, in another order. */
    static PlainPortFactory shuffled(long seed) {
        return new PlainPortFactory(true, seed, PlainStep::new);
    }

    /** The same in the formulas' other forms too, under any convention. */
    static PlainPortFactory variants(long seed) {
        return new PlainPortFactory(true, seed, VariantStep::new);
    }

    @Override
    public String name() {
        return shuffled ? "plain, shuffled" : "plain";
    }

    @Override
    public RowArithmetic rows(Rule rule) {
        return rowsOf(rule);
    }

    static RowArithmetic rowsOf(Rule rule) {
        boolean wide = rule.conventions().is(DecisionRange.UNBOUNDED);
        return new RowArithmetic(wide ? Summation.IN_DOUBLE : Summation.IN_ANY_ORDER, Summation.IN_ANY_ORDER);
    }

    @Override
    public Port create(Rule rule, List<TensorShape> shapes) {
        Evaluation evaluation = shuffled ? Evaluation.shuffled(seed++) : Evaluation.plain();
        return new PlainPort(maker.make(rule, evaluation), rule, shapes);
    }
}
