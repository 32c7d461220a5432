package adamp.optimizer.gpu.conformance;

import java.math.BigInteger;
import java.util.OptionalLong;

/** {@code cvt}. */
final class ConversionOracle {
    private ConversionOracle() {}

    static OptionalLong result(Signature signature, long bits) {
        Type source = signature.operands().get(0);
        Type target = signature.result();
        if (!source.isFloat()) {
            BigInteger value = source.integer(bits);
            return target.isFloat()
                    ? Oracle.rounded(target, Exact.of(value))
                    : OptionalLong.of(registerBits(target, value));
        }
        Exact value = source.format().decode(bits);
        if (!target.isFloat()) {
            return OptionalLong.of(
                    value.isNaN() ? ofNaN(source, target) : saturated(target, value, signature.opcode()));
        }
        if (value.isNaN() || value.isInfinite() || !toIntegral(signature.opcode())) {
            return Oracle.rounded(target, value);
        }
        Exact integral = Exact.of(integral(value, signature.opcode())).withSign(value.negative());
        return Oracle.rounded(target, integral);
    }

    /** Of 8 bits the register shows 16: extended by the type's sign. */
    private static long registerBits(Type target, BigInteger value) {
        long bits = target.bits(value);
        return target.width() == Byte.SIZE ? new Type("u16").bits(target.integer(bits)) : bits;
    }

    private static boolean toIntegral(String opcode) {
        return opcode.split("\\.", 0)[1].endsWith("i");
    }

    private static long ofNaN(Type source, Type target) {
        return source.width() == Float.SIZE && target.width() == Integer.SIZE ? 0 : 1L << (target.width() - 1);
    }

    private static long saturated(Type target, Exact value, String opcode) {
        int valueBits = target.isSigned() ? target.width() - 1 : target.width();
        BigInteger greatest = IntegerOracle.ones(valueBits);
        BigInteger least = target.isSigned() ? greatest.not() : BigInteger.ZERO;
        if (value.isInfinite()) {
            return target.bits(value.negative() ? least : greatest);
        }
        return target.bits(integral(value, opcode).max(least).min(greatest));
    }

    private static BigInteger integral(Exact value, String opcode) {
        BigInteger floor = value.floor();
        BigInteger ceiling = FloatOracle.negate(value).floor().negate();
        return switch (opcode.split("\\.", 0)[1]) {
            case "rmi" -> floor;
            case "rpi" -> ceiling;
            case "rzi" -> value.negative() ? ceiling : floor;
            case "rni" -> {
                BigInteger nearest = value.roundedToPlace(0);
                yield value.negative() ? nearest.negate() : nearest;
            }
            default -> throw new IllegalArgumentException(opcode);
        };
    }
}
