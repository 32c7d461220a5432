package adamp.optimizer.gpu.emulator.opcode;

/**
 * What an instruction does for one thread, on the bits of its registers: a float is given and returned as its IEEE bits.
 * Each kind states the registers it reads and writes.
 */
public sealed interface Semantics {
    /** 32 bits from 32 bits. */
    @FunctionalInterface
    non-sealed interface IntUnary extends Semantics {
        int apply(int a);
    }

    /** 32 bits from two of 32. */
    @FunctionalInterface
    non-sealed interface IntBinary extends Semantics {
        int apply(int a, int b);
    }

    /** 32 bits from three of 32. */
    @FunctionalInterface
    non-sealed interface IntTernary extends Semantics {
        int apply(int a, int b, int c);
    }

    /** 64 bits from 32. */
    @FunctionalInterface
    non-sealed interface IntToLong extends Semantics {
        long apply(int a);
    }

    /** 64 bits from two of 32. */
    @FunctionalInterface
    non-sealed interface IntsToLong extends Semantics {
        long apply(int a, int b);
    }

    /** 64 bits from two of 32 and one of 64. */
    @FunctionalInterface
    non-sealed interface IntsPlusLong extends Semantics {
        long apply(int a, int b, long c);
    }

    /** 32 bits from 64. */
    @FunctionalInterface
    non-sealed interface LongToInt extends Semantics {
        int apply(long a);
    }

    /** 64 bits from 64. */
    @FunctionalInterface
    non-sealed interface LongUnary extends Semantics {
        long apply(long a);
    }

    /** 64 bits from two of 64. */
    @FunctionalInterface
    non-sealed interface LongBinary extends Semantics {
        long apply(long a, long b);
    }

    /** 64 bits from three of 64. */
    @FunctionalInterface
    non-sealed interface LongTernary extends Semantics {
        long apply(long a, long b, long c);
    }

    /** 64 bits from 64 and an amount of 32. */
    @FunctionalInterface
    non-sealed interface LongShift extends Semantics {
        long apply(long a, int b);
    }

    /** 64 bits from 64 and two amounts of 32. */
    @FunctionalInterface
    non-sealed interface LongField extends Semantics {
        long apply(long a, int b, int c);
    }

    /** A predicate from two of 32 bits. */
    @FunctionalInterface
    non-sealed interface IntTest extends Semantics {
        boolean apply(int a, int b);
    }

    /** A predicate from two of 64 bits. */
    @FunctionalInterface
    non-sealed interface LongTest extends Semantics {
        boolean apply(long a, long b);
    }

    /** One of two of 32 bits by a predicate. */
    @FunctionalInterface
    non-sealed interface IntSelect extends Semantics {
        int apply(int a, int b, boolean c);
    }

    /** One of two of 64 bits by a predicate. */
    @FunctionalInterface
    non-sealed interface LongSelect extends Semantics {
        long apply(long a, long b, boolean c);
    }

    /** A predicate from a predicate. */
    @FunctionalInterface
    non-sealed interface PredicateUnary extends Semantics {
        boolean apply(boolean a);
    }

    /** A predicate from two. */
    @FunctionalInterface
    non-sealed interface PredicateBinary extends Semantics {
        boolean apply(boolean a, boolean b);
    }
}
