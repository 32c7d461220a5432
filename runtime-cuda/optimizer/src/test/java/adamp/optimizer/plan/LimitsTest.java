package adamp.optimizer.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sizes that stand in {@code limits.cuh} stand in {@link Limits} too. */
class LimitsTest {
    private static final Path KERNELS = Path.of("src/main/cuda/limits.cuh");

    @Test
    void kernelsAndPlanHaveTheSameSizes() throws IOException {
        assertEquals(Limits.BLOCK, constant("BLOCK"));
        assertEquals(Limits.LONGEST_ROW, constant("LONGEST_ROW"));
    }

    private static int constant(String name) throws IOException {
        Matcher matcher =
                Pattern.compile("constexpr int " + name + " = (\\d+);").matcher(Files.readString(KERNELS));
        matcher.find();
        return Integer.parseInt(matcher.group(1));
    }
}
