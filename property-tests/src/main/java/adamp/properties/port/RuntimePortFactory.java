package adamp.properties.port;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.bound.Summation;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.spec.convention.DecisionRange;
import java.util.List;

/**
 * Makes {@link RuntimePort}s. Public and of a public constructor so that a class loader of changed classes can make one too.
 */
public final class RuntimePortFactory implements PortFactory {
    /** As the runtime documents its one order of summation. */
    private static final Summation IN_LANES = Summation.inLanes(16, 8192);

    private final Layout layout;
    private final int threads;
    private final String runtime;

    /** Row-major arrays, one thread, vector instructions where they are on. */
    public RuntimePortFactory() {
        this(Layout.ROW_MAJOR, 1, "host");
    }

    /** Row-major arrays, one thread, plain loops. */
    public static RuntimePortFactory ofPlainLoops() {
        return new RuntimePortFactory(Layout.ROW_MAJOR, 1, "host-scalar");
    }

    /** @param runtime {@code host}, or {@code host-scalar} for plain loops */
    public RuntimePortFactory(Layout layout, int threads, String runtime) {
        this.layout = layout;
        this.threads = threads;
        this.runtime = runtime;
    }

    @Override
    public String name() {
        return runtime + ", " + layout + ", " + threads + " threads";
    }

    /** Where range matters to the decision the runtime falls back on float64; its filter in float32 never errs. */
    @Override
    public RowArithmetic rows(Rule rule) {
        boolean wide = rule.conventions().is(DecisionRange.UNBOUNDED);
        return wide ? new RowArithmetic(Summation.IN_DOUBLE, IN_LANES.safeFromRange()) : RowArithmetic.of(IN_LANES);
    }

    @Override
    public RuntimePort create(Rule rule, List<TensorShape> shapes) {
        return new RuntimePort(rule, shapes, layout, threads, runtime);
    }
}
