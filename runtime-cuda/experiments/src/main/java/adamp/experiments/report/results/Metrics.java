package adamp.experiments.report.results;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The numbers of one run by column; every column has one value per recorded line, NaN where the line had none. */
public final class Metrics {

    private final Map<String, double[]> columns;
    private final int length;

    public Metrics(Map<String, double[]> columns, int length) {
        columns.forEach((name, values) -> {
            if (values.length != length) {
                throw new IllegalArgumentException(
                        "column " + name + " has " + values.length + " values where " + length + " lines were read");
            }
        });
        this.columns = new LinkedHashMap<>(columns);
        this.length = length;
    }

    /** Number of recorded lines. */
    public int length() {
        return length;
    }

    public SortedSet<String> columns() {
        return new TreeSet<>(Set.copyOf(columns.keySet()));
    }

    /** A copy of the column, or as many NaN as there are lines where it does not exist. */
    public double[] column(String name) {
        double[] values = columns.get(name);
        if (values == null) {
            double[] absent = new double[length];
            java.util.Arrays.fill(absent, Double.NaN);
            return absent;
        }
        return values.clone();
    }

    /** The column's greatest number, NaN where it has none. */
    public double max(String name) {
        double max = Double.NaN;
        for (double value : column(name)) {
            if (Double.isNaN(max) || value > max) {
                max = value;
            }
        }
        return max;
    }

    /** The column's value on the last line, NaN where there is none. */
    public double last(String name) {
        return length == 0 ? Double.NaN : column(name)[length - 1];
    }

    /** The column's value on the first line, NaN where there is none. */
    public double first(String name) {
        return length == 0 ? Double.NaN : column(name)[0];
    }
}
