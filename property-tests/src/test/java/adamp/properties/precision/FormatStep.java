package adamp.properties.precision;

import adamp.properties.bound.View;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.NumberFormat;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.CosineOfZero;
import adamp.spec.convention.DecisionRange;
import adamp.spec.convention.SgdDampening;
import adamp.spec.convention.SgdpBuffer;
import adamp.spec.convention.ThresholdPrecision;

/** The five algorithms under the presets that runtimes offer, in any format and any order of evaluation. */
class FormatStep {
    final Rule rule;
    final HyperParameters hyper;
    final FormatArithmetic arithmetic;

    FormatStep(Rule rule, FormatArithmetic arithmetic) {
        this.rule = rule;
        this.hyper = rule.hyper();
        this.arithmetic = arithmetic;
    }

    /** Each element by itself. */
    private interface Elementwise {
        double at(int index);
    }

    private double[] each(int count, Elementwise expression) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            arithmetic.begin();
            values[i] = arithmetic.round(expression.at(i));
        }
        return values;
    }

    /** A scalar as it meets the tensor. */
    double scalar(double value) {
        return arithmetic.format.nearest(value);
    }

    /** The state after a step. */
    TensorState step(TensorShape shape, TensorState before, double[] gradient) {
        double[] w = before.weight();
        double[] g = coupled(gradient, w);
        int time = before.steps() + 1;
        boolean adaptive = rule.algorithm().isAdaptive();
        double[] first =
                adaptive ? average(hyper.beta1(), before.first(), g) : buffer(before.first(), g, before.steps());
        double[] second = adaptive ? secondMoment(before.second(), g) : new double[0];
        View view = decide(shape, w, gradient);
        if (adaptive && view == View.NONE && !looksAhead()) {
            double[] decayed = decayed(w, view);
            double a = scalar(hyper.learningRate() / (1 - Math.pow(hyper.beta1(), time)));
            double[] weight = each(
                    w.length,
                    i -> arithmetic.plus(
                            decayed[i], -arithmetic.scaledQuotient(a, first[i], denominator(second[i], time))));
            return new TensorState(weight, first, second, before.steps() + 1);
        }
        double[] p = adaptive ? direction(first, second, g, time) : lookAhead(first, g);
        double[] q = project(shape, p, w, view);
        boolean overwritten = rule.algorithm() == Algorithm.SGDP
                && !hyper.nesterov()
                && view != View.NONE
                && rule.conventions().is(SgdpBuffer.OVERWRITTEN_BY_PROJECTION);
        double[] decayed = decayed(w, view);
        double a = scalar(adaptive ? hyper.learningRate() / (1 - Math.pow(hyper.beta1(), time)) : hyper.learningRate());
        double[] weight = each(w.length, i -> arithmetic.addScaled(decayed[i], -a, q[i]));
        return new TensorState(weight, overwritten ? q : first, second, before.steps() + 1);
    }

    private boolean looksAhead() {
        return rule.algorithm() == Algorithm.ADAMP && hyper.nesterov();
    }

    private boolean isCoupled() {
        return rule.algorithm() == Algorithm.SGD || rule.algorithm() == Algorithm.ADAM;
    }

    private double[] coupled(double[] g, double[] w) {
        boolean couples = isCoupled() && hyper.weightDecay() != 0;
        double lambda = scalar(hyper.weightDecay());
        return couples ? each(g.length, i -> arithmetic.addScaled(g[i], lambda, w[i])) : g;
    }

    private double[] blend(double a, double[] x, double b, double[] y) {
        return each(x.length, i -> arithmetic.blend(scalar(a), x[i], scalar(b), y[i]));
    }

    private double[] average(double beta, double[] x, double[] g) {
        return blend(beta, x, 1 - beta, g);
    }

    double[] secondMoment(double[] v, double[] g) {
        double beta = scalar(hyper.beta2());
        double rest = scalar(1 - hyper.beta2());
        return each(v.length, i -> arithmetic.plus(arithmetic.times(beta, v[i]), arithmetic.scaledSquare(rest, g[i])));
    }

    private double[] buffer(double[] buffer, double[] g, int steps) {
        if (rule.algorithm() == Algorithm.SGD && hyper.momentum() == 0) {
            return buffer.clone();
        }
        boolean starts = steps == 0
                && rule.algorithm() == Algorithm.SGD
                && rule.conventions().is(SgdDampening.AFTER_FIRST_GRADIENT);
        return starts ? g.clone() : blend(hyper.momentum(), buffer, 1 - hyper.dampening(), g);
    }

    private double[] lookAhead(double[] buffer, double[] g) {
        if (rule.algorithm() == Algorithm.SGD && hyper.momentum() == 0) {
            return g;
        }
        return hyper.nesterov() ? blend(1, g, hyper.momentum(), buffer) : buffer;
    }

    private double denominator(double v, int time) {
        double root = arithmetic.over(arithmetic.root(v), scalar(Math.sqrt(1 - Math.pow(hyper.beta2(), time))));
        return arithmetic.plus(root, scalar(hyper.eps()));
    }

    private double[] direction(double[] m, double[] v, double[] g, int time) {
        double[] numerator = looksAhead() ? average(hyper.beta1(), m, g) : m;
        return each(m.length, i -> arithmetic.over(numerator[i], denominator(v[i], time)));
    }

    // -- decision -----------------------------------------------------------------------------------------------

    View decide(TensorShape shape, double[] w, double[] g) {
        if (!rule.algorithm().projects() || shape.rank() < 2 || shape.elements() == 0) {
            return View.NONE;
        }
        return passes(w, g, shape.channels()) ? View.CHANNEL : passes(w, g, 1) ? View.LAYER : View.NONE;
    }

    private boolean passes(double[] w, double[] g, int rows) {
        int length = w.length / rows;
        double threshold = hyper.delta() / Math.sqrt(length);
        double largest = Double.NEGATIVE_INFINITY;
        for (int from = 0; from < w.length; from += length) {
            boolean zero = isZero(w, from, length) || isZero(g, from, length);
            if (!(zero && rule.conventions().is(CosineOfZero.UNDEFINED))) {
                double cosine = Math.abs(cosine(w, g, from, from + length));
                largest = Double.isNaN(cosine) ? Double.POSITIVE_INFINITY : Math.max(largest, cosine);
            }
        }
        boolean rounded = rule.conventions().is(ThresholdPrecision.TENSOR);
        return largest != Double.NEGATIVE_INFINITY && largest < (rounded ? scalar(threshold) : threshold);
    }

    private static boolean isZero(double[] x, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (x[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private double cosine(double[] w, double[] g, int from, int to) {
        if (rule.conventions().is(DecisionRange.UNBOUNDED)) {
            return wideCosine(inRange(w, from, to), inRange(g, from, to));
        }
        arithmetic.begin();
        double eps = scalar(hyper.eps());
        double norm = arithmetic.round(Math.max(Math.sqrt(arithmetic.dot(w, w, from, to)), eps));
        double gradientNorm = arithmetic.round(Math.max(Math.sqrt(arithmetic.dot(g, g, from, to)), eps));
        boolean kept = norm * gradientNorm >= arithmetic.format.smallestNormal();
        boolean divides = arithmetic.flip() || isLarge(norm) || isLarge(gradientNorm) || !kept;
        if (divides) {
            double[] u = each(to - from, i -> arithmetic.over(w[from + i], norm));
            double[] v = each(to - from, i -> arithmetic.over(g[from + i], gradientNorm));
            return arithmetic.dot(u, v, 0, to - from);
        }
        arithmetic.begin();
        double dot = arithmetic.dot(w, g, from, to);
        return arithmetic.flip()
                ? arithmetic.over(arithmetic.over(dot, norm), gradientNorm)
                : arithmetic.over(dot, arithmetic.times(norm, gradientNorm));
    }

    /** Where products of norms leave the range, rows are divided first. */
    private boolean isLarge(double norm) {
        return norm > Math.sqrt(arithmetic.format.largest()) / 8;
    }

    private static double wideCosine(double[] w, double[] g) {
        return wide(w, g) / Math.sqrt(wide(w, w)) / Math.sqrt(wide(g, g));
    }

    private static double wide(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** A row multiplied by a power of two: its largest number is about 1. */
    private static double[] inRange(double[] x, int from, int to) {
        double largest = 0;
        double[] row = new double[to - from];
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, Math.abs(x[i]));
        }
        for (int i = from; i < to; i++) {
            row[i - from] = Double.isFinite(largest) ? Math.scalb(x[i], -Math.getExponent(largest)) : x[i];
        }
        return row;
    }

    // -- projection ---------------------------------------------------------------------------------------------

    double[] project(TensorShape shape, double[] p, double[] w, View view) {
        if (view == View.NONE) {
            return p;
        }
        int length = view == View.CHANNEL ? shape.rowLength() : shape.elements();
        double[] q = p.clone();
        for (int from = 0; from < p.length; from += length) {
            projectRow(q, p, w, from, from + length);
        }
        return q;
    }

    private double norm(double[] w, int from, int to) {
        boolean ofDoubles = arithmetic.format == NumberFormat.FLOAT64; // whose squares need a range of their own
        double[] row = ofDoubles ? inRange(w, from, to) : w;
        double scale = ofDoubles && row.length > 0 ? scaleOf(w, from, to) : 1;
        double root = Math.sqrt(ofDoubles ? arithmetic.dot(row, row, 0, row.length) : arithmetic.dot(w, w, from, to));
        arithmetic.begin();
        return arithmetic.round(arithmetic.plus(arithmetic.round(root) * scale, scalar(hyper.eps())));
    }

    /** Else it is divided by the norm twice. */
    private boolean isSquareNormal(double norm) {
        return norm * norm >= 2 * arithmetic.format.smallestNormal();
    }

    private static double scaleOf(double[] w, int from, int to) {
        double largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, Math.abs(w[i]));
        }
        return Math.scalb(1.0, Double.isFinite(largest) ? Math.getExponent(largest) : 0);
    }

    private void projectRow(double[] q, double[] p, double[] w, int from, int to) {
        double norm = norm(w, from, to);
        if (!isLarge(norm) && isSquareNormal(norm) && arithmetic.flip()) {
            arithmetic.begin();
            double factor =
                    arithmetic.round(arithmetic.over(arithmetic.dot(w, p, from, to), arithmetic.times(norm, norm)));
            for (int i = from; i < to; i++) {
                arithmetic.begin();
                q[i] = arithmetic.round(arithmetic.addScaled(p[i], -factor, w[i]));
            }
            return;
        }
        if (norm == 0) {
            return; // a zero vector has no direction
        }
        double[] u = each(to - from, i -> arithmetic.over(w[from + i], norm));
        double[] row = java.util.Arrays.copyOfRange(p, from, to);
        double radial = arithmetic.round(arithmetic.dot(u, row, 0, u.length));
        for (int i = from; i < to; i++) {
            arithmetic.begin();
            q[i] = arithmetic.round(arithmetic.addScaled(p[i], -radial, u[i - from]));
        }
    }

    // -- decay --------------------------------------------------------------------------------------------------

    double[] decayed(double[] w, View view) {
        if (isCoupled()
                || !(rule.algorithm() == Algorithm.ADAMW ? hyper.weightDecay() != 0 : hyper.weightDecay() > 0)) {
            return w;
        }
        double ratio = view == View.NONE ? 1 : hyper.weightDecayRatio();
        double scale = rule.algorithm() == Algorithm.SGDP ? 1 - hyper.momentum() : 1;
        double factor = scalar(1 - hyper.learningRate() * hyper.weightDecay() * ratio / scale);
        return each(w.length, i -> arithmetic.times(factor, w[i]));
    }
}
