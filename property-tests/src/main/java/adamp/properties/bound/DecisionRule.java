package adamp.properties.bound;

import adamp.properties.rule.NumberFormat;
import adamp.properties.rule.Rule;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.CosineEpsilon;
import adamp.spec.convention.CosineOfZero;
import adamp.spec.convention.CosineSign;
import adamp.spec.convention.DecisionRange;
import adamp.spec.convention.NanCosine;
import adamp.spec.convention.ThresholdComparison;
import adamp.spec.convention.ThresholdPrecision;

/**
 * What of a convention the decision of eq. 11 depends on, row by row.
 *
 * @param delta the factor of the threshold {@code delta / sqrt(n)}
 * @param eps as it enters the cosine
 * @param format the tensor's
 */
public record DecisionRule(
        double delta,
        double eps,
        NumberFormat format,
        CosineEpsilon cosineEpsilon,
        CosineSign cosineSign,
        CosineOfZero cosineOfZero,
        NanCosine nanCosine,
        DecisionRange range,
        ThresholdPrecision thresholdPrecision,
        ThresholdComparison comparison) {
    static DecisionRule of(Rule rule) {
        Conventions conventions = rule.conventions();
        return new DecisionRule(
                rule.hyper().delta(),
                rule.hyper().eps(),
                rule.precision().state(),
                conventions.get(CosineEpsilon.class),
                conventions.get(CosineSign.class),
                conventions.get(CosineOfZero.class),
                conventions.get(NanCosine.class),
                conventions.get(DecisionRange.class),
                conventions.get(ThresholdPrecision.class),
                conventions.get(ThresholdComparison.class));
    }
}
