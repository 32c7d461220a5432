package adamp.properties.port;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.bound.Summation;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.spec.convention.DecisionRange;
import java.util.List;

/**
 * Makes {@link HostPort}s. Public and of a public constructor so that a class loader of changed classes can make one too.
 */
public final class HostPortFactory implements PortFactory {
    /** As the runtime documents its one order of summation. */
    private static final Summation IN_LANES = Summation.inLanes(16, 8192);

    private final Layout layout;
    private final int threads;

    /** Row-major arrays, one thread. */
    public HostPortFactory() {
        this(Layout.ROW_MAJOR, 1);
    }

    public HostPortFactory(Layout layout, int threads) {
        this.layout = layout;
        this.threads = threads;
    }

    @Override
    public String name() {
        return "host, " + layout + ", threads " + threads;
    }

    /** Where range matters to the decision the runtime falls back on float64; its filter in float32 never errs. */
    @Override
    public RowArithmetic rows(Rule rule) {
        boolean wide = rule.conventions().is(DecisionRange.UNBOUNDED);
        return new RowArithmetic(wide ? Summation.IN_DOUBLE : IN_LANES, IN_LANES);
    }

    @Override
    public HostPort create(Rule rule, List<TensorShape> shapes) {
        return new HostPort(rule, shapes, layout, threads);
    }
}
