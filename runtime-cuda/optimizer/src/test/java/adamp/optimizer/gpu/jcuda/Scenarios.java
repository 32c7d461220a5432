package adamp.optimizer.gpu.jcuda;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.gpu.KernelArguments;
import adamp.optimizer.gpu.Launch;
import adamp.optimizer.gpu.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What the tests do in a JVM of their own, by name. Each prints what it found. */
public final class Scenarios {
    private static final Map<String, Runnable> ALL = Map.of(
            "session", Scenarios::session,
            "caught", Scenarios::caught,
            "open", Scenarios::openTwice,
            "arguments", Scenarios::arguments,
            "allocations", Scenarios::allocations,
            "capture", Scenarios::allocateInACapture,
            "sweep", Scenarios::sweep);

    private Scenarios() {}

    public static void main(String[] names) {
        ALL.get(names[0]).run();
    }

    /** Everything once, then the device again, closed and open. */
    private static void session() {
        Gpu gpu = Gpus.cuda();
        new Session(gpu).everything();
        GpuStream stream = gpu.newStream();
        gpu.close();
        gpu.close();
        print(gpu::synchronize);
        print(stream::synchronize);
        print(() -> gpu.allocate(8));
    }

    private static void caught() {
        print(Scenarios::everythingOnce);
    }

    /** A failure to open must not spoil the next attempt. */
    private static void openTwice() {
        for (int i = 0; i < 2; i++) {
            Gpus.cuda(System.out::println).ifPresent(gpu -> {
                System.out.println(gpu.name());
                gpu.close();
            });
        }
        print(() -> System.out.println(CudaProbe.find(1)));
    }

    private static void arguments() {
        try (Gpu gpu = Gpus.cuda();
                DeviceBuffer buffer = gpu.allocate(16)) {
            KernelArguments arguments = new KernelArguments()
                    .putInt(0x11223344)
                    .putAddress(buffer)
                    .putFloat(1.5f)
                    .putDouble(-2.0);
            gpu.newStream().launch(gpu.load(".entry other(").kernel("other"), new Launch(3, 256), arguments);
            System.out.println(Long.toHexString(buffer.address()));
        }
    }

    private static void allocations() {
        print(() -> {
            try (Gpu gpu = Gpus.cuda()) {
                for (int i = 1; i <= 3; i++) {
                    gpu.allocate(1L << 20);
                }
            }
        });
    }

    private static void allocateInACapture() {
        try (Gpu gpu = Gpus.cuda()) {
            GpuStream stream = gpu.newStream();
            print(() -> stream.capture(() -> gpu.allocate(64)));
            print(() -> stream.capture(stream::synchronize));
            new Session(gpu).kernelsTakeTheirArguments();
        }
    }

    /** A session for each of the driver's functions, which fails at its first call. */
    private static void sweep() {
        for (DriverCall call : DriverCall.values()) {
            order(call.symbol() + ":1:999");
            System.out.print(call.symbol() + " ");
            try {
                everythingOnce();
                System.out.println("passed");
            } catch (GpuException trouble) {
                System.out.println(trouble.getMessage());
            }
        }
    }

    private static void everythingOnce() {
        try (Gpu gpu = Gpus.cuda()) {
            new Session(gpu).everything();
        }
    }

    private static void order(String text) {
        try {
            Files.writeString(Path.of(System.getenv("ADAMP_CUDA_FAIL_FILE")), text);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static void print(Runnable work) {
        try {
            work.run();
            System.out.println("no trouble");
        } catch (GpuException trouble) {
            System.out.println(trouble.getMessage());
        }
    }
}
