package adamp.experiments.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an experiment measured, by the row it belongs to and the quantity. */
public final class Measurements {
    private record Key(String row, String quantity) {
        @Override
        public String toString() {
            return row + ": " + quantity;
        }
    }

    private final Map<Key, Measured> values = new LinkedHashMap<>();

    public void put(String row, String quantity, double... measured) {
        values.put(new Key(row, quantity), Measured.of(measured));
    }

    /** One measurement. */
    public Measured get(String row, String quantity) {
        Measured measured = values.get(new Key(row, quantity));
        if (measured == null) {
            throw new IllegalStateException(
                    "nothing was measured for '" + new Key(row, quantity) + "'; measured are " + values.keySet());
        }
        return measured;
    }

    /**
     * The table: a row for each cell whose optimizer or comparison was run, whether or not its quantity came out: one that
     * must lie in a range is outside it if it is missing. A cell of an optimizer that the user took out of the experiment
     * has none.
     *
     * @param labels the names for readers of all that was run
     */
    List<TableRow> table(List<Cell> cells, Map<String, String> labels) {
        List<TableRow> rows = new ArrayList<>();
        for (Cell cell : cells) {
            if (labels.containsKey(cell.row())) {
                Measured measured = values.get(new Key(cell.row(), cell.quantity()));
                rows.add(TableRow.of(labels.get(cell.row()), cell, Optional.ofNullable(measured)));
            }
        }
        return rows;
    }
}
