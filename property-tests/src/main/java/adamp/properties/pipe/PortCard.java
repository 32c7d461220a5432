package adamp.properties.pipe;

import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperLimit;
import adamp.properties.rule.MemoryLayout;
import adamp.properties.rule.Precision;
import adamp.spec.convention.Conventions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a port says of itself in its answer to {@code hello}.
 *
 * @param protocol the version it speaks
 * @param port its name
 * @param version its version, as it likes
 * @param algorithms those it offers
 * @param dtypes of tensors it steps
 * @param masters those of them that it steps, if asked to, in float32 masters
 * @param showsMoments whether it reports moments beside the weights
 * @param showsSteps whether it reports step counts
 * @param sums how it adds up rows, if it promises more than float32 in any order
 * @param flushes whether it may replace denormals by zeros
 * @param conventions those it claims to follow, if it claims any
 * @param layouts in which tensors may lie beside row-major
 * @param limits what hyper-parameters it cannot be given, for each algorithm that has such limits
 */
public record PortCard(
        int protocol,
        String port,
        String version,
        Set<Algorithm> algorithms,
        List<String> dtypes,
        List<String> masters,
        boolean showsMoments,
        boolean showsSteps,
        Optional<SumsPromise> sums,
        boolean flushes,
        Optional<Conventions> conventions,
        Set<MemoryLayout> layouts,
        Map<Algorithm, Set<HyperLimit>> limits) {
    public PortCard {
        algorithms = Set.copyOf(algorithms);
        dtypes = List.copyOf(dtypes);
        masters = List.copyOf(masters);
        layouts = Set.copyOf(layouts);
        limits = Map.copyOf(limits);
    }

    /** Of an elementwise port of this version that shows all its state: it has no rows to add up. */
    public static PortCard of(
            String port,
            String version,
            Set<Algorithm> algorithms,
            List<String> dtypes,
            Conventions conventions,
            Map<Algorithm, Set<HyperLimit>> limits) {
        return new PortCard(
                Protocol.VERSION,
                port,
                version,
                algorithms,
                dtypes,
                List.of(),
                true,
                true,
                Optional.empty(),
                false,
                Optional.of(conventions),
                Set.of(),
                limits);
    }

    /** Why it does not step tensors of a precision; empty if it does. */
    Optional<String> obstacle(Precision precision) {
        String model = precision.model().toString();
        if (!dtypes.contains(model)) {
            return Optional.of("it offers no " + model + ", only " + String.join(", ", dtypes));
        }
        return precision.hasMaster() && !masters.contains(model)
                ? Optional.of("it offers no float32 masters of " + model)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return port + " " + version;
    }
}
