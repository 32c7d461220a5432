package adamp.properties.mutant;

import adamp.properties.bound.Quantity;
import adamp.properties.check.ErrorObserver;
import java.util.Map;
import java.util.TreeMap;

/** The worst error seen in units of its bound, by quantity, and by row length where rows are summed. */
final class Tightness implements ErrorObserver {
    private final Map<String, double[]> worst = new TreeMap<>();
    private String prefix = "";

    /** Names what is observed from here on. */
    void of(String name) {
        prefix = name;
    }

    @Override
    public void observe(
            Quantity quantity, boolean projected, int rowLength, double error, double bound, double reported) {
        if (bound > 0) {
            String rows = projected && quantity != Quantity.SECOND_MOMENT
                    ? String.format(" projected, rows to %5d", Math.max(16, Integer.highestOneBit(rowLength) * 2))
                    : "";
            double[] seen =
                    worst.computeIfAbsent(String.format("%-6s %-13s%s", prefix, quantity, rows), key -> new double[2]);
            seen[0] = Math.max(seen[0], Math.abs(error) / bound);
            seen[1]++;
        }
    }

    /** From what was observed to the worst error over the bound, at most 1. */
    Map<String, Double> worst() {
        Map<String, Double> ratios = new TreeMap<>();
        worst.forEach((name, seen) -> ratios.put(name, seen[0]));
        return ratios;
    }

    String table() {
        StringBuilder table = new StringBuilder("worst error / bound (bound / worst error), numbers seen\n");
        worst.forEach((name, seen) ->
                table.append(String.format("%-45s %.3f (%5.1f) %9.0f%n", name, seen[0], 1 / seen[0], seen[1])));
        return table.toString();
    }
}
