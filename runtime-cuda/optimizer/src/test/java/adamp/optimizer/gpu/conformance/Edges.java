package adamp.optimizer.gpu.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** The operands an opcode is tried with: the edges of their types, then numbers drawn with a fixed seed. */
final class Edges {
    private static final int DRAWN = 8;
    private static final int MOST_OF_FLOATS = 180;
    private static final int MOST = 48;

    private Edges() {}

    /** Lists of operands for an opcode. */
    static List<List<Long>> of(Signature signature) {
        Random random = new Random(signature.opcode().hashCode());
        List<List<Long>> lists = new ArrayList<>();
        lists.add(new ArrayList<>());
        boolean alone = signature.operands().size() == 1;
        for (Type type : signature.operands()) {
            List<Long> edges =
                    alone ? unary(type) : edges(type, signature.operands().size());
            lists = product(lists, edges);
        }
        int most = alone || signature.result().isFloat() ? MOST_OF_FLOATS : MOST;
        while (lists.size() > most) {
            lists.remove(random.nextInt(lists.size()));
        }
        for (int k = 0; k < DRAWN; k++) {
            lists.add(signature.operands().stream()
                    .map(type -> drawn(type, random))
                    .toList());
        }
        lists.removeIf(operands -> unspecified(signature, operands));
        return lists;
    }

    /** PTX leaves open what a division by zero gives, and the one quotient that does not fit. */
    private static boolean unspecified(Signature signature, List<Long> operands) {
        boolean divides =
                signature.opcode().startsWith("div.") || signature.opcode().startsWith("rem.");
        Type type = signature.result();
        if (!divides || type.isFloat()) {
            return false;
        }
        long least = 1L << (type.width() - 1);
        long minusOne = type.width() == Long.SIZE ? -1 : (1L << type.width()) - 1;
        return operands.get(1) == 0 || (type.isSigned() && operands.get(0) == least && operands.get(1) == minusOne);
    }

    private static List<List<Long>> product(List<List<Long>> lists, List<Long> edges) {
        List<List<Long>> longer = new ArrayList<>();
        for (List<Long> list : lists) {
            for (long edge : edges) {
                List<Long> extended = new ArrayList<>(list);
                extended.add(edge);
                longer.add(extended);
            }
        }
        return longer;
    }

    private static List<Long> edges(Type type, int operands) {
        if (type.isPredicate()) {
            return List.of(0L, 1L);
        }
        if (!type.isFloat()) {
            return operands > 2 ? integers(type).subList(0, 7) : integers(type);
        }
        return operands > 2 ? floats(type).subList(0, 8) : floats(type);
    }

    private static List<Long> integers(Type type) {
        long mask = IntegerOracle.ones(type.width()).longValue();
        long top = 1L << (type.width() - 1);
        return LongStream.of(0, 1, -1, top, top - 1, 31, 32, 2, 33, 63, 64, 0x5a5a5a5a5a5a5a5aL)
                .map(value -> value & mask)
                .distinct()
                .boxed()
                .toList();
    }

    /** Signed zeros, ones, denormals, the ends of the range, infinities and NaN with a payload. */
    private static List<Long> floats(Type type) {
        int width = type.width();
        int fraction = width == Long.SIZE ? 52 : width == Integer.SIZE ? 23 : 10;
        long sign = 1L << (width - 1);
        long infinity = sign - (1L << fraction);
        long one = (infinity >>> (fraction + 1)) << fraction;
        return List.of(
                0L,
                one | sign,
                1L,
                infinity - 1,
                infinity,
                infinity + (1L << (fraction - 1)) + 5,
                one + 1,
                (1L << fraction) - 1 | sign,
                sign,
                1L << fraction,
                infinity | sign,
                one + (1L << (fraction - 1)),
                infinity - 1 | sign);
    }

    /** For one operand, more of them: halves, and the neighbourhoods where a conversion rounds or saturates. */
    private static List<Long> unary(Type type) {
        if (type.isPredicate()) {
            return List.of(0L, 1L);
        }
        List<Long> all = new ArrayList<>(type.isFloat() ? floats(type) : integers(type));
        if (!type.isFloat()) {
            long mask = IntegerOracle.ones(type.width()).longValue();
            LongStream.of(
                            0x7f,
                            0x80,
                            0xff,
                            0x7fff,
                            0x8000,
                            0xffff,
                            0x1000001,
                            0x1000003,
                            0x80000000L,
                            0xffffffffL,
                            0x20000000000001L,
                            0x20000000000003L,
                            0xffffff8000000000L,
                            0xfffffffffffffc00L,
                            0xffffff7fffffffffL,
                            0x8000000000000401L)
                    .filter(value -> (value & ~mask) == 0)
                    .forEach(all::add);
            return all.stream().distinct().toList();
        }
        DoubleStream near = DoubleStream.of(
                0.5,
                1.5,
                2.5,
                0.49999997,
                1 + 0x1p-11,
                1 + 3 * 0x1p-11,
                0x1p-14,
                0x1.ffcp-15,
                0x1p-24,
                0x1p-25,
                0x1.8p-24,
                0x1.000002p-25,
                65504,
                65519.996,
                65520,
                1 + 0x1p-24,
                1 + 0x1.8p-24,
                1 + 0x1.000002p-24,
                0x1p-149,
                0x1p-150,
                0x1.000001p-150,
                0x1p-126,
                0x1.fffffep127,
                0x1.ffffffp127,
                0x1.fffffefp127,
                0x1p31,
                0x1.fffffep30,
                2147483647.5,
                0x1p32,
                4294967295.5,
                0x1p63,
                0x1.fffffffffffffp62,
                0x1p64,
                0x1p65,
                4503599627370498.0);
        near.forEach(value -> {
            for (double signed : new double[] {value, -value}) {
                all.add(bits(type, signed));
            }
        });
        return all.stream().distinct().toList();
    }

    private static long bits(Type type, double value) {
        return switch (type.width()) {
            case Long.SIZE -> Double.doubleToRawLongBits(value);
            case Integer.SIZE -> Float.floatToRawIntBits((float) value) & 0xffffffffL;
            // Any pattern will do; this one spreads over the exponents.
            default -> Float.floatToRawIntBits((float) value) >>> 13 & 0xffffL;
        };
    }

    private static long drawn(Type type, Random random) {
        long bits = random.nextLong();
        return type.isPredicate()
                ? bits & 1
                : bits & IntegerOracle.ones(type.width()).longValue();
    }
}
