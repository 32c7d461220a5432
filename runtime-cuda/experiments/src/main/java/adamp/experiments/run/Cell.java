package adamp.experiments.run;

import java.util.List;
import java.util.Optional;

/**
 * A cell of an experiment's table: which measured quantity, what was published, what is accepted.
 *
 * @param row the optimizer or comparison it is about
 * @param quantity what is measured
 * @param published the paper's figure, or null
 * @param source where that figure stands, or what the accepted range rests on; or null
 * @param unit or empty
 * @param accept the accepted range, or null
 * @param profiles the profiles it belongs to, or empty for all
 */
public record Cell(
        String row,
        String quantity,
        Double published,
        String source,
        String unit,
        Range accept,
        Optional<List<String>> profiles) {
    /** Bounds, both included; one of them may be null. */
    public record Range(Double low, Double high) {
        boolean holds(double value) {
            return !Double.isNaN(value) && (low == null || low <= value) && (high == null || value <= high);
        }

        /** For readers: "1 to 2", "at least 1", "at most 2". */
        @Override
        public String toString() {
            return low == null ? "at most " + high : high == null ? "at least " + low : low + " to " + high;
        }
    }

    static Cell parse(Tree tree) {
        try (tree) {
            Double published = tree.has("published") ? (Double) tree.number("published") : null;
            String source = tree.text("source", null);
            if (published != null && source == null) {
                throw tree.failure("has a published figure without a source; add the source");
            }
            return new Cell(
                    tree.text("row"),
                    tree.text("quantity"),
                    published,
                    source,
                    tree.text("unit", ""),
                    range(tree),
                    tree.texts("profiles"));
        }
    }

    private static Range range(Tree tree) {
        if (!tree.has("accept")) {
            return null;
        }
        try (Tree accept = tree.child("accept")) {
            Double low = accept.has("low") ? (Double) accept.number("low") : null;
            Double high = accept.has("high") ? (Double) accept.number("high") : null;
            if ((low == null && high == null) || (low != null && high != null && !(low <= high))) {
                throw accept.failure("is an empty range; give low, high, or low and a high that is not below it");
            }
            return new Range(low, high);
        }
    }

    boolean isIn(String profile) {
        return profiles.map(names -> names.contains(profile)).orElse(true);
    }
}
