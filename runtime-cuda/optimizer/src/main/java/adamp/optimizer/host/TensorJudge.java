package adamp.optimizer.host;

import adamp.optimizer.rule.OfferedConventions;
import adamp.optimizer.rule.Threshold;

/**
 * The decision in float32, as the authors' code takes it: squared norms live in float32, so a vector of large elements
 * has norm infinity and cosine 0, and each norm is clamped at eps (or eps enters as the convention says).
 *
 * <p>Where each norm is clamped, the authors' framework divides each vector by its norm before it multiplies, so the dot
 * product itself does not overflow: a finite vector of norm infinity has cosine 0. Elsewhere the dot product lives in
 * float32 as well, and infinity over infinity is NaN. An element that is not finite makes the cosine NaN.
 */
final class TensorJudge implements RowJudge {
    private final Threshold threshold;
    private final double eps;
    private final String epsilonRule;
    private final boolean signed;
    private final boolean zeroSpeaks;
    private final boolean nanSpeaks;

    TensorJudge(Threshold threshold, double eps, OfferedConventions rules) {
        this.threshold = threshold;
        this.eps = (float) eps;
        this.epsilonRule = rules.cosineEpsilon();
        this.signed = rules.is("cosineSign", "signed");
        this.zeroSpeaks = rules.is("cosineOfZero", "zero");
        this.nanSpeaks = rules.is("nanCosine", "not-projected");
    }

    @Override
    public void addPart(float[] parts, Window weight, Window gradient, int from, int to, Sums sums) {
        sums.add(parts[0], parts[1], parts[2]);
    }

    @Override
    public void judge(Sums sums, RowSource row, ViewTally tally) {
        float weightSquare = (float) sums.weight;
        float gradientSquare = (float) sums.gradient;
        boolean plain = isPlain(weightSquare) && isPlain(gradientSquare) && Double.isFinite(sums.dot);
        Sums exact = plain ? sums : row.wideSums();
        if (!Double.isNaN(exact.dot) && (exact.weight == 0 || exact.gradient == 0)) {
            if (zeroSpeaks) {
                tally.count(0, threshold.below(0, row.length()));
            }
            return;
        }
        float cosine = (float) cosine(exact, (float) Math.sqrt(weightSquare), (float) Math.sqrt(gradientSquare));
        if (!signed) {
            cosine = Math.abs(cosine);
        }
        if (!Float.isNaN(cosine) || nanSpeaks) {
            tally.count(cosine, threshold.below(cosine, row.length()));
        }
    }

    private static boolean isPlain(float square) {
        return square != 0 && Float.isFinite(square);
    }

    private double cosine(Sums sums, double weightNorm, double gradientNorm) {
        if (!Double.isFinite(sums.weight + sums.gradient)) {
            return Double.NaN;
        }
        double dot = epsilonRule.equals("clamps-each-norm") ? sums.dot : (float) sums.dot;
        return dot / denominator(weightNorm, gradientNorm); // inf/inf and 0/0 are NaN
    }

    private double denominator(double weightNorm, double gradientNorm) {
        return switch (epsilonRule) {
            case "added-to-norms" -> (weightNorm + eps) * (gradientNorm + eps);
            case "clamps-product" -> Math.max(weightNorm * gradientNorm, eps);
            case "clamps-each-norm" -> Math.max(weightNorm, eps) * Math.max(gradientNorm, eps);
            default -> weightNorm * gradientNorm;
        };
    }

    @Override
    public double threshold(int length) {
        return threshold.of(length);
    }
}
