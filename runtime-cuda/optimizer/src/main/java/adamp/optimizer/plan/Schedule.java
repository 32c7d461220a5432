package adamp.optimizer.plan;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The order in which threads take up tensors. */
public final class Schedule {
    private Schedule() {}

    /** Indices of the tensors, the largest first: a thread that finds the list empty waits for small work only. */
    public static int[] largestFirst(List<Integer> elements) {
        return IntStream.range(0, elements.size())
                .boxed()
                .sorted(Comparator.comparing((Integer tensor) -> -elements.get(tensor)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
