package adamp.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResNet50ShapesTest {
    @Test
    void theNetworkHasTheWeightsThatItIsKnownFor() {
        List<int[]> shapes = ResNet50Shapes.all();
        assertEquals(161, shapes.size());
        assertEquals(
                25_557_032,
                shapes.stream()
                        .mapToLong(shape -> Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b))
                        .sum());
    }
}
