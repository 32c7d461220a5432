package adamp.proofs.numeric.instance;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import org.apache.commons.math3.fraction.BigFraction;

/** Single rational numbers, by what a statement asks of them. */
public final class Scalar {
    private Scalar() {}

    /** Any sign. */
    public static final class Any implements ArbitrarySupplier<BigFraction> {
        @Override
        public Arbitrary<BigFraction> get() {
            return Fractions.any();
        }
    }

    /** More than zero. */
    public static final class Positive implements ArbitrarySupplier<BigFraction> {
        @Override
        public Arbitrary<BigFraction> get() {
            return Fractions.positive();
        }
    }

    /** More than zero and other than one. */
    public static final class PositiveNotOne implements ArbitrarySupplier<BigFraction> {
        @Override
        public Arbitrary<BigFraction> get() {
            return Fractions.positive().map(c -> c.equals(BigFraction.ONE) ? BigFraction.TWO : c);
        }
    }

    /** Other than zero. */
    public static final class Nonzero implements ArbitrarySupplier<BigFraction> {
        @Override
        public Arbitrary<BigFraction> get() {
            return Fractions.nonzero();
        }
    }

    /** A momentum: at least 0, below 1, and close to either now and then. */
    public static final class Momentum implements ArbitrarySupplier<BigFraction> {
        @Override
        public Arbitrary<BigFraction> get() {
            return Fractions.momenta();
        }
    }

    /** A momentum other than 0. */
    public static final class PositiveMomentum implements ArbitrarySupplier<BigFraction> {
        @Override
        public Arbitrary<BigFraction> get() {
            return Fractions.positiveMomenta();
        }
    }
}
