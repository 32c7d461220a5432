package adamp.optimizer.gpu.conformance;

import java.math.BigInteger;

/** The integer operations on values of unlimited size, before any of them is cut to its register. */
final class IntegerOracle {
    private static final int BYTE = 0xff;

    private IntegerOracle() {}

    static BigInteger arithmetic(String operation, BigInteger a, BigInteger b, int width) {
        return switch (operation) {
            case "add" -> a.add(b);
            case "sub" -> a.subtract(b);
            case "mul.lo", "mul.wide" -> a.multiply(b);
            case "mul.hi" -> a.multiply(b).shiftRight(width);
            case "min" -> a.min(b);
            case "max" -> a.max(b);
            case "div" -> a.divide(b);
            case "rem" -> a.remainder(b);
            case "and" -> a.and(b);
            case "or" -> a.or(b);
            case "xor" -> a.xor(b);
            default -> throw new IllegalArgumentException(operation);
        };
    }

    static BigInteger unary(String operation, BigInteger a, int width) {
        return switch (operation) {
            case "neg" -> a.negate();
            case "abs" -> a.abs();
            case "not" -> a.not();
            case "clz" -> BigInteger.valueOf(width - a.bitLength());
            case "popc" -> BigInteger.valueOf(a.bitCount());
            case "brev" -> reversed(a, width);
            default -> throw new IllegalArgumentException(operation);
        };
    }

    /** A shift by an unsigned amount; to the right the value carries its own sign along. */
    static BigInteger shift(String operation, BigInteger a, BigInteger amount, int width) {
        int steps = amount.min(BigInteger.valueOf(width)).intValue();
        return operation.equals("shl") ? a.shiftLeft(steps) : a.shiftRight(steps);
    }

    /** {@code bfe}: the field of a value that its own sign extends without end; none where the length is 0. */
    static BigInteger field(BigInteger a, BigInteger position, BigInteger length, int width, boolean signed) {
        int start = position.intValue() & BYTE;
        int size = Math.min(length.intValue() & BYTE, width);
        BigInteger field = a.shiftRight(start).and(ones(size));
        boolean negative = signed && size > 0 && field.testBit(size - 1);
        return negative ? field.subtract(BigInteger.ONE.shiftLeft(size)) : field;
    }

    /** {@code prmt}: byte by byte, as text. */
    static BigInteger permute(BigInteger a, BigInteger b, BigInteger selector) {
        BigInteger bytes = a.add(b.shiftLeft(Integer.SIZE));
        BigInteger result = BigInteger.ZERO;
        for (int k = 3; k >= 0; k--) {
            int choice = selector.shiftRight(4 * k).intValue();
            BigInteger chosen = bytes.shiftRight(8 * (choice & 7)).and(ones(8));
            if ((choice & 8) != 0) {
                chosen = chosen.testBit(7) ? ones(8) : BigInteger.ZERO;
            }
            result = result.shiftLeft(8).or(chosen);
        }
        return result;
    }

    /** {@code shf} with its amount modulo 32. */
    static BigInteger funnel(boolean left, BigInteger low, BigInteger high, BigInteger amount) {
        BigInteger both = low.add(high.shiftLeft(Integer.SIZE));
        int steps = amount.intValue() & 31;
        return left ? both.shiftLeft(steps).shiftRight(Integer.SIZE) : both.shiftRight(steps);
    }

    static BigInteger ones(int count) {
        return BigInteger.ONE.shiftLeft(count).subtract(BigInteger.ONE);
    }

    private static BigInteger reversed(BigInteger a, int width) {
        BigInteger result = BigInteger.ZERO;
        for (int k = 0; k < width; k++) {
            result = a.testBit(k) ? result.setBit(width - 1 - k) : result;
        }
        return result;
    }
}
