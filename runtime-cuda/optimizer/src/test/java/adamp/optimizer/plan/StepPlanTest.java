package adamp.optimizer.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.optimizer.View;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepPlanTest {
    @Test
    void shortRowsArePackedAndLongOnesCut() {
        StepPlan plan = StepPlan.of(List.of(
                new PlannedTensor(new Rows(1, 10), false),
                new PlannedTensor(new Rows(3, 2000), true),
                new PlannedTensor(new Rows(2, 8193), true)));
        assertEquals(
                List.of(
                        new WorkItem(1, 0, 2, 2000, 256, 0, 0, 3),
                        new WorkItem(1, 4000, 1, 2000, 256, 2, 2, 3),
                        new WorkItem(2, 0, 1, 4096, 256, 7, 4, 6),
                        new WorkItem(2, 4096, 1, 4096, 256, 8, 4, 6),
                        new WorkItem(2, 8192, 1, 1, 1, 9, 4, 6),
                        new WorkItem(2, 8193, 1, 4096, 256, 10, 5, 6),
                        new WorkItem(2, 12289, 1, 4096, 256, 11, 5, 6),
                        new WorkItem(2, 16385, 1, 1, 1, 12, 5, 6),
                        new WorkItem(0, 0, 1, 10, 4, -1, -1, -1)),
                plan.items());
        assertEquals(
                List.of(new FoldItem(2, View.CHANNEL, 7, 3, 4), new FoldItem(2, View.CHANNEL, 10, 3, 5)),
                plan.rowFolds());
        assertEquals(
                List.of(
                        new FoldItem(1, View.LAYER, 0, 2, 3),
                        new FoldItem(2, View.CHANNEL, 2, 3, 4),
                        new FoldItem(2, View.CHANNEL, 5, 3, 5),
                        new FoldItem(2, View.LAYER, 2, 6, 6)),
                plan.viewFolds());
        assertEquals(13, plan.slots());
    }

    @Test
    void aTensorOfTheMostElementsIsCutToItsEnd() {
        StepPlan plan = StepPlan.of(List.of(new PlannedTensor(new Rows(1, Integer.MAX_VALUE), false)));
        WorkItem last = plan.items().get(plan.items().size() - 1);
        assertEquals(Integer.MAX_VALUE, last.start() + last.rowLength());
    }
}
