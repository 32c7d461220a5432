package adamp.properties.axes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.pipe.OwnPorts;
import adamp.properties.port.Port;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Axis;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.ScalarPrecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A port that follows another value of an axis than it says is caught. */
class ToldApartTest {
    private static final int SCENARIOS = 40;

    /** Under the one convention a port is checked that follows the other. */
    record Pair(Axis axis, Conventions said, Conventions followed) {
        /** Those in which the two differ: precisions of the bias corrections, where there are any. */
        Set<Algorithm> algorithms() {
            boolean ofCorrections = said.is(ScalarPrecision.CORRECTIONS_IN_TENSOR)
                    || followed.is(ScalarPrecision.CORRECTIONS_IN_TENSOR);
            return Departures.algorithms(ofCorrections ? Axis.BIAS_CORRECTION : axis);
        }

        @Override
        public String toString() {
            return "said " + said.name() + ", followed " + followed.name();
        }
    }

    static Stream<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (Conventions base : List.of(Conventions.OFFICIAL, Conventions.CORRECTED)) {
            for (Axis axis : Departures.axes()) {
                for (Conventions other : Departures.from(base, axis)) {
                    pairs.add(new Pair(axis, base, other));
                    pairs.add(new Pair(axis, other, base));
                }
            }
        }
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aPortThatFollowsTheOtherValueIsCaught(Pair pair) {
        for (Algorithm algorithm : pair.algorithms()) {
            String catcher = "";
            for (int seed = 0; seed < SCENARIOS && catcher.isEmpty(); seed++) {
                for (Family family : Departures.families(pair.axis())) {
                    Scenario scenario = scenario(pair, family, algorithm, seed);
                    if (!ScenarioCheck.run(new Following(pair.followed()), scenario)
                            .isCorrect()) {
                        catcher = family + ", after " + seed;
                        break;
                    }
                }
            }
            System.out.println(pair + ": " + algorithm + " caught by " + catcher);
            assertTrue(!catcher.isEmpty(), pair + " is not caught in " + algorithm);
        }
    }

    /** Where no family has what tells two values apart, one that is near it is changed. */
    private static Scenario scenario(Pair pair, Family family, Algorithm algorithm, long seed) {
        Scenario drawn = family.scenario(algorithm, pair.said(), seed);
        HyperParameters hyper = drawn.rule().hyper();
        return switch (pair.axis()) {
            case WEIGHT_DECAY_GUARD -> with(drawn, hyper.withWeightDecay(-0.05), drawn.initial());
            // Rounded to float32 this is 1/8, and a cosine of 1/32 is at the threshold, not below it.
            case THRESHOLD_PRECISION -> with(drawn, hyper.withDelta(0.125 * (1 + 0x1p-30)), drawn.initial());
            // 1 - d times a gradient, with nothing that hides its rounding.
            case SCALAR_PRECISION -> with(drawn, hyper.withDampening(0.9), withoutMomentum(drawn.initial()));
            default -> drawn;
        };
    }

    private static Scenario with(Scenario drawn, HyperParameters hyper, List<TensorState> initial) {
        return new Scenario(drawn.family(), drawn.rule().with(hyper), drawn.shapes(), initial, drawn.gradients());
    }

    private static List<TensorState> withoutMomentum(List<TensorState> states) {
        return states.stream()
                .map(state -> new TensorState(
                        state.weight(), new double[state.first().length], state.second(), state.steps()))
                .toList();
    }

    /** The reference under a convention of its own, whatever it is asked for. */
    private record Following(Conventions own) implements PortFactory {
        @Override
        public String name() {
            return own.name();
        }

        @Override
        public RowArithmetic rows(Rule rule) {
            return OwnPorts.REFERENCE.factory().rows(rule);
        }

        @Override
        public Port create(Rule rule, List<TensorShape> shapes) {
            Rule mine = new Rule(rule.algorithm(), rule.hyper(), own, rule.precision());
            return OwnPorts.REFERENCE.factory().create(mine, shapes);
        }
    }
}
