package adamp.optimizer;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Collects what an optimizer is made from. Defaults: no groups, CORRECTED conventions, the host, one thread. */
public final class OptimizerBuilder {
    private final List<ParameterGroup> groups = new ArrayList<>();
    private Conventions conventions = Conventions.CORRECTED;
    private String runtime = "host";
    private int threads = 1;

    OptimizerBuilder() {}

    /** Adds parameters that share settings. */
    public OptimizerBuilder group(Settings settings, Parameter... parameters) {
        return group(ParameterGroup.of(settings, parameters));
    }

    /** Adds parameters that share settings. */
    public OptimizerBuilder group(ParameterGroup group) {
        groups.add(group);
        return this;
    }

    public OptimizerBuilder conventions(Conventions value) {
        conventions = value;
        return this;
    }

    /** How many threads the host uses; the result is the same, bit for bit, for any number. */
    public OptimizerBuilder threads(int value) {
        threads = value;
        return this;
    }

    /**
     * The runtime by name: {@code host}; {@code host-scalar}, the same without vector instructions; {@code cuda}, on an
     * NVIDIA GPU; {@code emulated}, the GPU's kernels interpreted on the JVM. All give the same result within rounding,
     * {@code cuda} and {@code emulated} the same bits.
     */
    public OptimizerBuilder runtime(String name) {
        runtime = name;
        return this;
    }

    /** @throws InvalidInputException if the parts do not go together, or the runtime is unknown or does not offer them */
    public Optimizer build() {
        Configuration configuration = new Configuration(groups, conventions, threads);
        for (OptimizerRuntime candidate : runtimes()) {
            if (candidate.name().equals(runtime)) {
                return candidate.create(configuration);
            }
        }
        List<String> names = runtimes().stream().map(OptimizerRuntime::name).toList();
        throw new InvalidInputException("unknown runtime '" + runtime + "'; did you mean '"
                + NearestName.of(runtime, names) + "'? It is one of " + String.join(", ", names));
    }

    /** The runtimes that are known, those included that this machine cannot run. */
    public static List<OptimizerRuntime> runtimes() {
        return ServiceLoader.load(OptimizerRuntime.class, OptimizerRuntime.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
