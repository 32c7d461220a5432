package adamp.proofs.numeric.floating;

import java.util.ArrayList;
import java.util.List;

/** The orders in which programs add up a row, as {@code FloatLanes.v} defines them. */
@FunctionalInterface
public interface FloatOrder {
    /** The first product, then the others added one by one. */
    FloatOrder RUNNING_SUM = FloatOrder::runningSum;

    /** The same by fused multiply-adds, from zero on. */
    FloatOrder FUSED_SUM = FloatOrder::fusedSum;

    /** The loop as it is written: an accumulator starts at zero. */
    FloatOrder LOOP = row -> added(new FloatTree.Zero(), row);

    /** The tree. */
    FloatTree over(List<Pair> row);

    /** Element i in lane i mod 2^m, this order in each lane, the lanes folded by halves. */
    default FloatOrder inLanes(int m) {
        return row -> {
            int count = 1 << m;
            List<FloatTree> lanes = new ArrayList<>();
            for (int lane = 0; lane < count; lane++) {
                lanes.add(over(every(count, lane, row)));
            }
            return folded(lanes);
        };
    }

    /** The longest way of a product in 2^m lanes of loops: ceil(n / 2^m) + m roundings. */
    static int depthInLanes(int m, int length) {
        return ((length + (1 << m) - 1) >> m) + m;
    }

    private static FloatTree runningSum(List<Pair> row) {
        return row.isEmpty() ? new FloatTree.Zero() : added(row.get(0).product(), row.subList(1, row.size()));
    }

    private static FloatTree added(FloatTree first, List<Pair> row) {
        FloatTree sum = first;
        for (Pair pair : row) {
            sum = new FloatTree.Sum(sum, pair.product());
        }
        return sum;
    }

    private static FloatTree fusedSum(List<Pair> row) {
        FloatTree sum = new FloatTree.Zero();
        for (Pair pair : row) {
            sum = pair.fusedWith(sum);
        }
        return sum;
    }

    private static List<Pair> every(int count, int first, List<Pair> row) {
        List<Pair> lane = new ArrayList<>();
        for (int i = first; i < row.size(); i += count) {
            lane.add(row.get(i));
        }
        return lane;
    }

    private static FloatTree folded(List<FloatTree> lanes) {
        int half = lanes.size() / 2;
        if (half == 0) {
            return lanes.get(0);
        }
        List<FloatTree> sums = new ArrayList<>();
        for (int lane = 0; lane < half; lane++) {
            sums.add(new FloatTree.Sum(lanes.get(lane), lanes.get(lane + half)));
        }
        return folded(sums);
    }
}
