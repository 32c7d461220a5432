package adamp.proofs.numeric.floating;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Trees over a row: the row's products and what they add up to are joined two by two until one tree is left. */
final class TreeShape {
    private TreeShape() {}

    /** All shapes, deep and flat, with fused multiply-adds; the simplest is the running sum. */
    static Arbitrary<FloatTree> over(List<Pair> row) {
        return Arbitraries.integers()
                .between(0, 1 << 20)
                .list()
                .ofSize(row.size())
                .map(choices -> joined(row, choices))
                .withoutEdgeCases();
    }

    private static FloatTree joined(List<Pair> row, List<Integer> choices) {
        List<FloatTree> parts = new ArrayList<>();
        row.forEach(pair -> parts.add(pair.product()));
        for (int choice : choices) {
            if (parts.size() > 1) {
                FloatTree first = parts.remove(choice / 4 % parts.size());
                int second = choice / 256 % parts.size();
                parts.set(second, join(first, parts.get(second), choice % 4));
            }
        }
        return parts.get(0);
    }

    /** Half of the time a sum, half of the time fused where one of the two is a product. */
    private static FloatTree join(FloatTree a, FloatTree b, int choice) {
        if (choice > 1 && a instanceof FloatTree.Product product) {
            return new FloatTree.Fused(product.x(), product.y(), b);
        }
        return choice % 2 == 0 ? new FloatTree.Sum(a, b) : new FloatTree.Sum(b, a);
    }
}
