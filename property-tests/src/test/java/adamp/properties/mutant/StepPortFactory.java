package adamp.properties.mutant;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.port.Port;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import java.util.List;
import java.util.function.Function;

/** Makes ports of a step of one's own. */
record StepPortFactory(String name, Function<Rule, PlainStep> maker) implements PortFactory {
    @Override
    public RowArithmetic rows(Rule rule) {
        return PlainPortFactory.rowsOf(rule);
    }

    @Override
    public Port create(Rule rule, List<TensorShape> shapes) {
        return new PlainPort(maker.apply(rule), rule, shapes);
    }
}
