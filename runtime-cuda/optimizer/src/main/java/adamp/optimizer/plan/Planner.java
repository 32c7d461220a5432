package adamp.optimizer.plan;

import adamp.optimizer.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes a {@link StepPlan}, tensor by tensor. */
final class Planner {
    private final List<WorkItem> items = new ArrayList<>();
    private final List<Integer> judged = new ArrayList<>();
    private final List<Integer> firstSlots;
    private final List<Integer> layerSlots;
    private final List<FoldItem> rowFolds = new ArrayList<>();
    private final List<FoldItem> viewFolds = new ArrayList<>();
    private int judgedItems;
    private int slots;

    Planner(int tensors) {
        firstSlots = new ArrayList<>(Collections.nCopies(tensors, StepPlan.NO_SLOT));
        layerSlots = new ArrayList<>(Collections.nCopies(tensors, StepPlan.NO_SLOT));
    }

    void addJudged(int tensor, Rows rows) {
        int firstItem = items.size();
        int firstSlot = newSlots(rows.count());
        int layer = newSlots(1);
        judged.add(tensor);
        firstSlots.set(tensor, firstSlot);
        layerSlots.set(tensor, layer);
        if (rows.length() <= Limits.LONGEST_ROW) {
            addRows(tensor, rows, firstSlot, layer);
        } else {
            for (int row = 0; row < rows.count(); row++) {
                addSegments(tensor, row * rows.length(), rows.length(), firstSlot + row, layer);
            }
        }
        viewFolds.add(new FoldItem(tensor, View.LAYER, firstItem, items.size() - firstItem, layer));
    }

    private int newSlots(int count) {
        int first = slots;
        slots = Math.addExact(slots, count);
        return first;
    }

    private void addRows(int tensor, Rows rows, int firstSlot, int layer) {
        int packed = Math.max(1, Limits.SEGMENT / rows.length());
        for (int row = 0; row < rows.count(); row += packed) {
            int count = Math.min(packed, rows.count() - row);
            int slot = firstSlot + row;
            items.add(new WorkItem(
                    tensor, row * rows.length(), count, rows.length(), Lanes.of(rows.length()), slot, slot, layer));
        }
    }

    private void addSegments(int tensor, int start, int rowLength, int row, int layer) {
        int count = segments(rowLength);
        int firstSlot = newSlots(count);
        rowFolds.add(new FoldItem(tensor, View.CHANNEL, firstSlot, count, row));
        viewFolds.add(new FoldItem(tensor, View.CHANNEL, items.size(), count, row));
        for (int segment = 0; segment < count; segment++) {
            int within = segment * Limits.SEGMENT;
            int length = Math.min(Limits.SEGMENT, rowLength - within);
            items.add(
                    new WorkItem(tensor, start + within, 1, length, Lanes.of(length), firstSlot + segment, row, layer));
        }
    }

    void endJudged() {
        judgedItems = items.size();
    }

    /** Elements that are stepped each for itself, cut anywhere. */
    void addUnjudged(int tensor, int elements) {
        int none = StepPlan.NO_SLOT;
        for (int segment = 0; segment < segments(elements); segment++) {
            int start = segment * Limits.SEGMENT;
            int length = Math.min(Limits.SEGMENT, elements - start);
            items.add(new WorkItem(tensor, start, 1, length, Lanes.of(length), none, none, none));
        }
    }

    private static int segments(int elements) {
        return elements / Limits.SEGMENT + Integer.signum(elements % Limits.SEGMENT);
    }

    StepPlan plan() {
        return new StepPlan(items, judgedItems, judged, firstSlots, layerSlots, slots, rowFolds, viewFolds);
    }
}
