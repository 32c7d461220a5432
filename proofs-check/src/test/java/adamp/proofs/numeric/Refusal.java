package adamp.proofs.numeric;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Predicate;
import net.jqwik.api.ArbitrarySupplier;

/** Shows that a statement refuses a fault on instances as the properties draw them. */
final class Refusal {
    private static final int DRAWN = 200;

    /** A fault that shows in one instance of a hundred escapes a property of a thousand with a chance of e^-10. */
    private static final int REFUSED_AT_LEAST = DRAWN / 100;

    private Refusal() {}

    /** The faulty statement is false of a good share of the instances. */
    static <I> void isRefused(ArbitrarySupplier<I> instances, Predicate<I> faulty) {
        long refused = instances
                .get()
                .sampleStream()
                .limit(DRAWN)
                .filter(faulty.negate())
                .count();
        assertTrue(refused >= REFUSED_AT_LEAST, "refused in " + refused + " of " + DRAWN + " instances only");
    }
}
