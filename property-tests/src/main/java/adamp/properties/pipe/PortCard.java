package adamp.properties.pipe;

import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperLimit;
import adamp.properties.rule.MemoryLayout;
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
 * @param showsMoments whether it reports moments beside the weights
 * @param showsSteps whether it reports step counts
 * @param sums how it adds up rows, if it promises more than float32 in any order
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
        boolean showsMoments,
        boolean showsSteps,
        Optional<SumsPromise> sums,
        Optional<Conventions> conventions,
        Set<MemoryLayout> layouts,
        Map<Algorithm, Set<HyperLimit>> limits) {
    public PortCard {
        algorithms = Set.copyOf(algorithms);
        dtypes = List.copyOf(dtypes);
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
                true,
                true,
                Optional.empty(),
                Optional.of(conventions),
                Set.of(),
                limits);
    }

    @Override
    public String toString() {
        return port + " " + version;
    }
}
