package adamp.properties.mutant;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.cases.Family;
import adamp.properties.port.Port;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.spec.convention.Conventions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A single fault planted in the plain port.
 *
 * @param name what it is called
 * @param killer the family meant to catch it
 * @param algorithms those in which it is a fault
 * @param conventions those under which it is a fault
 * @param maker makes the faulty port
 */
record Fault(String name, Family killer, Set<Algorithm> algorithms, List<Conventions> conventions, PortMaker maker) {

    static final Set<Algorithm> ALL = EnumSet.allOf(Algorithm.class);
    static final Set<Algorithm> PROJECTING = EnumSet.of(Algorithm.SGDP, Algorithm.ADAMP);
    static final Set<Algorithm> ADAPTIVE = EnumSet.of(Algorithm.ADAM, Algorithm.ADAMW, Algorithm.ADAMP);
    static final Set<Algorithm> DECOUPLED = EnumSet.of(Algorithm.SGDP, Algorithm.ADAMW, Algorithm.ADAMP);
    static final Set<Algorithm> COUPLED = EnumSet.of(Algorithm.SGD, Algorithm.ADAM);
    static final Set<Algorithm> MOMENTUM = EnumSet.of(Algorithm.SGD, Algorithm.SGDP);
    static final List<Conventions> BOTH = List.of(Conventions.OFFICIAL, Conventions.CORRECTED);
    static final List<Conventions> OFFICIAL = List.of(Conventions.OFFICIAL);
    static final List<Conventions> CORRECTED = List.of(Conventions.CORRECTED);

    /** Makes a port. */
    @FunctionalInterface
    interface PortMaker {
        Port make(Rule rule, List<TensorShape> shapes);
    }

    /** Makes the step of a port. */
    @FunctionalInterface
    interface StepMaker {
        PlainStep make(Rule rule, Evaluation evaluation);
    }

    /** A fault in the step, under both conventions. */
    static Fault inStep(String name, Family killer, Set<Algorithm> algorithms, StepMaker maker) {
        return inStep(name, killer, algorithms, BOTH, maker);
    }

    static Fault inStep(
            String name, Family killer, Set<Algorithm> algorithms, List<Conventions> conventions, StepMaker maker) {
        return new Fault(
                name,
                killer,
                algorithms,
                conventions,
                (rule, shapes) -> new PlainPort(maker.make(rule, Evaluation.plain()), rule, shapes));
    }

    /** A fault in what is held between steps. */
    static Fault inState(String name, Family killer, Set<Algorithm> algorithms, PortMaker maker) {
        return new Fault(name, killer, algorithms, BOTH, maker);
    }

    PortFactory factory() {
        return new PortFactory() {
            @Override
            public String name() {
                return Fault.this.name;
            }

            @Override
            public RowArithmetic rows(Rule rule) {
                return PlainPortFactory.rowsOf(rule);
            }

            @Override
            public Port create(Rule rule, List<TensorShape> shapes) {
                return maker.make(rule, shapes);
            }
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
