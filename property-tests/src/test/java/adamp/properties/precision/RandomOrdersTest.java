package adamp.properties.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.cases.Family;
import adamp.properties.rule.Precision;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Correct steps stay inside the bounds of their precision, the bounds are near, and few decisions are open. */
class RandomOrdersTest {
    private static final double LARGEST_SLACK = 10;
    private static final double LARGEST_AMBIGUOUS_SHARE = 0.05;
    /** In float32 and float64 the family at the threshold draws nearer to it than any order of a sum may decide. */
    private static final int ENOUGH_DECISIONS = 100;

    @ParameterizedTest
    @EnumSource(Precision.class)
    void noCorrectStepRaisesAnAlarmAndTheBoundsAreNear(Precision precision) {
        RandomOrders orders = new RandomOrders();
        orders.run(precision, 81, 2);
        int least = precision.state().isHalf() ? 1 : ENOUGH_DECISIONS;
        System.out.print(orders.tightness().table());
        System.out.println(precision + ": " + orders.steps() + " correct steps in random orders, "
                + orders.alarms().size() + " false alarms; most decisions open: " + orders.mostOpen(least));
        assertEquals(List.of(), orders.alarms());
        assertTrue(orders.largestOpenShare(least) <= LARGEST_AMBIGUOUS_SHARE, orders.mostOpen(least));
        orders.tightness()
                .ratios()
                .forEach((name, ratio) -> assertTrue(
                        !name.contains("elementwise") || ratio >= 1 / LARGEST_SLACK, name + " is loose: " + ratio));
    }

    @ParameterizedTest
    @EnumSource(
            value = Precision.class,
            names = {"BFLOAT16", "FLOAT16"})
    void theDecisionsOfLongRunsInFewDigitsAreClear(Precision precision) {
        RandomOrders orders = new RandomOrders();
        orders.run(precision, Family.LONG_RUN, 80, 1);
        orders.run(precision, Family.FREE_RUN, 80, 1);
        assertEquals(List.of(), orders.alarms());
        assertTrue(orders.largestOpenShare(1) <= LARGEST_AMBIGUOUS_SHARE, orders.mostOpen(1));
    }
}
