package adamp.optimizer.gpu.conformance;

import java.math.BigInteger;

/** A type of PTX by its name without the dot, such as {@code s32}. */
record Type(String name) {
    boolean isPredicate() {
        return name.equals("pred");
    }

    boolean isFloat() {
        return name.startsWith("f");
    }

    boolean isSigned() {
        return name.startsWith("s");
    }

    int width() {
        return isPredicate() ? 1 : Integer.parseInt(name.substring(1));
    }

    Format format() {
        return switch (width()) {
            case 16 -> Format.BINARY16;
            case 32 -> Format.BINARY32;
            default -> Format.BINARY64;
        };
    }

    /** The integer that bits mean. */
    BigInteger integer(long bits) {
        BigInteger unsigned = BigInteger.valueOf(bits).and(IntegerOracle.ones(width()));
        return isSigned() && unsigned.testBit(width() - 1)
                ? unsigned.subtract(BigInteger.ONE.shiftLeft(width()))
                : unsigned;
    }

    /** The low bits of an integer. */
    long bits(BigInteger value) {
        return value.and(IntegerOracle.ones(width())).longValue();
    }

    /** The register that holds it: of 8 bits there are none. */
    String register() {
        return isPredicate() ? ".pred" : ".b" + Math.max(width(), Short.SIZE);
    }
}
