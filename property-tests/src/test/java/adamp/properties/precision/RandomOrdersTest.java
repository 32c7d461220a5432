package adamp.properties.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.rule.Precision;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Correct steps stay inside the bounds of their precision, the bounds are near, and few decisions are open. */
class RandomOrdersTest {
    private static final double LARGEST_SLACK = 10;
    private static final double LARGEST_AMBIGUOUS_SHARE = 0.05;
    private static final int ENOUGH_DECISIONS = 100;

    @ParameterizedTest
    @EnumSource(Precision.class)
    void noCorrectStepRaisesAnAlarmAndTheBoundsAreNear(Precision precision) {
        RandomOrders orders = new RandomOrders();
        orders.run(precision, 81, 2);
        System.out.print(orders.tightness().table());
        System.out.println(precision + ": " + orders.steps() + " correct steps in random orders, "
                + orders.alarms().size() + " false alarms; most decisions open: " + orders.mostOpen(ENOUGH_DECISIONS));
        assertEquals(List.of(), orders.alarms());
        assertTrue(
                orders.largestOpenShare(ENOUGH_DECISIONS) <= LARGEST_AMBIGUOUS_SHARE,
                orders.mostOpen(ENOUGH_DECISIONS));
        orders.tightness()
                .ratios()
                .forEach((name, ratio) -> assertTrue(
                        !name.contains("elementwise") || ratio >= 1 / LARGEST_SLACK, name + " is loose: " + ratio));
    }
}
