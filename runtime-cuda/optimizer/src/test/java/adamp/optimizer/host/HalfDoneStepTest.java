package adamp.optimizer.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.optimizer.AdamP;
import adamp.optimizer.Configuration;
import adamp.optimizer.Conventions;
import adamp.optimizer.Optimizer;
import adamp.optimizer.Parameter;
import adamp.optimizer.ParameterGroup;
import adamp.optimizer.Tensor;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A step that fails half-way, as it would if a native buffer were taken away. */
class HalfDoneStepTest {
    private final AtomicBoolean failing = new AtomicBoolean();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void everyLaterStepSaysSoUntilAStateIsRestored(int threads) throws IOException {
        Path file = folder.resolve("state");
        Parameter first = Parameter.of("first", new float[] {1, 2}, 2);
        Parameter second = Parameter.of("second", new float[] {3}, 1);
        ParameterGroup group = ParameterGroup.of(AdamP.builder().build(), first, second);
        Configuration configuration = new Configuration(List.of(group), Conventions.CORRECTED, threads);
        try (Optimizer optimizer = new HostOptimizer<>(configuration, kernels())) {
            List<Tensor> gradients = List.of(Tensor.of(new float[] {1, 1}, 2), Tensor.of(new float[] {1}, 1));
            optimizer.step(gradients);
            optimizer.save(file);
            failing.set(true);
            assertHalfDone(optimizer, gradients);
            failing.set(false);
            assertHalfDone(optimizer, gradients);
            optimizer.restore(file);
            optimizer.step(gradients);
            assertEquals(2, optimizer.state("first").step());
            assertEquals(2, optimizer.state("second").step());
        }
    }

    private static void assertHalfDone(Optimizer optimizer, List<Tensor> gradients) {
        IllegalStateException error = assertThrows(IllegalStateException.class, () -> optimizer.step(gradients));
        assertTrue(error.getMessage().startsWith("a step failed half-way"), error.getMessage());
    }

    /** Plain loops that fail on demand, on the tensor of one element. */
    @SuppressWarnings("unchecked") // a proxy of the interface
    private Kernels<ArrayWindow> kernels() {
        ScalarKernels plain = new ScalarKernels();
        return (Kernels<ArrayWindow>) Proxy.newProxyInstance(
                Kernels.class.getClassLoader(), new Class<?>[] {Kernels.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("adamStep") && failing.get() && arguments[4].equals(1)) {
                        throw new IllegalStateException("the buffer is gone");
                    }
                    try {
                        return method.invoke(plain, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
