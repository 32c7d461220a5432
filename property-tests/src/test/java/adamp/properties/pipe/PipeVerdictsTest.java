package adamp.properties.pipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.port.Port;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.spec.convention.Conventions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the pipe says of a port is what is said of it in process. */
class PipeVerdictsTest {
    private static final Limits PATIENT = new Limits(Duration.ofMinutes(2), Duration.ofMinutes(2));

    private static PipePortFactory behindAPipe(PortServer server) {
        return new PipePortFactory("a server", () -> new ServerChannel(server), PATIENT);
    }

    private static List<Scenario> scenarios() {
        List<Scenario> scenarios = new ArrayList<>();
        for (Algorithm algorithm : Algorithm.values()) {
            for (Family family : EnumSet.complementOf(EnumSet.of(Family.LARGE_TENSOR, Family.LONG_RUN))) {
                scenarios.add(family.scenario(algorithm, Conventions.CORRECTED, 7));
                if (family == Family.ORDINARY || family == Family.NON_FINITE || family == Family.HALF_THE_ROWS) {
                    scenarios.add(family.scenario(algorithm, Conventions.OFFICIAL, 8));
                }
            }
        }
        return scenarios;
    }

    @ParameterizedTest
    @EnumSource(names = {"HOST", "REFERENCE"})
    void theVerdictIsTheSameAsInProcess(OwnPorts own) {
        Outcome total = Outcome.NOTHING;
        try (PipePortFactory pipe = behindAPipe(own.server())) {
            for (Scenario scenario : scenarios()) {
                Outcome outcome = ScenarioCheck.run(pipe, scenario);
                assertEquals(ScenarioCheck.run(own.factory(), scenario), outcome);
                total = total.plus(outcome);
            }
        }
        assertEquals(Optional.empty(), total.finding());
        assertEquals(Optional.empty(), total.declined());
        assertTrue(total.projected() > 10, total.projected() + " steps are projected");
    }

    /** The host behind a pipe, but for how it makes its optimizers. */
    private static PipePortFactory host(BiFunction<Rule, List<TensorShape>, Port> create) {
        PortCard card;
        try (PipePortFactory pipe = behindAPipe(OwnPorts.HOST.server())) {
            card = pipe.card();
        }
        PortFactory factory = new PortFactory() {
            @Override
            public String name() {
                return "changed";
            }

            @Override
            public RowArithmetic rows(Rule rule) {
                return OwnPorts.HOST.factory().rows(rule);
            }

            @Override
            public Port create(Rule rule, List<TensorShape> shapes) {
                return create.apply(rule, shapes);
            }
        };
        return behindAPipe(new PortServer(factory, card));
    }

    @Test
    void aFaultIsFoundThroughThePipe() {
        BiFunction<Rule, List<TensorShape>, Port> decaysTooMuch = (rule, shapes) -> {
            double decay = rule.hyper().weightDecay() * (1 + 1e-5);
            return OwnPorts.HOST.factory().create(rule.with(rule.hyper().withWeightDecay(decay)), shapes);
        };
        try (PipePortFactory pipe = host(decaysTooMuch)) {
            Scenario scenario = Family.WEIGHT_DECAY.scenario(Algorithm.ADAMP, Conventions.CORRECTED, 3);
            Outcome outcome = ScenarioCheck.run(pipe, scenario);
            assertTrue(outcome.finding().orElseThrow().what().contains("weight"), outcome.toString());
        }
    }

    @Test
    void whatIsNotOfferedIsDeclinedAndNoFault() {
        BiFunction<Rule, List<TensorShape>, Port> choosy = (rule, shapes) -> {
            throw new IllegalArgumentException("matrices only");
        };
        try (PipePortFactory pipe = host(choosy)) {
            Scenario scenario = Family.ORDINARY.scenario(Algorithm.ADAMP, Conventions.CORRECTED, 1);
            Outcome outcome = ScenarioCheck.run(pipe, scenario);
            assertTrue(outcome.isCorrect());
            assertEquals(Optional.of("'matrices only'"), outcome.declined());
        }
    }

    @Test
    void anOptimizerThatBreaksDownIsAFinding() {
        BiFunction<Rule, List<TensorShape>, Port> broken = (rule, shapes) -> {
            throw new IllegalStateException("out of order");
        };
        try (PipePortFactory pipe = host(broken)) {
            Scenario scenario = Family.ORDINARY.scenario(Algorithm.ADAMP, Conventions.CORRECTED, 1);
            Outcome outcome = ScenarioCheck.run(pipe, scenario);
            assertTrue(outcome.finding().orElseThrow().what().contains("out of order"), outcome.toString());
            assertEquals(outcome, ScenarioCheck.run(pipe, scenario), "it is asked again, in the same process");
        }
    }
}
