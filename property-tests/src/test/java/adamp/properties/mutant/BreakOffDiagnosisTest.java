package adamp.properties.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.properties.bound.View;
import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.diagnosis.Diagnostician;
import adamp.properties.diagnosis.Explanation;
import adamp.properties.port.PortFault;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.TensorShape;
import adamp.spec.convention.Conventions;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A port that breaks off in the projection is said to. */
class BreakOffDiagnosisTest {
    private static List<String> said(Predicate<PlainStep> breaks) {
        Fault fault = Fault.inStep(
                "BREAKS",
                Family.CHANNEL_ORTHOGONAL,
                Fault.PROJECTING,
                (rule, evaluation) -> new PlainStep(rule, evaluation) {
                    @Override
                    float[] project(TensorShape shape, float[] p, float[] w, float[] g, View view) {
                        if (view != View.NONE && breaks.test(this)) {
                            throw new PortFault(PortFault.Kind.FAILED, "it has no attribute 'assign'");
                        }
                        return super.project(shape, p, w, g, view);
                    }
                });
        List<Scenario> failing = Stream.of(Family.NESTEROV, Family.CHANNEL_ORTHOGONAL)
                .map(family -> family.scenario(Algorithm.SGDP, Conventions.OFFICIAL, 1))
                .toList();
        return Diagnostician.diagnose(fault.factory(), failing, List.of()).explanations().stream()
                .map(Explanation::name)
                .toList();
    }

    @Test
    void withNesterovAlone() {
        assertEquals(List.of("NESTEROV_PROJECTION_FAILS"), said(step -> step.hyper.nesterov()));
    }

    @Test
    void always() {
        assertEquals(List.of("PROJECTION_FAILS"), said(step -> true));
    }
}
