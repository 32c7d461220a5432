package adamp.proofs.instances;

import adamp.proofs.numeric.Checks;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Hears what jqwik found of every property while a {@link NumericPart} is running, and sets its seed and number of
 * tries. jqwik finds this class as a service and makes it, so what it reports to is {@link NumericPart}'s to say. In a
 * test run it does nothing.
 */
public final class PropertyHook implements AroundPropertyHook {

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        Optional<NumericPart.Session> running = NumericPart.running();
        if (running.isEmpty()) {
            return property.execute();
        }
        NumericPart.Session session = running.get();
        prepare(context, session.settings());
        long start = System.nanoTime();
        PropertyExecutionResult result = property.execute();
        session.add(outcome(context, result, (System.nanoTime() - start) / 1e9));
        return result;
    }

    private static void prepare(PropertyLifecycleContext context, NumericSettings settings) {
        PropertyAttributes attributes = context.attributes();
        if (attributes.seed().isEmpty()) {
            attributes.setSeed(Long.toString(settings.seed()));
        }
        // What draws nothing is one instance, however often it is asked for.
        if (context.targetMethod().getParameterCount() > 0) {
            settings.tries().ifPresent(attributes::setTries);
        }
    }

    private static PropertyOutcome outcome(
            PropertyLifecycleContext context, PropertyExecutionResult result, double seconds) {
        Method method = context.targetMethod();
        List<String> theorems = context.findAnnotation(Checks.class)
                .map(checks -> List.of(checks.value()))
                .orElse(List.of());
        boolean satisfied = result.status() == PropertyExecutionResult.Status.SUCCESSFUL;
        return new PropertyOutcome(
                context.containerClass().getSimpleName() + "." + method.getName(),
                theorems,
                result.countChecks(),
                seconds,
                result.seed().orElse(""),
                satisfied ? Optional.empty() : Optional.of(Sample.line(method, result)));
    }
}
