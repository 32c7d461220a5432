package adamp.optimizer.host;

/**
 * The decision in float32, as the authors' code takes it: squared norms live in float32, so a vector of large elements
 * has norm infinity and cosine 0, and each norm is clamped at eps (or eps enters as the convention says).
 *
 * <p>The authors' framework divides each vector by its norm before it multiplies: the cosine is NaN only if an element
 * is not finite, and a finite vector of norm infinity has cosine 0.
 */
final class TensorJudge implements RowJudge {
    private final Threshold threshold;
    private final double eps;
    private final String epsilonRule;
    private final boolean signed;
    private final boolean zeroSpeaks;
    private final boolean nanSpeaks;

    TensorJudge(Threshold threshold, double eps, HostRules rules) {
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
        if (weightSquare == 0 || gradientSquare == 0) {
            if (!zeroSpeaks && Float.isFinite(weightSquare + gradientSquare)) {
                return;
            }
        }
        float cosine = (float) cosine(sums, row, weightSquare, gradientSquare);
        if (!signed) {
            cosine = Math.abs(cosine);
        }
        if (!Float.isNaN(cosine) || nanSpeaks) {
            tally.count(cosine, threshold.below(cosine, row.length()));
        }
    }

    private double cosine(Sums sums, RowSource row, float weightSquare, float gradientSquare) {
        if (!Float.isFinite(weightSquare) || !Float.isFinite(gradientSquare)) {
            Sums exact = row.wideSums();
            return Double.isFinite(exact.weight + exact.gradient) ? 0 : Double.NaN;
        }
        double dot = Float.isFinite((float) sums.dot) ? sums.dot : row.wideSums().dot;
        double weightNorm = (float) Math.sqrt(weightSquare);
        double gradientNorm = (float) Math.sqrt(gradientSquare);
        if (dot == 0) {
            return 0;
        }
        return dot / denominator(weightNorm, gradientNorm);
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
