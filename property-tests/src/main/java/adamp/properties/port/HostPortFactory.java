package adamp.properties.port;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.bound.Summation;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import java.util.List;

/**
 * Makes {@link HostPort}s. Public and of a public constructor so that a class loader of changed classes can make one too.
 */
public final class HostPortFactory implements PortFactory {
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

    @Override
    public RowArithmetic rows(Rule rule) {
        return RowArithmetic.of(Summation.inLanes(16));
    }

    @Override
    public HostPort create(Rule rule, List<TensorShape> shapes) {
        return new HostPort(rule, shapes, layout, threads);
    }
}
