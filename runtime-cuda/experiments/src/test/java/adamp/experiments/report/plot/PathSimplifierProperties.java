package adamp.experiments.report.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Line2D;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

final class PathSimplifierProperties {

    private static final double TOLERANCE = 0.5;

    @Property
    void everyPointLeftOutLiesWithinTheToleranceOfTheLineThatIsDrawn(
            @ForAll @Size(min = 2, max = 60) List<@DoubleRange(min = -5, max = 5) Double> heights) {
        double[] y = heights.stream().mapToDouble(Double::doubleValue).toArray();
        double[] x = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = 0.3 * i;
        }
        int[] kept = PathSimplifier.keep(x, y, TOLERANCE);
        assertEquals(0, kept[0]);
        assertEquals(y.length - 1, kept[kept.length - 1]);
        for (int k = 1; k < kept.length; k++) {
            int from = kept[k - 1];
            int to = kept[k];
            for (int i = from + 1; i < to; i++) {
                double distance = Line2D.ptSegDist(x[from], y[from], x[to], y[to], x[i], y[i]);
                assertTrue(distance <= TOLERANCE, "point " + i + " is " + distance + " away");
            }
        }
    }

    @Example
    void aStraightLineKeepsItsEnds() {
        double[] along = {0, 1, 2, 3};
        assertArrayEquals(new int[] {0, 3}, PathSimplifier.keep(along, along, TOLERANCE));
    }

    @Example
    void aSinglePointStays() {
        assertArrayEquals(new int[] {0}, PathSimplifier.keep(new double[] {1}, new double[] {1}, TOLERANCE));
    }
}
