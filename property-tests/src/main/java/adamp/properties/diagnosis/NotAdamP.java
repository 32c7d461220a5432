package adamp.properties.diagnosis;

import adamp.properties.bound.Enclosure;
import adamp.properties.bound.Enclosures;
import java.util.List;

/**
 * What was published as AdamP once and is not: Adam's update is taken as it is; the decay d = -lambda w, without the
 * learning rate, is projected off the gradient where |cos(d, g)| exceeds delta, stretched to its old length, and
 * multiplied by the ratio everywhere.
 */
final class NotAdamP {
    /** Where lengths are so small, it leaves the decay as it is; and it is added to denominators. */
    private static final double NOTHING = 1e-12;

    private NotAdamP() {}

    static void replace(Formulas f) {
        f.decision = e -> List.of(Verdict.NONE);
        f.weight = e -> {
            Enclosures moved = e.rounding.difference(e.w, f.move.apply(e));
            return e.hyper.weightDecay() > 0 ? e.rounding.sum(moved, decay(e)) : moved;
        };
    }

    private static Enclosures decay(Evaluation e) {
        int n = e.w.size();
        double lambda = e.hyper.weightDecay();
        double[] d = new double[n];
        double dd = 0;
        double gg = 0;
        double dg = 0;
        for (int i = 0; i < n; i++) {
            d[i] = -lambda * e.w.value(i);
            dd += d[i] * d[i];
            gg += e.given.value(i) * e.given.value(i);
            dg += d[i] * e.given.value(i);
        }
        double length = Math.sqrt(dd);
        double ratio = e.hyper.weightDecayRatio();
        if (length < NOTHING || Math.sqrt(gg) < NOTHING) {
            return rounded(e, d, 1, length);
        }
        if (Math.abs(dg / (length * Math.sqrt(gg) + NOTHING)) <= e.hyper.delta()) {
            return rounded(e, d, ratio, length);
        }
        double left = 0;
        for (int i = 0; i < n; i++) {
            d[i] -= e.given.value(i) * dg / (gg + NOTHING);
            left += d[i] * d[i];
        }
        double stretch = left > NOTHING * NOTHING ? length / Math.sqrt(left) * ratio : 1;
        return rounded(e, d, stretch, length * stretch);
    }

    /** Each element is off by a few roundings of sums as long as the tensor, relative to the vector's length. */
    private static Enclosures rounded(Evaluation e, double[] d, double scale, double length) {
        double u = (d.length + 10) * e.rounding.format().unitRoundoff();
        return Lanes.build(d.length, i -> new Enclosure(scale * d[i], u * Math.abs(length)));
    }
}
