package adamp.experiments.model;

import java.util.function.Supplier;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;

/**
 * Frees the native memory of all tensors made in between, except of those on which {@code retainReference} was called.
 * Without it they wait for the garbage collector, which does not see how large they are.
 */
public final class NativeScope {
    private NativeScope() {}

    /** Runs one step's work. */
    public static void run(Runnable work) {
        get(() -> {
            work.run();
            return null;
        });
    }

    /** The same for work with a result that is not of native memory, or retained. */
    public static <T> T get(Supplier<T> work) {
        PointerScope scope = new PointerScope();
        try {
            return work.get();
        } finally {
            scope.close();
        }
    }

    /** Runs work that no gradients are wanted of. */
    public static void runWithoutGradients(Runnable work) {
        run(() -> {
            NoGradGuard guard = new NoGradGuard();
            try {
                work.run();
            } finally {
                guard.close();
            }
        });
    }
}
