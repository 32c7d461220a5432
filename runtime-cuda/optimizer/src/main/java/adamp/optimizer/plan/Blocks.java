package adamp.optimizer.plan;

import java.util.ArrayList;
import java.util.List;

/** Cuts rows into blocks. The cut depends on the rows alone, so that sums taken block by block have one order. */
public final class Blocks {
    private Blocks() {}

    /** Blocks in ascending order, none longer than {@code capacity}; as many whole rows to a block as fit. */
    public static List<Block> of(Rows rows, int capacity) {
        if (rows.elements() == 0) {
            return List.of();
        }
        return rows.length() <= capacity ? wholeRows(rows, capacity) : segments(rows, capacity);
    }

    private static List<Block> wholeRows(Rows rows, int capacity) {
        List<Block> blocks = new ArrayList<>();
        int fit = capacity / rows.length();
        for (int row = 0; row < rows.count(); row += fit) {
            int count = Math.min(fit, rows.count() - row);
            blocks.add(new Block(row * rows.length(), count * rows.length(), row, count, true));
        }
        return List.copyOf(blocks);
    }

    private static List<Block> segments(Rows rows, int capacity) {
        List<Block> blocks = new ArrayList<>();
        for (int row = 0; row < rows.count(); row++) {
            int rowStart = row * rows.length();
            for (int within = 0; within < rows.length(); within += capacity) {
                int length = Math.min(capacity, rows.length() - within);
                blocks.add(new Block(rowStart + within, length, row, 1, within + length == rows.length()));
            }
        }
        return List.copyOf(blocks);
    }
}
