package adamp.properties.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.optimizer.ParameterReport;
import adamp.optimizer.ViewReport;
import adamp.properties.bound.Decision;
import adamp.properties.bound.StepBound;
import adamp.properties.bound.View;
import adamp.properties.cases.Scenario;
import adamp.properties.cases.ScenarioArbitraries;
import adamp.properties.port.RuntimePort;
import adamp.properties.port.RuntimePortFactory;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the runtime reports of a step is what it did. */
abstract class ReportContract {
    /** Norms of up to 4608 float32 elements summed in float64 in some order: n 2^-53, and a root. */
    private static final double RELATIVE = 1e-12;

    /** The difference of two unit vectors: their own roundings, not relative to the difference. */
    private static final double OF_UNIT_VECTORS = 1e-11;

    /** The runtime. */
    abstract RuntimePortFactory port();

    @Property(tries = 200)
    void theReportIsOfTheStepThatWasMade(@ForAll("singleSteps") Scenario scenario) {
        Rule rule = scenario.rule();
        TensorShape shape = scenario.shapes().get(0);
        TensorState before = scenario.initial().get(0);
        try (RuntimePort told = port().create(rule, scenario.shapes());
                RuntimePort quiet = port().create(rule, scenario.shapes())) {
            told.load(0, before);
            quiet.load(0, before);
            List<double[]> gradients = scenario.gradients().get(0);
            ParameterReport report = told.optimizer()
                    .stepAndReport(told.gradients(gradients))
                    .parameters()
                    .get(0);
            quiet.step(gradients);
            TensorState after = told.state(0);

            assertEquals(quiet.state(0), after, "a reported step has the same bits");
            assertEquals(before.steps() + 1, report.step());
            assertNear(norm(before.weight(), 0, shape.elements()), report.layerNormBefore());
            assertNear(norm(after.weight(), 0, shape.elements()), report.layerNormAfter());
            assertNear(meanOfRows(shape, before.weight()), report.filterNormBefore());
            assertNear(meanOfRows(shape, after.weight()), report.filterNormAfter());
            checkDecision(rule, shape, before, gradients.get(0), report);
            checkEffectiveStep(shape, before, after, report);
        }
    }

    private void checkDecision(
            Rule rule, TensorShape shape, TensorState before, double[] gradient, ParameterReport report) {
        Decision decision = new StepBound(rule, port().rows(rule)).decision(shape, before.weight(), gradient);
        View view = report.projected().map(v -> View.valueOf(v.name())).orElse(View.NONE);
        assertTrue(decision.allowed().contains(view), view + " reported, allowed are " + decision.allowed());
        if (decision.examined()) {
            for (ViewReport examined : report.views()) {
                boolean passes = view != View.NONE && examined.view().name().equals(view.name());
                assertTrue(!passes || examined.passes(), "the view that is projected passes");
                int length = examined.view() == adamp.optimizer.View.CHANNEL ? shape.rowLength() : shape.elements();
                assertEquals(rule.hyper().delta() / Math.sqrt(length), examined.threshold(), 1e-7);
            }
        }
    }

    /** Eq. 5, over the filters where they are projected, else over the whole weight. */
    private static void checkEffectiveStep(
            TensorShape shape, TensorState before, TensorState after, ParameterReport report) {
        boolean byRows =
                report.projected().filter(adamp.optimizer.View.CHANNEL::equals).isPresent();
        int length = byRows ? shape.rowLength() : shape.elements();
        double sum = 0;
        for (int from = 0; from < shape.elements(); from += length) {
            sum += effectiveStep(before.weight(), after.weight(), from, from + length);
        }
        double expected = sum * length / shape.elements();
        if (Double.isNaN(expected)) {
            assertTrue(Double.isNaN(report.effectiveStep()));
        } else {
            assertEquals(expected, report.effectiveStep(), OF_UNIT_VECTORS);
        }
    }

    private static double effectiveStep(double[] before, double[] after, int from, int to) {
        double normBefore = norm(before, from, to);
        double normAfter = norm(after, from, to);
        double sum = 0;
        for (int i = from; i < to; i++) {
            double difference = after[i] / normAfter - before[i] / normBefore;
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    private static double norm(double[] x, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) x[i] * x[i];
        }
        return Math.sqrt(sum);
    }

    private static double meanOfRows(TensorShape shape, double[] x) {
        if (shape.rank() < 2) {
            return norm(x, 0, x.length);
        }
        double sum = 0;
        for (int from = 0; from < x.length; from += shape.rowLength()) {
            sum += norm(x, from, from + shape.rowLength());
        }
        return sum / shape.channels();
    }

    private static void assertNear(double expected, double actual) {
        assertEquals(expected, actual, RELATIVE * expected);
    }

    @Provide
    Arbitrary<Scenario> singleSteps() {
        return ScenarioArbitraries.singleSteps();
    }
}
