package adamp.properties.diagnosis;

import static adamp.properties.diagnosis.Bug.PROJECTING;

import adamp.properties.bound.View;
import adamp.spec.convention.CosineEpsilon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Faults in eq. 11. */
final class DecisionBugs {
    private DecisionBugs() {}

    static List<Bug> all() {
        List<Bug> all = new ArrayList<>(List.of(
                Bug.of("THRESHOLD_NOT_OVER_ROOT", PROJECTING, f -> f.threshold = (e, n) -> e.hyper.delta()),
                Bug.of("THRESHOLD_OVER_LENGTH", PROJECTING, f -> f.threshold = (e, n) -> e.hyper.delta() / n),
                Bug.of(
                        "THRESHOLD_OF_THE_CHANNEL_COUNT",
                        PROJECTING,
                        f -> f.threshold = (e, n) -> DecisionFormulas.threshold(e, e.shape.elements())),
                Bug.of(
                        "THRESHOLD_OF_THE_ROW_COUNT",
                        PROJECTING,
                        f -> f.threshold = (e, n) -> DecisionFormulas.threshold(e, Math.max(1, e.shape.channels()))),
                Bug.of("COMPARISON_REVERSED", PROJECTING, DecisionBugs::reverse),
                Bug.of("MAX_REPLACED_BY_MEAN", PROJECTING, DecisionBugs::takeMean),
                Bug.of("MAX_REPLACED_BY_MIN", PROJECTING, f -> f.together = (e, all1) -> smallest(all1)),
                Bug.of(
                        "FIRST_ROW_DECIDES",
                        PROJECTING,
                        f -> rows(f, rows -> rows.subList(0, Math.min(1, rows.size())))),
                Bug.of(
                        "LAST_ROW_NOT_EXAMINED",
                        PROJECTING,
                        f -> rows(f, rows -> rows.subList(0, Math.min(rows.size(), Math.max(1, rows.size() - 1))))),
                Bug.of("NAN_DROPPED_FROM_THE_MAX", PROJECTING, DecisionBugs::dropNan),
                Bug.of("DEAD_ROW_VETOES", PROJECTING, DecisionBugs::vetoByZero),
                new Bug(
                        "COSINE_NORMS_NOT_CLAMPED",
                        rule -> PROJECTING.contains(rule.algorithm())
                                && !rule.conventions().is(CosineEpsilon.NONE),
                        DecisionBugs::divideByZero,
                        false),
                Bug.of("LAYER_VIEW_FIRST", PROJECTING, f -> f.views = e -> List.of(View.LAYER, View.CHANNEL)),
                Bug.of("COSINE_WITH_THE_UPDATE", PROJECTING, f -> f.compared = e -> e.p),
                Bug.of("COSINE_WITH_THE_MOMENTUM", PROJECTING, f -> f.compared = e -> e.first),
                Bug.of("COSINE_WITH_THE_UNDECAYED_GRADIENT", PROJECTING, f -> f.compared = e -> e.given),
                Bug.of("ALWAYS_PROJECTED", PROJECTING, f -> always(f, View.CHANNEL)),
                Bug.of("ALWAYS_PROJECTED", PROJECTING, f -> always(f, View.LAYER)),
                Bug.of("NEVER_PROJECTED", PROJECTING, f -> f.decision = e -> List.of(Verdict.NONE)),
                Bug.of(
                        "ONE_D_PROJECTED",
                        PROJECTING,
                        f -> f.examined = e -> e.rule.algorithm().projects() && e.shape.elements() > 0)));
        for (double factor : new double[] {1.1, 2, 10}) {
            all.add(Bug.of("THRESHOLD_HIGH", PROJECTING, f -> scaleThreshold(f, factor)));
            all.add(Bug.of("THRESHOLD_LOW", PROJECTING, f -> scaleThreshold(f, 1 / factor)));
        }
        all.add(Bug.of("THRESHOLD_LOW", PROJECTING, f -> scaleThreshold(f, 0.9)));
        all.add(Bug.of("DECIDES_OTHERWISE_NEAR_THE_THRESHOLD", PROJECTING, DecisionBugs::blurThreshold)
                .vaguely());
        return all;
    }

