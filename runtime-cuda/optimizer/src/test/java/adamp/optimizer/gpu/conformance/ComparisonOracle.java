package adamp.optimizer.gpu.conformance;

import java.util.List;

/** {@code setp}. */
final class ComparisonOracle {
    private ComparisonOracle() {}

    static boolean holds(Signature signature, List<Long> operands) {
        String comparison = signature.opcode().split("\\.", 0)[1];
        Type type = signature.operands().get(0);
        if (!type.isFloat()) {
            return ordered(comparison, type.integer(operands.get(0)).compareTo(type.integer(operands.get(1))));
        }
        Exact a = type.format().decode(operands.get(0));
        Exact b = type.format().decode(operands.get(1));
        boolean unordered = a.isNaN() || b.isNaN();
        if (comparison.equals("num") || comparison.equals("nan")) {
            return unordered == comparison.equals("nan");
        }
        boolean alsoUnordered = comparison.length() == 3;
        return unordered ? alsoUnordered : ordered(comparison.substring(0, 2), FloatOracle.compare(a, b));
    }

    private static boolean ordered(String comparison, int order) {
        return switch (comparison) {
            case "eq" -> order == 0;
            case "ne" -> order != 0;
            case "lt", "lo" -> order < 0;
            case "le", "ls" -> order <= 0;
            case "gt", "hi" -> order > 0;
            case "ge", "hs" -> order >= 0;
            default -> throw new IllegalArgumentException(comparison);
        };
    }
}
