package adamp.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SavedStateTest {
    private static final int ELEMENTS = 3 * 50;

    @TempDir
    Path folder;

    static Stream<Settings> settings() {
        return Stream.of(
                Sgd.builder().learningRate(0.1).momentum(0.9).dampening(0.5).build(),
                Sgdp.builder().learningRate(0.1).momentum(0.9).weightDecay(0.01).build(),
                Adam.builder().build(),
                AdamW.builder().build(),
                AdamP.builder().weightDecay(0.01).nesterov(true).build());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aRestoredRunHasTheBitsOfAnUninterruptedOne(Settings settings) throws IOException {
        float[] straight = start();
        float[] interrupted = start();
        Random gradients = new Random(5);
        Path file = folder.resolve("state");
        try (Optimizer one = optimizer(settings, straight);
                Optimizer before = optimizer(settings, interrupted);
                Optimizer after = optimizer(settings, interrupted)) {
            before.learningRate(0.03);
            one.learningRate(0.03);
            for (int step = 0; step < 8; step++) {
                Tensor gradient = gradient(gradients);
                one.step(gradient);
                (step < 4 ? before : after).step(gradient);
                if (step == 3) {
                    before.save(file);
                    after.restore(file);
                }
            }
            assertEquals(0.03, after.learningRateOf(0));
            assertArrayEquals(straight, interrupted);
            one.state("w")
                    .arrays()
                    .forEach((name, array) ->
                            assertArrayEquals(array, after.state("w").array(name)));
            assertEquals(8, after.state("w").step());
        }
    }

    @Test
    void anotherRuntimeTakesTheStateUp() throws IOException {
        Path file = folder.resolve("state");
        float[] weight = start();
        Parameter parameter = Parameter.of("w", weight, 3, 50);
        AdamP settings = AdamP.builder().build();
        try (Optimizer host = Optimizer.of(settings, parameter);
                Optimizer scalar = Optimizer.builder()
                        .runtime("host-scalar")
                        .group(settings, parameter)
                        .build()) {
            host.step(gradient(new Random(1)));
            host.save(file);
            scalar.restore(file);
            assertArrayEquals(host.state("w").array("m"), scalar.state("w").array("m"));
        }
    }

    @Test
    void aFailedRestoreChangesNothing() throws IOException {
        Path file = folder.resolve("state");
        try (Optimizer saved = optimizer(AdamP.builder().build(), start())) {
            saved.step(gradient(new Random(1)));
            saved.save(file);
        }
        float[] a = start();
        float[] b = new float[4];
        Parameter[] parameters = {Parameter.of("w", a, 3, 50), Parameter.of("b", b, 4)};
        try (Optimizer other = Optimizer.of(AdamP.builder().build(), parameters)) {
            other.step(gradient(new Random(2)), Tensor.of(new float[4], 4));
            float[] moment = other.state("w").array("m");
            assertThrows(InvalidInputException.class, () -> other.restore(file));
            assertArrayEquals(moment, other.state("w").array("m"));
            assertEquals(1, other.state("w").step());
        }
    }

    @Test
    void otherAlgorithmsConventionsAndShapesAreNamed() throws IOException {
        Path file = folder.resolve("state");
        try (Optimizer saved = optimizer(AdamP.builder().build(), start())) {
            saved.save(file);
        }
        assertRefused(
                file,
                "saved state is of AdamP, but the optimizer is AdamW",
                optimizer(AdamW.builder().build(), start()));
        assertRefused(
                file,
                "has convention cosineEpsilon = none, but the optimizer has clamps-each-norm",
                Optimizer.builder()
                        .conventions(Conventions.OFFICIAL)
                        .group(AdamP.builder().build(), Parameter.of("w", start(), 3, 50))
                        .build());
        assertRefused(
                file,
                "has shape (3, 50), but the parameter has (50, 3)",
                Optimizer.of(AdamP.builder().build(), Parameter.of("w", start(), 50, 3)));
        assertRefused(
                file,
                "'w' where the optimizer has 'v'",
                Optimizer.of(AdamP.builder().build(), Parameter.of("v", start(), 3, 50)));
    }

    private static void assertRefused(Path file, String reason, Optimizer optimizer) {
        try (optimizer) {
            Messages.assertOneLine(assertThrows(InvalidInputException.class, () -> optimizer.restore(file)), reason);
        }
    }

    @Test
    void everyTruncationAndEveryFlippedByteIsNoticed() throws IOException {
        Path file = folder.resolve("state");
        try (Optimizer optimizer = optimizer(Sgdp.builder().learningRate(1).build(), start())) {
            optimizer.save(file);
        }
        byte[] whole = Files.readAllBytes(file);
        Path bad = folder.resolve("bad");
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(bad, Arrays.copyOf(whole, length));
            Messages.assertOneLine(assertThrows(IOException.class, () -> SavedState.read(bad)), bad.toString());
        }
        for (int at = 0; at < whole.length; at += 11) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x10;
            Files.write(bad, flipped);
            Messages.assertOneLine(assertThrows(IOException.class, () -> SavedState.read(bad)), bad.toString());
        }
    }

    @Test
    void savingLeavesNoTemporaryFile() throws IOException {
        try (Optimizer optimizer = optimizer(AdamP.builder().build(), start())) {
            optimizer.save(folder.resolve("state"));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.allMatch(file -> file.getFileName().toString().equals("state")));
        }
    }

    @Test
    void aLoadedStateIsTheOneThatIsGot() {
        try (Optimizer optimizer = optimizer(AdamP.builder().build(), start())) {
            float[] m = start();
            float[] v = new float[ELEMENTS];
            v[7] = Float.MIN_VALUE;
            optimizer.load("w", new ParameterState(41, Map.of("m", m, "v", v)));
            assertArrayEquals(m, optimizer.state("w").array("m"));
            assertArrayEquals(v, optimizer.state("w").array("v"));
            assertEquals(41, optimizer.state("w").step());
        }
    }

    private static Optimizer optimizer(Settings settings, float[] weight) {
        return Optimizer.of(settings, Parameter.of("w", weight, 3, 50));
    }

    private static float[] start() {
        Random random = new Random(3);
        float[] weight = new float[ELEMENTS];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = (float) random.nextGaussian();
        }
        return weight;
    }

    private static Tensor gradient(Random random) {
        float[] gradient = new float[ELEMENTS];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = (float) random.nextGaussian();
        }
        return Tensor.of(gradient, 3, 50);
    }
}
