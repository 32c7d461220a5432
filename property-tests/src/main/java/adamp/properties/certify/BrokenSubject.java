package adamp.properties.certify;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.bound.Summation;
import adamp.properties.port.Port;
import adamp.properties.port.PortFactory;
import adamp.properties.port.PortFault;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.spec.convention.Conventions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A command that broke off before it said what it is. It is certified as what it was said to be, and breaks off again. */
public final class BrokenSubject implements Subject {
    private final List<String> command;
    private final Set<Algorithm> algorithms;
    private final PortFault fault;

    /** @param fault how it broke off */
    public BrokenSubject(List<String> command, List<Algorithm> algorithms, PortFault fault) {
        this.command = List.copyOf(command);
        this.algorithms = Set.copyOf(algorithms);
        this.fault = fault;
    }

    @Override
    public String name() {
        return String.join(" ", command);
    }

    @Override
    public String version() {
        return "";
    }

    @Override
    public List<String> command() {
        return command;
    }

    @Override
    public String arguments() {
        return "-- " + Shell.words(command);
    }

    @Override
    public Set<Algorithm> algorithms() {
        return algorithms;
    }

    @Override
    public Optional<Conventions> conventions() {
        return Optional.empty();
    }

    @Override
    public boolean speaks() {
        return false;
    }

    @Override
    public PortFactory open() {
        return new PortFactory() {
            @Override
            public String name() {
                return BrokenSubject.this.name();
            }

            @Override
            public RowArithmetic rows(Rule rule) {
                return RowArithmetic.of(Summation.IN_ANY_ORDER);
            }

            @Override
            public Port create(Rule rule, List<TensorShape> shapes) {
                throw fault;
            }
        };
    }

    @Override
    public void close() {}
}
