package adamp.properties.port;

import adamp.optimizer.OptimizerBuilder;
import adamp.optimizer.OptimizerRuntime;
import adamp.optimizer.gpu.runtime.GpuDevice;
import adamp.properties.bound.RowArithmetic;
import adamp.properties.bound.Summation;
import adamp.properties.rule.MemoryLayout;
import adamp.properties.rule.OptimizerRequest;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.spec.convention.DecisionRange;
import java.util.List;
import java.util.Optional;

/**
 * Makes {@link RuntimePort}s. Public and of a public constructor so that a class loader of changed classes can make one
 * too.
 */
public final class RuntimePortFactory implements PortFactory {
    /** As the host documents its one order of summation. */
    private static final Summation IN_LANES = Summation.inLanes(16, 8192);

    /** The kernels add rows up in float64, where each product of two float32 is exact. */
    private static final RowArithmetic OF_KERNELS = RowArithmetic.of(Summation.IN_DOUBLE);

    private final Layout layout;
    private final int threads;
    private final String runtime;
    private final Optional<GpuDevice> device;

    /** The host: row-major arrays, one thread, vector instructions where they are on. */
    public RuntimePortFactory() {
        this(Layout.ROW_MAJOR, 1, "host");
    }

    /** The host without vector instructions: row-major arrays, one thread. */
    public static RuntimePortFactory ofPlainLoops() {
        return of("host-scalar");
    }

    /** A runtime by its name: row-major arrays in the memory of the host, one thread. */
    public static RuntimePortFactory of(String runtime) {
        return new RuntimePortFactory(Layout.ROW_MAJOR, 1, runtime);
    }

    /** @param runtime {@code host}, {@code host-scalar}, {@code emulated} or {@code cuda} */
    public RuntimePortFactory(Layout layout, int threads, String runtime) {
        this(layout, threads, runtime, Optional.empty());
    }

    private RuntimePortFactory(Layout layout, int threads, String runtime, Optional<GpuDevice> device) {
        this.layout = layout;
        this.threads = threads;
        this.runtime = runtime;
        this.device = device;
    }

    /** The same with weights and gradients in the memory of a device, which outlives the ports. */
    public RuntimePortFactory on(GpuDevice shared) {
        return new RuntimePortFactory(layout, threads, runtime, Optional.of(shared));
    }

    /** Why this machine cannot run a runtime, in one line; empty if it can. */
    public static Optional<String> obstacle(String runtime) {
        return OptimizerBuilder.runtimes().stream()
                .filter(candidate -> candidate.name().equals(runtime))
                .findFirst()
                .map(OptimizerRuntime::obstacle)
                .orElse(Optional.of("no runtime is named " + runtime));
    }

    /** The runtime's name. */
    public String runtime() {
        return runtime;
    }

    @Override
    public String name() {
        String where = device.map(shared -> " in memory of " + shared.name()).orElse("");
        return runtime + ", " + layout + where + ", " + threads + " threads";
    }

    /** Where range matters to the decision the host falls back on float64; its filter in float32 never errs. */
    @Override
    public RowArithmetic rows(Rule rule) {
        if (!runtime.startsWith("host")) {
            return OF_KERNELS;
        }
        boolean wide = rule.conventions().is(DecisionRange.UNBOUNDED);
        return wide ? new RowArithmetic(Summation.IN_DOUBLE, IN_LANES.safeFromRange()) : RowArithmetic.of(IN_LANES);
    }

    @Override
    public RuntimePort create(Rule rule, List<TensorShape> shapes) {
        return create(OptimizerRequest.plain(rule, shapes));
    }

    @Override
    public RuntimePort create(OptimizerRequest request) {
        PortMemory memory = device.map(PortMemory::on).orElseGet(PortMemory::onHost);
        Layout lies = request.layout() == MemoryLayout.CHANNELS_LAST ? Layout.CHANNELS_LAST : layout;
        return new RuntimePort(request, lies, memory, threads, runtime);
    }
}
