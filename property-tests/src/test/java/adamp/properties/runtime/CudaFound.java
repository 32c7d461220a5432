package adamp.properties.runtime;

import adamp.properties.port.RuntimePortFactory;
import java.util.Optional;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips what needs a GPU where none is found, and says why. */
final class CudaFound implements SkipExecutionHook, ExecutionCondition {
    private static final Optional<String> OBSTACLE = RuntimePortFactory.obstacle("cuda");

    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        return OBSTACLE.map(SkipResult::skip).orElseGet(SkipResult::doNotSkip);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return OBSTACLE.map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("a GPU is found"));
    }
}
