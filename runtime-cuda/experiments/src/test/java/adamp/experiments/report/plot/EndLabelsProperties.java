package adamp.experiments.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

final class EndLabelsProperties {

    private static final double TOP = 20;
    private static final double BOTTOM = 250;

    /** Adding and taking away fifteens near 250 is exact to a few ulps of 250, far below this. */
    private static final double ROUNDING = 1e-9;

    @Property
    void namesStayInOrderInsideTheChartAndApart(
            @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = 20, max = 250) Double> ends) {
        List<EndLabels.Label> placed = EndLabels.apart(
                ends.stream()
                        .map(end -> new EndLabels.Label("run", Hue.SGD, end, end))
                        .toList(),
                TOP,
                BOTTOM);
        assertEquals(
                ends.stream().sorted().toList(),
                placed.stream().map(EndLabels.Label::end).toList());
        for (int i = 0; i < placed.size(); i++) {
            double at = placed.get(i).baseline();
            assertTrue(at >= TOP - ROUNDING && at <= BOTTOM + ROUNDING, "at " + at);
            assertTrue(i == 0 || at - placed.get(i - 1).baseline() >= EndLabels.LINE - ROUNDING);
        }
    }
}
