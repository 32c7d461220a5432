package adamp.optimizer.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.optimizer.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A plan is a partition: every element is stepped once, every sum has a place of its own. */
class StepPlanProperties {
    @Provide
    Arbitrary<List<PlannedTensor>> tensors() {
        Arbitrary<Integer> edges = Arbitraries.of(
                0,
                1,
                2,
                31,
                32,
                33,
                1023,
                1024,
                1025,
                Limits.SEGMENT - 1,
                Limits.SEGMENT,
                Limits.SEGMENT + 1,
                Limits.LONGEST_ROW - 1,
                Limits.LONGEST_ROW,
                Limits.LONGEST_ROW + 1,
                3 * Limits.LONGEST_ROW);
        Arbitrary<Integer> lengths = Arbitraries.oneOf(
                edges,
                Arbitraries.integers().between(0, 40),
                Arbitraries.integers().between(0, 30_000));
        Arbitrary<Rows> rows = Combinators.combine(Arbitraries.integers().between(0, 300), lengths)
                .as(Rows::new);
        return Combinators.combine(rows, Arbitraries.of(true, false))
                .as(PlannedTensor::new)
                .list()
                .ofMaxSize(6);
    }

    @Property(tries = 200)
    void everyElementIsInExactlyOneItem(@ForAll("tensors") List<PlannedTensor> tensors) {
        int[] next = new int[tensors.size()];
        for (WorkItem item : StepPlan.of(tensors).items()) {
            assertEquals(next[item.tensor()], item.start(), "items follow one another without a gap");
            next[item.tensor()] += item.elements();
        }
        for (int tensor = 0; tensor < next.length; tensor++) {
            assertEquals(tensors.get(tensor).rows().elements(), next[tensor]);
        }
    }

    @Property(tries = 200)
    void itemsKeepWhatTheKernelsTakeForGranted(@ForAll("tensors") List<PlannedTensor> tensors) {
        for (WorkItem item : StepPlan.of(tensors).items()) {
            assertTrue(item.rows() >= 1 && item.rowLength() >= 1);
            assertTrue(item.elements() <= Limits.LONGEST_ROW);
            assertEquals(1, Integer.bitCount(item.lanes()));
            assertTrue(item.lanes() <= item.rowLength() && item.lanes() <= Limits.BLOCK);
        }
    }

    @Property(tries = 200)
    void judgedTensorsComeFirst(@ForAll("tensors") List<PlannedTensor> tensors) {
        StepPlan plan = StepPlan.of(tensors);
        for (int item = 0; item < plan.items().size(); item++) {
            assertEquals(
                    item < plan.judgedItems(),
                    plan.isJudged(plan.items().get(item).tensor()));
        }
        for (int tensor = 0; tensor < tensors.size(); tensor++) {
            PlannedTensor planned = tensors.get(tensor);
            boolean judged = planned.judged() && planned.rows().elements() > 0;
            assertEquals(judged, plan.isJudged(tensor));
            assertEquals(judged, plan.judged().contains(tensor));
        }
    }

    @Property(tries = 200)
    void everySlotIsWrittenOnce(@ForAll("tensors") List<PlannedTensor> tensors) {
        StepPlan plan = StepPlan.of(tensors);
        int[] written = new int[plan.slots()];
        for (WorkItem item : plan.items().subList(0, plan.judgedItems())) {
            IntStream.range(0, item.rows()).forEach(row -> written[item.sums() + row]++);
        }
        plan.rowFolds().forEach(fold -> written[fold.slot()]++);
        plan.judged().forEach(tensor -> written[plan.layerSlots().get(tensor)]++);
        assertTrue(Arrays.stream(written).allMatch(times -> times == 1));
    }

    @Property(tries = 200)
    void rowsAreFoldedFromTheirOwnSegments(@ForAll("tensors") List<PlannedTensor> tensors) {
        StepPlan plan = StepPlan.of(tensors);
        List<FoldItem> wanted = new ArrayList<>();
        for (WorkItem item : plan.items()) {
            if (item.isSegment()
                    && item.start() % tensors.get(item.tensor()).rows().length() == 0) {
                int count = (int) plan.items().stream()
                        .filter(other -> other.isSegment() && other.row() == item.row())
                        .count();
                wanted.add(new FoldItem(item.tensor(), View.CHANNEL, item.sums(), count, item.row()));
            }
        }
        assertEquals(wanted, plan.rowFolds());
    }

    @Property(tries = 200)
    void vectorsAreFoldedFromAllTheirItems(@ForAll("tensors") List<PlannedTensor> tensors) {
        StepPlan plan = StepPlan.of(tensors);
        for (FoldItem fold : plan.viewFolds()) {
            for (int i = 0; i < plan.judgedItems(); i++) {
                WorkItem item = plan.items().get(i);
                boolean part = fold.view() == View.LAYER ? item.layer() == fold.slot() : item.row() == fold.slot();
                assertEquals(part, i >= fold.first() && i < fold.first() + fold.count());
            }
        }
    }

    @Property(tries = 200)
    void aTensorIsCutInTheSameWayWhateverItsNeighbours(@ForAll("tensors") List<PlannedTensor> tensors) {
        StepPlan together = StepPlan.of(tensors);
        for (int tensor = 0; tensor < tensors.size(); tensor++) {
            int number = tensor;
            List<String> cut = together.items().stream()
                    .filter(item -> item.tensor() == number)
                    .map(StepPlanProperties::cut)
                    .toList();
            List<String> alone = StepPlan.of(List.of(tensors.get(tensor))).items().stream()
                    .map(StepPlanProperties::cut)
                    .toList();
            assertEquals(alone, cut);
        }
    }

    private static String cut(WorkItem item) {
        return item.start() + " " + item.rows() + "x" + item.rowLength() + "/" + item.lanes();
    }
}
