package adamp.optimizer.plan;

import java.util.List;

/**
 * The tensors of a model as the work of blocks of threads, in one list for all of them. What is done to a tensor depends
 * on its own rows alone, never on its neighbours: only slots and the order of items do.
 *
 * @param items the work, that of judged tensors first
 * @param judgedItems how many of the items belong to judged tensors
 * @param judged the numbers of the judged tensors
 * @param firstSlots for each tensor, the slot of its first row; its rows follow one another. {@link #NO_SLOT} where it is
 *     not judged
 * @param layerSlots for each tensor, its own slot; {@link #NO_SLOT} where it is not judged
 * @param slots how many slots there are
 * @param rowFolds how the segments of rows become rows, by slots
 * @param viewFolds how the items of a vector become the vector: of every row that is cut, and of every judged tensor
 */
public record StepPlan(
        List<WorkItem> items,
        int judgedItems,
        List<Integer> judged,
        List<Integer> firstSlots,
        List<Integer> layerSlots,
        int slots,
        List<FoldItem> rowFolds,
        List<FoldItem> viewFolds) {
    /** In the place of a slot, where there is none. */
    public static final int NO_SLOT = -1;

    public StepPlan {
        items = List.copyOf(items);
        judged = List.copyOf(judged);
        firstSlots = List.copyOf(firstSlots);
        layerSlots = List.copyOf(layerSlots);
        rowFolds = List.copyOf(rowFolds);
        viewFolds = List.copyOf(viewFolds);
    }

    public static StepPlan of(List<PlannedTensor> tensors) {
        Planner planner = new Planner(tensors.size());
        for (int tensor = 0; tensor < tensors.size(); tensor++) {
            Rows rows = tensors.get(tensor).rows();
            if (tensors.get(tensor).judged() && rows.elements() > 0) {
                planner.addJudged(tensor, rows);
            }
        }
        planner.endJudged();
        for (int tensor = 0; tensor < tensors.size(); tensor++) {
            if (!tensors.get(tensor).judged()) {
                planner.addUnjudged(tensor, tensors.get(tensor).rows().elements());
            }
        }
        return planner.plan();
    }

    /** Whether the decision looks at a tensor: not at one without elements. */
    public boolean isJudged(int tensor) {
        return layerSlots.get(tensor) != NO_SLOT;
    }
}
