package adamp.properties.diagnosis;

import adamp.properties.bound.Enclosures;
import adamp.properties.bound.View;
import adamp.spec.convention.ChannelAxis;
import adamp.spec.convention.NanCosine;
import adamp.spec.convention.OneDimensional;
import adamp.spec.convention.RowVerdict;
import adamp.spec.convention.ThresholdComparison;
import adamp.spec.convention.ThresholdPrecision;
import adamp.spec.convention.Views;
import java.util.ArrayList;
import java.util.List;

/** Eq. 11: which rows of which view are projected. */
final class DecisionFormulas {
    /** Of more rows that rounding leaves open, only these are tried both ways. */
    private static final int OPEN_ROWS = 4;

    private DecisionFormulas() {}

    /** Sets a cosine against a threshold. */
    @FunctionalInterface
    interface Comparison {
        Answer of(Evaluation e, Cosine cosine, double threshold);
    }

    static boolean examined(Evaluation e) {
        return e.rule.algorithm().projects()
                && e.shape.elements() > 0
                && (e.shape.rank() >= 2 || e.is(OneDimensional.PROJECTED));
    }

    static List<View> views(Evaluation e) {
        return switch (e.rule.conventions().get(Views.class)) {
            case CHANNEL_THEN_LAYER -> List.of(View.CHANNEL, View.LAYER);
            case CHANNEL_ONLY -> List.of(View.CHANNEL);
            case LAYER_ONLY -> List.of(View.LAYER);
        };
    }

    static List<int[]> rows(Evaluation e, View view) {
        int axis =
                switch (e.rule.conventions().get(ChannelAxis.class)) {
                    case FIRST -> 0;
                    case SECOND -> 1;
                    case LAST -> e.shape.rank() - 1;
                };
        return view == View.CHANNEL ? RowsOf.channels(e.shape, axis) : RowsOf.layer(e.shape);
    }

    /** What w is compared with: the gradient, with the decay added where it is coupled. */
    static Enclosures compared(Evaluation e) {
        return e.g;
    }

    static double threshold(Evaluation e, int length) {
        double threshold = e.hyper.delta() / Math.sqrt(length);
        return e.is(ThresholdPrecision.TENSOR) ? e.dtype.nearest(threshold) : threshold;
    }

    /** The largest cosine; none if one is none, or if no row has one. */
    static Cosine largest(Evaluation e, List<Cosine> cosines) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        boolean any = false;
        for (Cosine cosine : cosines) {
            if (cosine.kind() == Cosine.Kind.NAN && e.is(NanCosine.NOT_PROJECTED)) {
                return Cosine.NAN;
            }
            if (cosine.isNumber()) {
                low = Math.max(low, cosine.span().low());
                high = Math.max(high, cosine.span().high());
                any = true;
            }
        }
        return any ? Cosine.of(new Span(low, high)) : Cosine.ABSTAINS;
    }

    static Answer compare(Evaluation e, Cosine cosine, double threshold) {
        if (!cosine.isNumber()) {
            boolean fails = cosine.kind() == Cosine.Kind.NAN && e.is(NanCosine.NOT_PROJECTED);
            return fails ? Answer.FAILS : Answer.ABSTAINS;
        }
        Span span = cosine.span();
        boolean strict = e.is(ThresholdComparison.STRICT);
        if (strict ? span.high() < threshold : span.high() <= threshold) {
            return Answer.PASSES;
        }
        boolean above = strict ? span.low() >= threshold : span.low() > threshold;
        return above ? Answer.FAILS : Answer.OPEN;
    }

    /** All verdicts that rounding allows. */
    static List<Verdict> decide(Evaluation e) {
        if (!e.formulas.examined.test(e)) {
            return List.of(Verdict.NONE);
        }
        List<Verdict> allowed = new ArrayList<>();
        for (View view : e.formulas.views.apply(e)) {
            if (!examine(e, view, allowed)) {
                return allowed;
            }
        }
        allowed.add(Verdict.NONE);
        return allowed;
    }

    /** Whether the view may also fail, so that the next is asked. */
    private static boolean examine(Evaluation e, View view, List<Verdict> allowed) {
        List<int[]> rows = e.formulas.rows.apply(e, view);
        double threshold = e.formulas.threshold.apply(e, rows.get(0).length);
        List<Cosine> cosines = new ArrayList<>();
        rows.forEach(row -> cosines.add(e.formulas.cosine.apply(e, row)));
        if (e.is(RowVerdict.EACH_ROW)) {
            return eachRow(e, view, rows, cosines, threshold, allowed);
        }
        Answer answer = e.formulas.comparison.of(e, e.formulas.together.apply(e, cosines), threshold);
        if (answer == Answer.PASSES || answer == Answer.OPEN) {
            allowed.add(new Verdict(view, rows));
        }
        return answer != Answer.PASSES;
    }

    private static boolean eachRow(
            Evaluation e, View view, List<int[]> rows, List<Cosine> cosines, double threshold, List<Verdict> allowed) {
        List<int[]> passing = new ArrayList<>();
        List<int[]> open = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Answer answer = e.formulas.comparison.of(e, cosines.get(i), threshold);
            if (answer == Answer.PASSES) {
                passing.add(rows.get(i));
            } else if (answer == Answer.OPEN) {
                open.add(rows.get(i));
            }
        }
        int tried = Math.min(open.size(), OPEN_ROWS);
        for (int chosen = 0; chosen < 1 << tried; chosen++) {
            List<int[]> projected = new ArrayList<>(passing);
            for (int i = 0; i < tried; i++) {
                if ((chosen >> i & 1) == 1) {
                    projected.add(open.get(i));
                }
            }
            if (!projected.isEmpty()) {
                allowed.add(new Verdict(view, projected));
            }
        }
        return passing.isEmpty();
    }
}
