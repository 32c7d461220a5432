package adamp.optimizer.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void largeTensorsComeFirstAndEqualOnesKeepTheirOrder() {
        assertArrayEquals(new int[] {2, 0, 3, 1}, Schedule.largestFirst(List.of(5, 0, 9, 5)));
    }

    @Test
    void noTensorsHaveAnEmptyOrder() {
        assertArrayEquals(new int[0], Schedule.largestFirst(List.of()));
    }
}
