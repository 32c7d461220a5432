package adamp.properties.precision;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.cases.Family;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.port.Port;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.NumberFormat;
import adamp.properties.rule.Precision;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Faults that a precision brings with it are caught; what a port says that it may do is not. */
class PrecisionFaultsTest {
    private static final int SCENARIOS = 10;

    private static FormatArithmetic arithmetic(NumberFormat format) {
        return new FormatArithmetic(format, new SplittableRandom(1));
    }

    private static FormatStep right(Rule rule) {
        return new FormatStep(rule, arithmetic(rule.precision().state()));
    }

    /** Ports of a step, whose reports are changed. */
    private static PortFactory ports(
            Function<Rule, FormatStep> step, BiFunction<Rule, TensorState, TensorState> report) {
        return new FormatPorts(1) {
            @Override
            public Port create(Rule rule, List<TensorShape> shapes) {
                return new FormatPort(step.apply(rule), rule, shapes) {
                    @Override
                    public TensorState state(int tensor) {
                        return report.apply(rule, super.state(tensor));
                    }
                };
            }
        };
    }

    private static PortFactory flushing(boolean declared) {
        return new FormatPorts(1) {
            @Override
            FormatStep step(Rule rule) {
                return new FlushingStep(rule);
            }

            @Override
            public RowArithmetic rows(Rule rule) {
                return declared ? super.rows(rule).flushed() : super.rows(rule);
            }
        };
    }

    private static boolean passes(PortFactory port, Family family, Precision precision) {
        for (int seed = 0; seed < SCENARIOS; seed++) {
            var scenario = family.scenario(Algorithm.ADAMW, Conventions.CORRECTED, precision, seed);
            if (!ScenarioCheck.run(port, scenario).isCorrect()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void aSecondMomentWhoseUpdateIsLostIsCaught() {
        PortFactory port = ports(
                rule -> new FormatStep(rule, arithmetic(rule.precision().state())) {
                    @Override
                    double[] secondMoment(double[] v, double[] g) {
                        return v.clone();
                    }
                },
                (rule, state) -> state);
        assertFalse(passes(port, Family.ORDINARY, Precision.BFLOAT16));
    }

    @Test
    void aFloat64PortThatComputesInFloat32IsCaught() {
        PortFactory port =
                ports(rule -> new FormatStep(rule, arithmetic(NumberFormat.FLOAT32)), (rule, state) -> state);
        assertFalse(passes(port, Family.ORDINARY, Precision.FLOAT64));
    }

    @Test
    void aFloat32PortThatComputesInHalfIsCaught() {
        PortFactory port =
                ports(rule -> new FormatStep(rule, arithmetic(NumberFormat.FLOAT16)), (rule, state) -> state);
        assertFalse(passes(port, Family.ZERO_START, Precision.FLOAT16_WITH_MASTER));
    }

    @Test
    void aModelThatIsTheTruncatedMasterIsCaught() {
        PortFactory port = ports(
                PrecisionFaultsTest::right,
                (rule, state) -> new TensorState(
                        state.weight(),
                        state.first(),
                        state.second(),
                        state.steps(),
                        truncated(state, rule.precision())));
        assertFalse(passes(port, Family.ORDINARY, Precision.BFLOAT16_WITH_MASTER));
    }

    private static double[] truncated(TensorState state, Precision precision) {
        double[] model = state.model().clone();
        for (int i = 0; i < model.length; i++) {
            if (Math.abs(model[i]) > Math.abs(state.weight()[i])) {
                int unit = Math.getExponent(model[i]) - precision.model().digits() + 1;
                model[i] -= Math.copySign(Math.scalb(1.0, unit), model[i]);
            }
        }
        return model;
    }

    @Test
    void aMasterThatIsAsCoarseAsItsModelIsCaught() {
        PortFactory port = ports(
                PrecisionFaultsTest::right,
                (rule, state) ->
                        new TensorState(state.model(), state.first(), state.second(), state.steps(), state.model()));
        assertFalse(passes(port, Family.ORDINARY, Precision.BFLOAT16_WITH_MASTER));
    }

    @Test
    void denormalsThatAreFlushedAreCaughtUnlessThePortSaysSo() {
        for (Precision precision :
                List.of(Precision.FLOAT32, Precision.BFLOAT16, Precision.FLOAT16, Precision.FLOAT64)) {
            assertFalse(passes(flushing(false), Family.DENORMAL, precision), precision + " undeclared");
            assertTrue(passes(flushing(true), Family.DENORMAL, precision), precision + " declared");
            assertTrue(passes(flushing(true), Family.ORDINARY, precision), precision + " declared");
        }
    }
}
