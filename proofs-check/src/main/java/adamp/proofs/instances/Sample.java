package adamp.proofs.instances;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.PropertyExecutionResult;

/** The smallest instance that refutes a property, in one line. */
final class Sample {
    private static final int LONGEST = 400;

    private Sample() {}

    static String line(Method method, PropertyExecutionResult result) {
        String what = result.throwable().map(Sample::message).orElse("failed");
        return result.falsifiedParameters()
                .filter(values -> !values.isEmpty())
                .map(values -> shortened(what, LONGEST / 2) + ", for " + shortened(named(method, values), LONGEST))
                .orElseGet(() -> shortened(what, LONGEST));
    }

    private static String message(Throwable thrown) {
        return Optional.ofNullable(thrown.getMessage())
                .filter(text -> !text.isBlank())
                .orElseGet(() -> thrown.getClass().getSimpleName());
    }

    /** The drawn values by their parameters' names, where the compiler kept those. */
    private static String named(Method method, List<Object> values) {
        Parameter[] parameters = method.getParameters();
        List<String> named = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String name = i < parameters.length ? parameters[i].getName() : "?";
            named.add(name + " = " + shown(values.get(i)));
        }
        return String.join(", ", named);
    }

    private static String shown(Object value) {
        return value instanceof Object[] array ? Arrays.deepToString(array) : String.valueOf(value);
    }

    private static String shortened(String text, int longest) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
    }
}
