package adamp.optimizer.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.optimizer.AdamP;
import adamp.optimizer.Conventions;
import adamp.optimizer.Optimizer;
import adamp.optimizer.Tensor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same steps in processes with vectors of other widths, and with none. */
class WidthsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-XX:MaxVectorSize=16 --add-modules jdk.incubator.vector",
                "-XX:MaxVectorSize=32 --add-modules jdk.incubator.vector",
                "-XX:MaxVectorSize=64 --add-modules jdk.incubator.vector",
                "-XX:MaxVectorSize=32"
            })
    void everyWidthGivesTheBitsOfThisProcess(String options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(options.split(" ")));
        command.addAll(List.of("-cp", classPath(), WidthsTest.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String digest = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        assertEquals(0, process.waitFor());
        assertEquals(Integer.toHexString(digest()), digest);
    }

    /** Surefire puts its own jar on the class path of the process and the test's in a property. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Prints the digest. */
    public static void main(String[] arguments) {
        System.out.println(Integer.toHexString(digest()));
    }

    private static int digest() {
        Sample sample = new Sample(7);
        List<Tensor> weights = Sample.direct(sample.copyWeights());
        try (Optimizer optimizer = optimizer(weights)) {
            for (int step = 0; step < 3; step++) {
                optimizer.step(Sample.direct(sample.gradients(Sample.values(weights))));
            }
        }
        return Sample.values(weights).stream().mapToInt(Arrays::hashCode).reduce(1, (all, one) -> 31 * all + one);
    }

    private static Optimizer optimizer(List<Tensor> weights) {
        AdamP settings = AdamP.builder().weightDecay(1e-2).build();
        return Backend.hasVectors()
                ? Sample.optimizer(new VectorKernels(), settings, Conventions.CORRECTED, 1, weights)
                : Sample.optimizer(new ScalarKernels(), settings, Conventions.CORRECTED, 1, weights);
    }
}
