package adamp.experiments.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.optimizer.HeapStorage;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureTest {
    /** Rounding of sums of up to four squares, a root and a quotient: a few units in the last place of values near 1. */
    private static final double ROUNDING = 1e-15;

    /** Filters (3, 4) and (0, 2): norms 5 and 2, mean 3.5; the layer's is the root of 29. */
    @Test
    void normsAreMeansOverFiltersAndOverLayers() {
        FilterWeights weight = new FilterWeights(new HeapStorage(new float[] {3, 4, 0, 2}), 2);
        Norms norms = Norms.of(List.of(weight));
        assertEquals(3.5, norms.filter());
        assertEquals(Math.sqrt(29), norms.layer());
    }

    /** Three filters, of norms 5, 2 and 1, count equally though they are in two layers; layers of norms root 29 and 1. */
    @Test
    void everyFilterCountsOnceWhateverItsLayer() {
        FilterWeights two = new FilterWeights(new HeapStorage(new float[] {3, 4, 0, 2}), 2);
        FilterWeights one = new FilterWeights(new HeapStorage(new float[] {1}), 1);
        Norms norms = Norms.of(List.of(two, one));
        assertEquals(8.0 / 3, norms.filter(), ROUNDING);
        assertEquals((Math.sqrt(29) + 1) / 2, norms.layer(), ROUNDING);
    }

    /** From (1, 0) to (0, 5) the direction moves by root 2; (2, 0) to (7, 0) keeps it. The mean is root 2 / 2. */
    @Test
    void theEffectiveStepSeesDirectionsAlone() {
        HeapStorage memory = new HeapStorage(new float[] {1, 0, 2, 0});
        EffectiveStep step = new EffectiveStep(List.of(new FilterWeights(memory, 2)));
        memory.write(0, new float[] {0, 5, 7, 0}, 0, 4);
        assertEquals(Math.sqrt(2) / 2, step.next(), ROUNDING);
    }

    @Test
    void eachStepStartsWhereTheLastEnded() {
        HeapStorage memory = new HeapStorage(new float[] {1, 0});
        EffectiveStep step = new EffectiveStep(List.of(new FilterWeights(memory, 1)));
        memory.write(0, new float[] {0, 1}, 0, 2);
        step.next();
        assertEquals(0, step.next());
    }
}
