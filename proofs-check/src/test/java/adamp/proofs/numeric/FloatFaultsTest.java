package adamp.proofs.numeric;

import static adamp.proofs.numeric.floating.FloatOrder.RUNNING_SUM;
import static adamp.proofs.numeric.floating.FloatOrder.depthInLanes;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.proofs.numeric.floating.Computation;
import adamp.proofs.numeric.floating.DecidedRow;
import adamp.proofs.numeric.floating.FloatArithmetic;
import adamp.proofs.numeric.floating.FloatOrder;
import adamp.proofs.numeric.floating.FloatTree;
import adamp.proofs.numeric.floating.JavaFloat;
import adamp.proofs.numeric.floating.RowSum;
import adamp.proofs.numeric.floating.Spread;
import adamp.proofs.numeric.floating.SteadySum;
import adamp.spec.field.Dtype;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Property;
import org.apache.commons.math3.fraction.BigFraction;

/** The checks of dot products fail where they should: single faults, on instances as the properties draw them, of a fixed seed. */
class FloatFaultsTest {
    private static final String SEED = "1";
    private static final int SAMPLES = 1000;
    private static final int HOST_LANES = 4;

    @Property(tries = 1, seed = SEED)
    void truncationExceedsTheBound() {
        assertTrue(anyIn(
                Spread.ANYWHERE.row(Dtype.BINARY32, 1),
                row -> exceedsItsBound(
                        new Computation(Faulty.TRUNCATING, row.get(0).product()))));
    }

    @Property(tries = 1, seed = SEED)
    void flushingSubnormalNumbersExceedsTheBound() {
        assertTrue(anyIn(new Computation.InBinary32().get(), sum -> exceedsItsBound(sum.in(Faulty.FLUSHING))));
    }

    @Property(tries = 1, seed = SEED)
    void aHalfPrecisionProductExceedsTheBound() {
        assertTrue(anyIn(new Computation.InBinary32().get(), sum -> exceedsItsBound(sum.in(Faulty.SHORT_PRODUCT))));
    }

    @Property(tries = 1, seed = SEED)
    void flushingIsSeenOnMultiplesOfTheSmallestNumber() {
        assertTrue(anyIn(
                new Computation.OnGrid().get(),
                sum -> sum.in(Faulty.FLUSHING)
                                .error()
                                .compareTo(sum.bound().withoutUnderflow().ofTree(sum.tree()))
                        > 0));
    }

    @Property(tries = 1, seed = SEED)
    void oneRoundingFewerIsTooSmallABound() {
        Computation sum = new Computation(JavaFloat.JAVA_FLOAT, SteadySum.fromHalfWay(10));
        FloatTree tree = sum.tree();
        BigFraction limit = sum.bound().ofSum(tree.magnitude(), tree.products(), tree.roundings() - 1);
        assertTrue(sum.error().compareTo(limit) > 0);
    }

    @Property(tries = 1, seed = SEED)
    void aBoundWithoutTheLossIsTooSmallWhereProductsUnderflow() {
        assertTrue(anyIn(
                new Computation.InBinary32().get(),
                sum -> sum.error().compareTo(sum.bound().withoutUnderflow().ofTree(sum.tree())) > 0));
    }

    @Property(tries = 1, seed = SEED)
    void lanesThatDropTheLastElementDoNotAddUp() {
        FloatOrder dropping = row -> RUNNING_SUM.inLanes(HOST_LANES).over(row.subList(0, row.size() - 1));
        assertTrue(anyIn(
                new RowSum.Any().get(),
                sum -> !sum.isAddedUp(
                        dropping, depthInLanes(HOST_LANES, sum.row().size()))));
    }

    @Property(tries = 1, seed = SEED)
    void lanesAreDeeperThanTheirNumber() {
        assertTrue(anyIn(new RowSum.Any().get(), sum -> !sum.isAddedUp(RUNNING_SUM.inLanes(HOST_LANES), HOST_LANES)));
    }

    @Property(tries = 1, seed = SEED)
    void decisionsNearTheThresholdDiffer() {
        assertTrue(anyIn(
                new DecidedRow.NearItsThreshold().get(),
                decided -> decided.computedVerdict(RUNNING_SUM) != decided.verdict()));
    }

    @Property(tries = 1, seed = SEED)
    void clearDecisionsFallOnBothSides() {
        List<DecidedRow> clear = new DecidedRow.NearItsThreshold()
                .get()
                .sampleStream()
                .limit(SAMPLES)
                .filter(decided -> decided.isClear(decided.row().row().size()))
                .toList();
        assertTrue(clear.stream().anyMatch(DecidedRow::verdict));
        assertTrue(clear.stream().anyMatch(decided -> !decided.verdict()));
    }

    @Property(tries = 1, seed = SEED)
    void sumsNearTheEndOverflowAndDoNot() {
        Arbitrary<Computation> sums = new Computation.NearTheEnd().get();
        assertTrue(anyIn(sums, Computation::isFinite));
        assertTrue(anyIn(sums, sum -> !sum.isFinite()));
    }

    private static boolean exceedsItsBound(Computation sum) {
        return sum.error().compareTo(sum.bound().ofTree(sum.tree())) > 0;
    }

    private static <T> boolean anyIn(Arbitrary<T> arbitrary, Predicate<T> found) {
        return arbitrary.sampleStream().limit(SAMPLES).anyMatch(found);
    }

    /** binary32 with one fault. */
    private enum Faulty implements FloatArithmetic {
        /** Rounds towards zero. */
        TRUNCATING {
            @Override
            float rounded(double value) {
                float nearest = (float) value;
                return Math.abs(nearest) > Math.abs(value) ? Math.nextAfter(nearest, 0) : nearest;
            }
        },
        /** Subnormal results are zero. */
        FLUSHING {
            @Override
            float rounded(double value) {
                float nearest = (float) value;
                return Math.abs(nearest) < Float.MIN_NORMAL ? 0 : nearest;
            }
        },
        /** Products have half of the digits. */
        SHORT_PRODUCT {
            @Override
            float rounded(double value) {
                return (float) value;
            }

            @Override
            public double product(double x, double y) {
                float product = (float) (x * y);
                return Float.intBitsToFloat(Float.floatToIntBits(product) & -(1 << 12));
            }
        };

        abstract float rounded(double value);

        @Override
        public Dtype format() {
            return Dtype.BINARY32;
        }

        @Override
        public double product(double x, double y) {
            return rounded(x * y);
        }

        @Override
        public double sum(double a, double b) {
            return rounded(a + b);
        }

        @Override
        public double fused(double x, double y, double a) {
            return rounded(x * y + a);
        }
    }
}
