package adamp.properties.certify;

import adamp.properties.pipe.OwnPorts;
import adamp.properties.port.PortFactory;
import adamp.properties.port.RuntimePortFactory;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Conventions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An implementation of this project, in this process. Where nothing is asked it does as the corrected convention says. */
public final class RuntimeSubject implements Subject {
    private static final String CUDA = "cuda";

    private final String runtime;

    /** @param runtime one of {@link #names} */
    public RuntimeSubject(String runtime) {
        this.runtime = runtime;
    }

    /** Those that can be certified. */
    public static List<String> names() {
        return Stream.concat(Arrays.stream(OwnPorts.values()).map(OwnPorts::toString), Stream.of(CUDA))
                .toList();
    }

    /** Why this machine cannot run one, in one line; empty if it can. */
    public static Optional<String> obstacle(String runtime) {
        return runtime.equals(OwnPorts.REFERENCE.toString()) ? Optional.empty() : RuntimePortFactory.obstacle(runtime);
    }

    @Override
    public String name() {
        return "adamp " + runtime;
    }

    @Override
    public String version() {
        return OwnPorts.VERSION;
    }

    @Override
    public List<String> command() {
        return List.of();
    }

    @Override
    public String arguments() {
        return "--runtime " + runtime;
    }

    @Override
    public Set<Algorithm> algorithms() {
        return EnumSet.allOf(Algorithm.class);
    }

    @Override
    public Optional<Conventions> conventions() {
        return Optional.of(Conventions.CORRECTED);
    }

    @Override
    public PortFactory open() {
        return Arrays.stream(OwnPorts.values())
                .filter(own -> own.toString().equals(runtime))
                .findFirst()
                .map(OwnPorts::factory)
                .orElseGet(() -> RuntimePortFactory.of(runtime));
    }

    @Override
    public void close() {}
}
