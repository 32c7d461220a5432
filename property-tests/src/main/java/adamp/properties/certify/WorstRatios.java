package adamp.properties.certify;

import adamp.properties.bound.Quantity;
import adamp.properties.check.ErrorObserver;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The largest error in units of its bound, by quantity, projected and not. */
final class WorstRatios implements ErrorObserver {
    /** What ratios are told apart by. */
    record Kind(Quantity quantity, boolean projected) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int byQuantity = quantity.compareTo(other.quantity);
            return byQuantity != 0 ? byQuantity : Boolean.compare(projected, other.projected);
        }
    }

    private final Map<Kind, Double> worst = new TreeMap<>();

    @Override
    public void observe(
            Quantity quantity, boolean projected, int rowLength, double error, double bound, double reported) {
        if (bound > 0) {
            worst.merge(new Kind(quantity, projected), Math.abs(error) / bound, Math::max);
        }
    }

    void add(WorstRatios others) {
        others.worst.forEach((kind, ratio) -> worst.merge(kind, ratio, Math::max));
    }

    void forEach(BiConsumer<Kind, Double> action) {
        worst.forEach(action);
    }
}
