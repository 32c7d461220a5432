package adamp.properties.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.pipe.OwnPorts;
import adamp.properties.port.Port;
import adamp.properties.port.PortFactory;
import adamp.properties.port.PortFault;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A port that breaks off is said to do so by what its break-offs have in common. */
class BreakOffsTest {
    private static final PortFactory REFERENCE = OwnPorts.REFERENCE.factory();

    /** What a step asks of the whole optimizer. */
    private record Asked(Rule rule, List<TensorShape> shapes, List<double[]> gradients) {}

    private static List<Explanation> said(String message, Predicate<Asked> breaks) {
        List<Scenario> failing = Stream.of(
                        Family.ORDINARY, Family.NESTEROV, Family.MISSING_GRADIENT, Family.EMPTY_TENSOR)
                .map(family -> family.scenario(Algorithm.SGDP, Conventions.OFFICIAL, 1))
                .toList();
        return Diagnostician.diagnose(breaking(message, breaks), failing, List.of())
                .explanations();
    }

    private static List<String> names(List<Explanation> said) {
        return said.stream().map(Explanation::name).toList();
    }

    @Test
    void aMomentumThatIsNoNumberAnyMore() {
        var said = said(
                "AttributeError: 'str' object has no attribute 'base_dtype'; its momentum, a number at first, is a"
                        + " list",
                asked -> true);
        assertEquals(List.of("MOMENTUM_OVERWRITTEN"), names(said));
    }

    @Test
    void tensorsWithoutElements() {
        var said = said("division by zero", asked -> asked.shapes().stream().anyMatch(shape -> shape.elements() == 0));
        assertEquals(List.of("EMPTY_TENSOR_REJECTED"), names(said));
    }

    @Test
    void everyStep() {
        var said = said("no such thing", asked -> true);
        assertEquals(List.of("BREAKS_OFF"), names(said));
        assertTrue(said.get(0).what().endsWith("at every step"), said.get(0)::what);
    }

    @Test
    void aMissingGradient() {
        var said = said("None", asked -> asked.gradients().contains(null));
        assertEquals(List.of("BREAKS_OFF"), names(said));
        assertTrue(said.get(0).what().contains("without a gradient"), said.get(0)::what);
    }

    /** The reference, which breaks off at some steps. */
    private static PortFactory breaking(String message, Predicate<Asked> breaks) {
        return new PortFactory() {
            @Override
            public String name() {
                return "breaking";
            }

            @Override
            public RowArithmetic rows(Rule rule) {
                return REFERENCE.rows(rule);
            }

            @Override
            public Port create(Rule rule, List<TensorShape> shapes) {
                Port port = REFERENCE.create(rule, shapes);
                return new Port() {
                    @Override
                    public TensorState state(int tensor) {
                        return port.state(tensor);
                    }

                    @Override
                    public void load(int tensor, TensorState state) {
                        port.load(tensor, state);
                    }

                    @Override
                    public void step(List<double[]> gradients) {
                        if (breaks.test(new Asked(rule, shapes, gradients))) {
                            throw new PortFault(PortFault.Kind.FAILED, message);
                        }
                        port.step(gradients);
                    }

                    @Override
                    public void close() {
                        port.close();
                    }
                };
            }
        };
    }
}
