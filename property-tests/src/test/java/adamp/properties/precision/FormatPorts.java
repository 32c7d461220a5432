package adamp.properties.precision;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.bound.Summation;
import adamp.properties.port.Port;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.NumberFormat;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.spec.convention.DecisionRange;
import java.util.List;
import java.util.SplittableRandom;

/** Makes ports of {@link FormatStep}, each of which evaluates every expression in another order. */
class FormatPorts implements PortFactory {
    final SplittableRandom random;

    FormatPorts(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public String name() {
        return "any format, any order";
    }

    @Override
    public RowArithmetic rows(Rule rule) {
        return rowsOf(rule);
    }

    static RowArithmetic rowsOf(Rule rule) {
        NumberFormat format = rule.precision().state();
        Summation any = Summation.inAnyOrder(format);
        if (!rule.conventions().is(DecisionRange.UNBOUNDED)) {
            return RowArithmetic.of(any);
        }
        return new RowArithmetic(format == NumberFormat.FLOAT64 ? any.safeFromRange() : Summation.IN_DOUBLE, any);
    }

    FormatStep step(Rule rule) {
        return new FormatStep(rule, new FormatArithmetic(rule.precision().state(), random));
    }

    @Override
    public Port create(Rule rule, List<TensorShape> shapes) {
        return new FormatPort(step(rule), rule, shapes);
    }
}
