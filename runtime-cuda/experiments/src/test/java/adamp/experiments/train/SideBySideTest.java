package adamp.experiments.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adamp.experiments.error.ExperimentException;
import adamp.experiments.run.StopSignal;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SideBySideTest {
    private final StopSignal stop = new StopSignal();

    @Test
    void theResultsAreInTheOrderOfTheTasks() {
        List<Callable<Integer>> tasks = List.of(() -> 1, () -> 2, () -> 3);
        assertEquals(List.of(1, 2, 3), new SideBySide(2, stop).all(tasks));
    }

    /** The first task would run for ever: only the failure of the second ends it. */
    @Test
    @Timeout(60)
    void theFirstFailureInTimeStopsTheOthersAndIsTheOneThatIsTold() {
        ExperimentException full = ExperimentException.file("the disk is full");
        List<Callable<Integer>> tasks = List.of(this::untilStopped, () -> {
            throw full;
        });
        assertSame(full, assertThrows(ExperimentException.class, () -> new SideBySide(2, stop).all(tasks)));
    }

    @Test
    @Timeout(60)
    void anErrorOfTheMachineIsPassedOnAsItIs() {
        OutOfMemoryError error = new OutOfMemoryError();
        List<Callable<Integer>> tasks = List.of(this::untilStopped, () -> {
            throw error;
        });
        assertSame(error, assertThrows(OutOfMemoryError.class, () -> new SideBySide(2, stop).all(tasks)));
    }

    private int untilStopped() throws InterruptedException {
        while (true) {
            stop.check();
            Thread.sleep(1);
        }
    }
}