    private static void scaleThreshold(Formulas f, double factor) {
        var threshold = f.threshold;
        f.threshold = (e, n) -> factor * threshold.apply(e, n);
    }

    private static void reverse(Formulas f) {
        var comparison = f.comparison;
        f.comparison = (e, cosine, threshold) -> {
            if (!cosine.isNumber()) {
                return comparison.of(e, cosine, threshold);
            }
            boolean above = cosine.span().low() > threshold;
            boolean below = cosine.span().high() <= threshold;
            return above ? Answer.PASSES : below ? Answer.FAILS : Answer.OPEN;
        };
    }

    private static void takeMean(Formulas f) {
        var together = f.together;
        f.together = (e, cosines) -> together.apply(e, cosines).isNumber() ? mean(cosines) : together.apply(e, cosines);
    }

    private static Cosine mean(List<Cosine> cosines) {
        double low = 0;
        double high = 0;
        for (Cosine cosine : cosines) {
            if (cosine.isNumber()) {
                low += cosine.span().low();
                high += cosine.span().high();
            }
        }
        // n roundings of a sum and one of a quotient, float32 or wider.
        return Cosine.of(new Span(low / cosines.size(), high / cosines.size()).widened((cosines.size() + 1) * 0x1p-23));
    }

    private static Cosine smallest(List<Cosine> cosines) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        boolean nan = false;
        for (Cosine cosine : cosines) {
            if (cosine.isNumber()) {
                low = Math.min(low, cosine.span().low());
                high = Math.min(high, cosine.span().high());
            }
            nan |= cosine.kind() == Cosine.Kind.NAN;
        }
        return nan || Double.isInfinite(low) ? Cosine.NAN : Cosine.of(new Span(low, high));
    }

    /** Of the rows of a view only some are asked; all are projected. */
    private static void rows(Formulas f, Function<List<Cosine>, List<Cosine>> asked) {
        var together = f.together;
        f.together = (e, cosines) -> together.apply(e, asked.apply(cosines));
    }

    /** The largest of those that are numbers; 0 where none is. */
    private static void dropNan(Formulas f) {
        f.together = (e, cosines) -> {
            List<Cosine> numbers = cosines.stream().filter(Cosine::isNumber).toList();
            return numbers.isEmpty() ? Cosine.ZERO : DecisionFormulas.largest(e, numbers);
        };
    }

    /** A row of zeros has NaN for a cosine. */
    private static void vetoByZero(Formulas f) {
        var cosine = f.cosine;
        f.cosine = (e, row) -> {
            boolean zero = CosineFormula.isZero(e.w, row) || CosineFormula.isZero(f.compared.apply(e), row);
            return zero ? Cosine.NAN : cosine.apply(e, row);
        };
    }

    /** No eps in the cosine: 0/0 where a row is zero. */
    private static void divideByZero(Formulas f) {
        f.cosine = (e, row) -> CosineFormula.of(e, row, CosineEpsilon.NONE);
        vetoByZero(f);
    }

    private static void always(Formulas f, View view) {
        f.decision =
                e -> f.examined.test(e) ? List.of(new Verdict(view, f.rows.apply(e, view))) : List.of(Verdict.NONE);
    }

    /** Anything goes where the cosine is within a factor of 3 of the threshold. */
    private static void blurThreshold(Formulas f) {
        var comparison = f.comparison;
        f.comparison = (e, cosine, threshold) -> {
            Answer high = comparison.of(e, cosine, 3 * threshold);
            Answer low = comparison.of(e, cosine, threshold / 3);
            return high == low ? high : Answer.OPEN;
        };
    }
}
