package adamp.optimizer.gpu.kernel;

import adamp.optimizer.View;
import adamp.optimizer.plan.FoldItem;
import adamp.optimizer.plan.StepPlan;
import adamp.optimizer.plan.WorkItem;
import java.nio.ByteBuffer;
import java.util.List;

/** A plan as the kernels read it: structs {@code Item} and {@code Fold}, and the numbers of the judged tensors. */
final class PlanTables {
    private static final int ITEM_BYTES = 8 * Integer.BYTES;
    private static final int FOLD_BYTES = 5 * Integer.BYTES;
    private static final int CHANNEL = 1;
    private static final int LAYER = 2;

    private PlanTables() {}

    static ByteBuffer items(StepPlan plan) {
        ByteBuffer table = Tables.bytes(plan.items().size(), ITEM_BYTES);
        for (WorkItem item : plan.items()) {
            table.putInt(item.tensor()).putInt(item.start()).putInt(item.rows()).putInt(item.rowLength());
            table.putInt(item.lanes()).putInt(item.sums()).putInt(item.row()).putInt(item.layer());
        }
        return table.flip();
    }

    static ByteBuffer folds(List<FoldItem> folds) {
        ByteBuffer table = Tables.bytes(folds.size(), FOLD_BYTES);
        for (FoldItem fold : folds) {
            table.putInt(fold.tensor()).putInt(fold.view() == View.CHANNEL ? CHANNEL : LAYER);
            table.putInt(fold.first()).putInt(fold.count()).putInt(fold.slot());
        }
        return table.flip();
    }

    static ByteBuffer judged(StepPlan plan) {
        ByteBuffer table = Tables.bytes(plan.judged().size(), Integer.BYTES);
        plan.judged().forEach(table::putInt);
        return table.flip();
    }

    /** The view a kernel wrote, or null for none. */
    static View view(int number) {
        return number == CHANNEL ? View.CHANNEL : number == LAYER ? View.LAYER : null;
    }

    /** Whether a kernel's bits name a view. */
    static boolean names(int bits, View view) {
        return (bits & (view == View.CHANNEL ? CHANNEL : LAYER)) != 0;
    }
}
