package adamp.optimizer.gpu.emulator.parse;

import adamp.optimizer.gpu.emulator.opcode.PtxType;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Constants: integers, {@code 0f} and eight, {@code 0d} and sixteen hexadecimal digits. */
final class Literals {
    private static final Pattern FLOAT = Pattern.compile("0[fF][0-9a-fA-F]{8}");
    private static final Pattern DOUBLE = Pattern.compile("0[dD][0-9a-fA-F]{16}");
    private static final Pattern INTEGER = Pattern.compile("-?(0[xX][0-9a-fA-F]+|[0-9]+)U?");

    private Literals() {}

    /** The bits of a constant of a type, zeros above. */
    static long bits(Token token, String opcode, PtxType type) {
        String text = token.text();
        if (FLOAT.matcher(text).matches() && type.bytes() == Float.BYTES) {
            return Long.parseLong(text.substring(2), 16);
        }
        if (DOUBLE.matcher(text).matches() && type.bytes() == Double.BYTES) {
            return Long.parseUnsignedLong(text.substring(2), 16);
        }
        if (INTEGER.matcher(text).matches() && !type.floating()) {
            return integer(token, opcode, type);
        }
        throw Cursor.error(token.line(), opcode + " wants " + type + ", found '" + text + "'");
    }

    private static long integer(Token token, String opcode, PtxType type) {
        String digits = token.text().replace("U", "");
        boolean negative = digits.startsWith("-");
        String magnitude = negative ? digits.substring(1) : digits;
        boolean hexadecimal = magnitude.startsWith("0x") || magnitude.startsWith("0X");
        BigInteger value = hexadecimal ? new BigInteger(magnitude.substring(2), 16) : new BigInteger(magnitude);
        int width = Byte.SIZE * type.bytes();
        if (value.bitLength() > (negative ? Math.max(width - 1, value.getLowestSetBit() + 1) : width)) {
            throw Cursor.error(token.line(), token.text() + " does not fit " + type + " of " + opcode);
        }
        BigInteger signed = negative ? value.negate() : value;
        return signed.and(BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE))
                .longValue();
    }
}
