package adamp.properties.certify;

import adamp.properties.pipe.OwnPorts;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Conventions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An implementation of this project, in this process. Where nothing is asked it does as the corrected convention says. */
public final class RuntimeSubject implements Subject {
    private final OwnPorts runtime;

    public RuntimeSubject(OwnPorts runtime) {
        this.runtime = runtime;
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
        return runtime.factory();
    }

    @Override
    public void close() {}
}
