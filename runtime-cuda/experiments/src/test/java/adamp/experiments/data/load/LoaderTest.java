package adamp.experiments.data.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.data.CorruptExampleException;
import adamp.experiments.data.Examples;
import adamp.experiments.error.ExitCode;
import adamp.experiments.error.ExperimentException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoaderTest {
    private static final int SIZE = 103;
    private static final int BATCH = 20;
    private static final EpochPlan PLAN = EpochPlan.training(SIZE, BATCH, 7, 2);

    @Test
    void everyNumberOfThreadsGivesTheSameBatches() {
        List<Batch<String>> alone = all(0, PLAN, 0);
        assertEquals(SIZE / BATCH, alone.size());
        for (int threads : new int[] {1, 2, 5}) {
            assertEquals(alone, all(threads, PLAN, 0));
        }
    }

    @Test
    void anEpochContinuesFromAStep() {
        List<Batch<String>> whole = all(2, PLAN, 0);
        assertEquals(whole.subList(3, whole.size()), all(2, PLAN, 3));
    }

    @Test
    void anotherEpochDrawsOtherNumbersForTheSameExample() {
        EpochPlan next = new EpochPlan(PLAN.order(), BATCH, PLAN.steps(), 7, 3);
        assertFalse(all(0, PLAN, 0).get(0).equals(all(0, next, 0).get(0)));
    }

    @Test
    void evaluationSeesEveryExampleOnceInOrder() {
        EpochPlan plan = EpochPlan.evaluation(SIZE, BATCH, 7);
        List<Integer> seen = new ArrayList<>();
        for (int step = 0; step < plan.steps(); step++) {
            for (int place : plan.places(step)) {
                seen.add(place);
            }
        }
        assertEquals(SIZE, seen.size());
        for (int i = 0; i < SIZE; i++) {
            assertEquals(i, seen.get(i));
        }
    }

    @Test
    void thePartsOfABatchMakeTheBatch() {
        List<Batch<String>> first = all(0, PLAN.part(0, 2), 0);
        List<Batch<String>> second = all(0, PLAN.part(1, 2), 0);
        for (Batch<String> whole : all(0, PLAN, 0)) {
            List<String> joined = new ArrayList<>(first.get(whole.step()).examples());
            joined.addAll(second.get(whole.step()).examples());
            assertEquals(whole.examples(), joined);
        }
    }

    @Test
    void aCorruptExampleEndsTheEpochAndIsNamed() {
        int bad = PLAN.places(2)[4];
        try (Loader loader = new Loader(2, 2, CorruptPolicy.STOP)) {
            Batches<String> batches = loader.epoch(corrupt(Set.of(bad)), PLAN);
            batches.next();
            batches.next();
            ExperimentException failure = assertThrows(ExperimentException.class, batches::next);
            assertEquals(ExitCode.FILE, failure.exitCode());
            assertEquals(1, failure.getMessage().lines().count());
            assertTrue(failure.getMessage().contains("picture " + bad), failure.getMessage());
            assertTrue(failure.getMessage().contains("skip"), failure.getMessage());
        }
    }

    @Test
    void theFirstCorruptExampleOfABatchIsNamedWhoeverMeetsItFirst() {
        int first = PLAN.places(0)[1];
        int other = PLAN.places(0)[17];
        for (int run = 0; run < 20; run++) {
            try (Loader loader = new Loader(4, 1, CorruptPolicy.STOP)) {
                Batches<String> batches = loader.epoch(corrupt(Set.of(first, other)), PLAN);
                ExperimentException failure = assertThrows(ExperimentException.class, batches::next);
                assertTrue(failure.getMessage().contains("picture " + first + ":"), failure.getMessage());
            }
        }
    }

    @Test
    void corruptExamplesAreLeftOutNamedAndCounted() {
        int bad = PLAN.places(1)[0];
        try (Loader loader = new Loader(3, 2, CorruptPolicy.SKIP)) {
            Batches<String> batches = loader.epoch(corrupt(Set.of(bad)), PLAN);
            assertEquals(BATCH, batches.next().examples().size());
            Batch<String> second = batches.next();
            assertEquals(BATCH - 1, second.examples().size());
            assertEquals(List.of("picture " + bad + ": is damaged; fetch it again"), second.skipped());
            assertEquals(1, loader.corruptExamples());
        }
    }

    @Test
    void aBatchOfCorruptExamplesAloneEndsTheEpochEvenWhereTheyAreSkipped() {
        Set<Integer> bad = Set.copyOf(Arrays.stream(PLAN.places(0)).boxed().toList());
        try (Loader loader = new Loader(0, 1, CorruptPolicy.SKIP)) {
            Batches<String> batches = loader.epoch(corrupt(bad), PLAN);
            ExperimentException failure = assertThrows(ExperimentException.class, batches::next);
            assertTrue(failure.getMessage().contains("all 20 pictures"), failure.getMessage());
        }
    }

    @Test
    void aMistakeOfTheProgramIsNotTakenForACorruptExample() {
        IllegalStateException mistake = new IllegalStateException();
        Examples<String> broken = examples(index -> {
            throw mistake;
        });
        for (int threads : new int[] {0, 2}) {
            try (Loader loader = new Loader(threads, 1, CorruptPolicy.SKIP)) {
                Batches<String> batches = loader.epoch(broken, PLAN);
                assertSame(mistake, assertThrows(IllegalStateException.class, batches::next));
            }
        }
    }

    /** What is in memory is bounded: a batch that is used, and those ahead of it. */
    @Test
    void noMoreBatchesAreMadeThanAskedFor() {
        AtomicInteger made = new AtomicInteger();
        Examples<String> counting = examples(index -> made.incrementAndGet());
        try (Loader loader = new Loader(4, 2, CorruptPolicy.STOP)) {
            Batches<String> batches = loader.epoch(counting, PLAN);
            for (int used = 0; used < PLAN.steps(); used++) {
                batches.next();
                assertTrue(made.get() <= (used + 2) * BATCH, made + " after " + used);
            }
        }
    }

    private interface Look {
        void at(int index);
    }

    private static Examples<String> corrupt(Set<Integer> bad) {
        return examples(index -> {
            if (bad.contains(index)) {
                throw new CorruptExampleException("picture " + index + ": is damaged; fetch it again");
            }
        });
    }

    /** An example is its index and the first number drawn for it. */
    private static Examples<String> examples(Look look) {
        return new Examples<>() {
            @Override
            public int size() {
                return SIZE;
            }

            @Override
            public String get(int index, SplittableRandom random) {
                look.at(index);
                return index + " " + random.nextLong();
            }
        };
    }

    private static List<Batch<String>> all(int threads, EpochPlan plan, int from) {
        List<Batch<String>> batches = new ArrayList<>();
        try (Loader loader = new Loader(threads, 2, CorruptPolicy.STOP)) {
            loader.epoch(examples(index -> {}), plan, from).forEachRemaining(batches::add);
        }
        return batches;
    }
}
