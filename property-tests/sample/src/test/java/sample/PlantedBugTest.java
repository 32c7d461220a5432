package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import adamp.properties.rule.HyperParameters;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** A check that cannot fail says nothing: with a bug planted, the contract does. */
class PlantedBugTest {
    /** What is off, and at the end the case's only gradient: it has been made as small as it goes. */
    private static final Pattern ONE_ELEMENT =
            Pattern.compile("weight\\[0] is .*, exactly .*: off by .*\\n.*\\n  gradient \\[[^,]*]$", Pattern.DOTALL);

    /** Forgets to correct the second moment's bias. */
    static class WithoutCorrectionOfV extends ToyAdamWTest {
        @Override
        ToyAdamW toy(HyperParameters h) {
            return new ToyAdamW(h.learningRate(), h.beta1(), h.beta2(), h.eps(), h.weightDecay()) {
                @Override
                protected double correction(double beta, int steps) {
                    return beta == h.beta2() ? 1 : super.correction(beta, steps);
                }
            };
        }
    }

    @Test
    void theContractFailsAndSaysWhere() {
        TestExecutionSummary summary = run(WithoutCorrectionOfV.class);
        List<String> failures = summary.getFailures().stream()
                .map(failure -> failure.getException().getMessage())
                .toList();
        assertEquals(3, failures.size(), failures.toString());
        failures.forEach(message -> assertTrue(message.startsWith("weight["), message));
        assertTrue(failures.stream().anyMatch(ONE_ELEMENT.asPredicate()), failures.toString());
    }

    @Test
    void theTwoOptimizersShareNothingAllTheSame() {
        assertEquals(1, run(WithoutCorrectionOfV.class).getTestsSucceededCount());
    }

    private static TestExecutionSummary run(Class<?> contract) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(contract))
                .filters(EngineFilter.includeEngines("jqwik"))
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.database", "target/planted-bug-database")
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }
}
