package adamp.properties.precision;

import adamp.properties.bound.Quantity;
import adamp.properties.check.ErrorObserver;
import java.util.Map;
import java.util.TreeMap;

/** The bound over the worst error seen, by precision, quantity, and by row length where rows are summed. */
final class FormatTightness implements ErrorObserver {
    private static final int SHORTEST = 16;

    private final Map<String, double[]> worst = new TreeMap<>();
    private String prefix = "";

    /** Names what is observed from here on. */
    void of(Object name) {
        prefix = name.toString();
    }

    @Override
    public void observe(
            Quantity quantity, boolean projected, int rowLength, double error, double bound, double reported) {
        if (bound > 0) {
            boolean byRows = projected && quantity != Quantity.SECOND_MOMENT;
            int longest = Math.max(SHORTEST, Integer.highestOneBit(Math.max(1, rowLength - 1)) * 2);
            String key = String.format("%-28s| %-14s| %s", prefix, quantity, byRows ? "to " + longest : "elementwise");
            double[] seen = worst.computeIfAbsent(key, name -> new double[2]);
            seen[0] = Math.max(seen[0], Math.abs(error) / bound);
            seen[1]++;
        }
    }

    /** What another one has seen too. */
    void add(FormatTightness other) {
        other.worst.forEach(
                (name, seen) -> worst.merge(name, seen, (a, b) -> new double[] {Math.max(a[0], b[0]), a[1] + b[1]}));
    }

    /** From what was observed to the worst error over the bound, at most 1. */
    Map<String, Double> ratios() {
        Map<String, Double> ratios = new TreeMap<>();
        worst.forEach((name, seen) -> ratios.put(name, seen[0]));
        return ratios;
    }

    /** A table as documents have it. */
    String table() {
        StringBuilder table =
                new StringBuilder("| precision | quantity | rows | worst error / bound | bound / worst | numbers |\n"
                        + "|---|---|---|---|---|---|\n");
        worst.forEach((name, seen) ->
                table.append(String.format("| %s | %.3f | %.1f | %.0f |%n", name, seen[0], 1 / seen[0], seen[1])));
        return table.toString();
    }
}
