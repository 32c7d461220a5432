package adamp.optimizer.host;

import adamp.optimizer.rule.OfferedConventions;
import adamp.optimizer.rule.Threshold;

/**
 * The decision without overflow, underflow or eps. The float32 sums are a filter: they decide where their error bound
 * leaves no doubt; else the row is summed again in binary64.
 *
 * <p>The bound. Let A = w.g, B = |w|^2, C = |g|^2 exactly and a, b, c as summed. A part's lanes round d = {@link
 * Lanes#depth} times on the way of each product, u = 2^-24, so |a - A| <= k |w||g| (by Cauchy-Schwarz), |b - B| <= k B,
 * |c - C| <= k C with k = d u / (1 - d u) + {@link SafeRange#UNDERFLOW} + 2^-52 (number of parts), the last for adding
 * the parts in binary64. Then a / sqrt(b c) = (cos + e1) / (1 + e2) with |e1|, |e2| <= k, so the computed cosine is
 * within k (1 + |computed|) of the exact one, up to terms of k^2 and 2^-53 that the factor {@link #SLACK} covers (k <
 * 2^-14 for parts of 8192 elements).
 */
final class UnboundedJudge implements RowJudge {
    private static final double UNIT = 0x1p-24;
    private static final double SLACK = 1.001;

    private final Threshold threshold;
    private final boolean signed;
    private final boolean zeroSpeaks;
    private final boolean nanSpeaks;
    private final boolean filters;
    private final Sums part = new Sums();

    /** @param filters whether float32 may decide; without it cosines are reported to binary64's accuracy */
    UnboundedJudge(Threshold threshold, OfferedConventions rules, boolean filters) {
        this.threshold = threshold;
        this.signed = rules.is("cosineSign", "signed");
        this.zeroSpeaks = rules.is("cosineOfZero", "zero");
        this.nanSpeaks = rules.is("nanCosine", "not-projected");
        this.filters = filters;
    }

    @Override
    public void addPart(float[] parts, Window weight, Window gradient, int from, int to, Sums sums) {
        if (SafeRange.holds(parts[1], to - from) && SafeRange.holds(parts[2], to - from)) {
            sums.add(parts[0], parts[1], parts[2]);
        } else {
            WideSums.of(weight, gradient, from, to, part);
            sums.add(part);
        }
    }

    @Override
    public void judge(Sums sums, RowSource row, ViewTally tally) {
        if (filters && clear(sums, row, tally)) {
            return;
        }
        Sums exact = row.wideSums();
        if (exact.weight == 0 || exact.gradient == 0) {
            if (zeroSpeaks && Double.isFinite(exact.weight + exact.gradient)) {
                tally.count(0, threshold.below(0, row.length()));
                return;
            }
            if (Double.isFinite(exact.weight + exact.gradient)) {
                return;
            }
        }
        double dot = signed ? exact.dot : Math.abs(exact.dot);
        double cosine = dot / Math.sqrt(exact.weight * exact.gradient);
        if (!Double.isNaN(cosine)) {
            tally.count(cosine, threshold.below(dot, exact.weight, exact.gradient, row.length()));
        } else if (nanSpeaks) {
            tally.count(cosine, false); // the squares compared could be infinite and pass
        }
    }

    /** Counts the verdict if the filter can tell. */
    private boolean clear(Sums sums, RowSource row, ViewTally tally) {
        double depth = Lanes.depth(row.longestPart()) * UNIT;
        double bound = depth / (1 - depth) + SafeRange.UNDERFLOW + sums.parts * 0x1p-52;
        double dot = signed ? sums.dot : Math.abs(sums.dot);
        double cosine = dot / Math.sqrt(sums.weight * sums.gradient);
        double error = SLACK * bound * (1 + Math.abs(cosine));
        double limit = threshold.of(row.length());
        boolean below = cosine + error < limit;
        boolean above = cosine - error > limit;
        if (below || above) {
            tally.count(cosine, below);
        }
        return below || above;
    }

    @Override
    public double threshold(int length) {
        return threshold.of(length);
    }
}
