package adamp.optimizer.gpu.conformance;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an opcode gives, worked out from its name in numbers of unlimited precision and rounded once. It shares nothing
 * with any device.
 */
final class Oracle {
    private static final Pattern WITH_TYPE = Pattern.compile("(.*)\\.([busf]\\d+|pred)");

    private Oracle() {}

    /** The bits of the result; empty if it is a NaN, whose bits no rule fixes. */
    static OptionalLong result(Signature signature, List<Long> operands) {
        String opcode = signature.opcode();
        if (opcode.startsWith("mov") || opcode.startsWith("cvta")) {
            return OptionalLong.of(moved(opcode, operands));
        }
        if (opcode.startsWith("selp")) {
            return OptionalLong.of(operands.get(operands.get(2) != 0 ? 0 : 1));
        }
        if (opcode.startsWith("cvt")) {
            return ConversionOracle.result(signature, operands.get(0));
        }
        if (opcode.startsWith("setp")) {
            return OptionalLong.of(ComparisonOracle.holds(signature, operands) ? 1 : 0);
        }
        if (signature.result().isFloat()) {
            return rounded(signature.result(), floating(signature, operands));
        }
        return OptionalLong.of(signature.result().bits(integer(signature, operands)));
    }

    static OptionalLong rounded(Type type, Exact value) {
        return value.isNaN()
                ? OptionalLong.empty()
                : OptionalLong.of(type.format().encode(value));
    }

    private static long moved(String opcode, List<Long> operands) {
        long first = operands.get(0);
        return switch (opcode) {
            case "mov.pack.b64" -> first | operands.get(1) << Integer.SIZE;
            case "mov.pack.b32" -> first | operands.get(1) << Short.SIZE;
            case "mov.low.b64" -> first & 0xffffffffL;
            case "mov.low.b32" -> first & 0xffff;
            case "mov.high.b64" -> first >>> Integer.SIZE;
            case "mov.high.b32" -> first >>> Short.SIZE;
            default -> first;
        };
    }

    private static Exact floating(Signature signature, List<Long> operands) {
        List<Exact> values = operands.stream()
                .map(bits -> signature.result().format().decode(bits))
                .toList();
        Exact a = values.get(0);
        Exact b = values.get(Math.min(1, values.size() - 1));
        return switch (operation(signature.opcode()).replace(".rn", "")) {
            case "add" -> FloatOracle.add(a, b);
            case "sub" -> FloatOracle.add(a, FloatOracle.negate(b));
            case "mul" -> FloatOracle.multiply(a, b);
            case "div" -> FloatOracle.divide(a, b);
            case "fma" -> FloatOracle.add(FloatOracle.multiply(a, b), values.get(2));
            case "min" -> FloatOracle.minimum(a, b);
            case "max" -> FloatOracle.maximum(a, b);
            case "sqrt" -> FloatOracle.squareRoot(a);
            case "rcp" -> FloatOracle.divide(Exact.of(BigInteger.ONE), a);
            case "neg" -> FloatOracle.negate(a);
            case "abs" -> a.withSign(false);
            default -> throw new IllegalArgumentException(signature.opcode());
        };
    }

    private static BigInteger integer(Signature signature, List<Long> operands) {
        String operation = operation(signature.opcode());
        Type type = signature.operands().get(0);
        BigInteger a = type.integer(operands.get(0));
        if (operands.size() == 1) {
            return IntegerOracle.unary(operation, a, type.width());
        }
        BigInteger b = signature.operands().get(1).integer(operands.get(1));
        if (operands.size() == 2) {
            return operation.startsWith("sh")
                    ? IntegerOracle.shift(operation, a, b, type.width())
                    : IntegerOracle.arithmetic(operation, a, b, type.width());
        }
        BigInteger c = signature.operands().get(2).integer(operands.get(2));
        return switch (operation) {
            case "mad.lo", "mad.wide" -> a.multiply(b).add(c);
            case "bfe" -> IntegerOracle.field(a, b, c, type.width(), type.isSigned());
            case "prmt" -> IntegerOracle.permute(a, b, c);
            case "shf.l.wrap", "shf.r.wrap" -> IntegerOracle.funnel(operation.equals("shf.l.wrap"), a, b, c);
            default -> throw new IllegalArgumentException(signature.opcode());
        };
    }

    /** The opcode without its type. */
    private static String operation(String opcode) {
        Matcher matcher = WITH_TYPE.matcher(opcode);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(opcode);
        }
        return matcher.group(1);
    }
}
