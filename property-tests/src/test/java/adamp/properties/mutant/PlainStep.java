package adamp.properties.mutant;

import adamp.properties.bound.View;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.CosineOfZero;
import adamp.spec.convention.DecisionRange;
import adamp.spec.convention.SgdDampening;
import adamp.spec.convention.SgdpBuffer;
import adamp.spec.convention.ThresholdPrecision;

/**
 * A third implementation of the five algorithms, in plain float32, written to be broken: every formula is a method that
 * a fault overrides. As it stands it is right, in whatever order its {@link Evaluation} draws.
 */
class PlainStep {
    final Rule rule;
    final HyperParameters hyper;
    final Evaluation evaluation;

    PlainStep(Rule rule, Evaluation evaluation) {
        this.rule = rule;
        this.hyper = rule.hyper();
        this.evaluation = evaluation;
    }

    /** The state after a step, of numbers that float32 holds. */
    TensorState step(TensorShape shape, TensorState before, double[] gradient) {
        return step(shape, FloatState.of(before), FloatState.narrowed(gradient)).widened();
    }

    /** The state after a step. */
    FloatState step(TensorShape shape, FloatState before, float[] gradient) {
        float[] w = before.weight();
        float[] g = coupledGradient(gradient, w, before.steps());
        int time = time(before.steps());
        float[] first = rule.algorithm().isAdaptive()
                ? firstMoment(before.first(), g)
                : buffer(before.first(), g, before.steps());
        float[] second = secondMoment(before.second(), g);
        float[] p = rule.algorithm().isAdaptive()
                ? adaptiveDirection(before, first, second, g, time)
                : momentumDirection(before.first(), first, g);
        View view = decide(shape, w, gradient, p);
        float[] q = project(shape, p, w, gradient, view);
        float[] weight = weight(w, q, view, time);
        return new FloatState(weight, keptFirst(first, q, view), second, before.steps() + 1);
    }

    /** The state after a step without a gradient. */
    TensorState missing(TensorState before) {
        return before;
    }

    int time(int steps) {
        return steps + 1;
    }

    // -- moments ------------------------------------------------------------------------------------------------

    boolean isCoupled() {
        return rule.algorithm() == Algorithm.SGD || rule.algorithm() == Algorithm.ADAM;
    }

    float[] coupledGradient(float[] g, float[] w, int steps) {
        if (!isCoupled() || hyper.weightDecay() == 0) {
            return g;
        }
        float[] sum = new float[g.length];
        for (int i = 0; i < g.length; i++) {
            sum[i] = evaluation.addScaled(g[i], (float) hyper.weightDecay(), w[i]);
        }
        return sum;
    }

    float beta1() {
        return (float) hyper.beta1();
    }

    float beta2() {
        return (float) hyper.beta2();
    }

    float oneMinusBeta1() {
        return (float) (1 - hyper.beta1());
    }

    float oneMinusBeta2() {
        return (float) (1 - hyper.beta2());
    }

    float[] firstMoment(float[] m, float[] g) {
        return blend(beta1(), m, oneMinusBeta1(), g);
    }

    float[] secondMoment(float[] v, float[] g) {
        float[] next = new float[v.length];
        for (int i = 0; i < v.length; i++) {
            next[i] = evaluation.blend(beta2(), v[i], 1, evaluation.product(oneMinusBeta2(), g[i], g[i]));
        }
        return next;
    }

    float momentum() {
        return (float) hyper.momentum();
    }

    float oneMinusDampening(int steps) {
        boolean undampened = steps == 0
                && rule.algorithm() == Algorithm.SGD
                && rule.conventions().is(SgdDampening.AFTER_FIRST_GRADIENT);
        return undampened ? 1 : (float) (1 - hyper.dampening());
    }

    float[] buffer(float[] buffer, float[] g, int steps) {
        if (rule.algorithm() == Algorithm.SGD && hyper.momentum() == 0) {
            return buffer.clone();
        }
        boolean starts = steps == 0
                && rule.algorithm() == Algorithm.SGD
                && rule.conventions().is(SgdDampening.AFTER_FIRST_GRADIENT);
        return starts
                ? blend(0, buffer, oneMinusDampening(steps), g)
                : blend(momentum(), buffer, oneMinusDampening(steps), g);
    }

    float[] blend(float a, float[] x, float b, float[] y) {
        float[] sum = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            sum[i] = evaluation.blend(a, x[i], b, y[i]);
        }
        return sum;
    }

    /** What is kept as momentum or first moment. */
    float[] keptFirst(float[] first, float[] q, View view) {
        return overwritesBuffer() && view != View.NONE ? q : first;
    }

    boolean overwritesBuffer() {
        return rule.algorithm() == Algorithm.SGDP
                && !hyper.nesterov()
                && rule.conventions().is(SgdpBuffer.OVERWRITTEN_BY_PROJECTION);
    }

    // -- direction ----------------------------------------------------------------------------------------------

    float[] momentumDirection(float[] oldBuffer, float[] buffer, float[] g) {
        if (rule.algorithm() == Algorithm.SGD && hyper.momentum() == 0) {
            return g;
        }
        return hyper.nesterov() ? blend(1, g, momentum(), buffer) : buffer;
    }

    double correction2(int time) {
        return 1 - Math.pow(hyper.beta2(), time);
    }

    double correction1(int time) {
        return 1 - Math.pow(hyper.beta1(), time);
    }

    float denominator(float v, int time) {
        return (float) Math.sqrt(v) / (float) Math.sqrt(correction2(time)) + (float) hyper.eps();
    }

    float[] adaptiveDirection(FloatState before, float[] m, float[] v, float[] g, int time) {
        float[] numerator = looksAhead() ? blend(beta1(), m, oneMinusBeta1(), g) : m;
        float[] p = new float[m.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = numerator[i] / denominator(v[i], time);
        }
        return p;
    }

    boolean looksAhead() {
        return rule.algorithm() == Algorithm.ADAMP && hyper.nesterov();
    }

    // -- decision -----------------------------------------------------------------------------------------------

    boolean isExamined(TensorShape shape) {
        return rule.algorithm().projects() && shape.rank() >= 2 && shape.elements() > 0;
    }

    View decide(TensorShape shape, float[] w, float[] g, float[] p) {
        if (!isExamined(shape)) {
            return View.NONE;
        }
        if (passes(shape, w, g, shape.channels())) {
            return View.CHANNEL;
        }
        return passes(shape, w, g, 1) ? View.LAYER : View.NONE;
    }

    boolean passes(TensorShape shape, float[] w, float[] g, int rows) {
        double[] cosines = cosines(w, g, rows);
        int length = w.length / rows;
        double largest = combine(cosines);
        return isBelow(largest, threshold(length));
    }

    boolean isBelow(double cosine, double threshold) {
        return cosine < threshold;
    }

    /** The largest cosine; NaN if one is, or if no row has one. */
    double combine(double[] cosines) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double cosine : cosines) {
            if (Double.isNaN(cosine)) {
                return Double.NaN;
            }
            largest = cosine != ABSTAINS ? Math.max(largest, cosine) : largest;
        }
        return largest == Double.NEGATIVE_INFINITY ? Double.NaN : largest;
    }

    static final double ABSTAINS = -7;

    double threshold(int length) {
        double threshold = hyper.delta() / Math.sqrt(length);
        return rule.conventions().is(ThresholdPrecision.TENSOR) ? (float) threshold : threshold;
    }

    double[] cosines(float[] w, float[] g, int rows) {
        int length = w.length / rows;
        double[] cosines = new double[rows];
        for (int row = 0; row < rows; row++) {
            boolean speaks = !isZero(w, row * length, length) && !isZero(g, row * length, length);
            cosines[row] = !speaks && zeroAbstains() ? ABSTAINS : cosine(w, g, row * length, (row + 1) * length);
        }
        return cosines;
    }

    boolean zeroAbstains() {
        return rule.conventions().is(CosineOfZero.UNDEFINED);
    }

    static boolean isZero(float[] x, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (x[i] != 0) {
                return false;
            }
        }
        return true;
    }

    double cosine(float[] w, float[] g, int from, int to) {
        return decidesWide() ? wideCosine(w, g, from, to) : narrowCosine(w, g, from, to);
    }

    boolean decidesWide() {
        return rule.conventions().is(DecisionRange.UNBOUNDED);
    }

    double wideCosine(float[] w, float[] g, int from, int to) {
        double norms = Math.sqrt(evaluation.wide(w, w, from, to)) * Math.sqrt(evaluation.wide(g, g, from, to));
        return magnitude(evaluation.wide(w, g, from, to)) / norms;
    }

    double narrowCosine(float[] w, float[] g, int from, int to) {
        float norm = clampNorm((float) Math.sqrt(evaluation.dot(w, w, from, to)));
        float gradientNorm = clampNorm((float) Math.sqrt(evaluation.dot(g, g, from, to)));
        boolean divideFirst = norm > LARGE || gradientNorm > LARGE || evaluation.flip();
        if (divideFirst) {
            return magnitude(
                    evaluation.dot(scaled(w, norm, from, to), scaled(g, gradientNorm, from, to), 0, to - from));
        }
        float dot = evaluation.dot(w, g, from, to);
        float cosine = evaluation.flip() ? dot / norm / gradientNorm : dot / (norm * gradientNorm);
        return magnitude(cosine);
    }

    /** Above this norm, products of two rows are not formed before they are divided. */
    private static final float LARGE = 1e10f;

    private static float[] scaled(float[] x, float norm, int from, int to) {
        float[] unit = new float[to - from];
        for (int i = from; i < to; i++) {
            unit[i - from] = x[i] / norm;
        }
        return unit;
    }

    float clampNorm(float norm) {
        return norm < (float) hyper.eps() ? (float) hyper.eps() : norm;
    }

    double magnitude(double cosine) {
        return Math.abs(cosine);
    }

    // -- projection ---------------------------------------------------------------------------------------------

    float[] project(TensorShape shape, float[] p, float[] w, float[] g, View view) {
        int rows = view == View.CHANNEL ? shape.channels() : view == View.LAYER ? 1 : 0;
        float[] q = p.clone();
        for (int row = 0; row < rows; row++) {
            int length = p.length / rows;
            projectRow(q, p, w, row * length, (row + 1) * length);
        }
        return q;
    }

    float projectionNorm(float[] w, int from, int to) {
        return (float) Math.sqrt(evaluation.dot(w, w, from, to)) + (float) hyper.eps();
    }

    float radialSign() {
        return 1;
    }

    void projectRow(float[] q, float[] p, float[] w, int from, int to) {
        float norm = projectionNorm(w, from, to);
        if (norm < LARGE && evaluation.flip()) {
            float factor = evaluation.dot(w, p, from, to) / (norm * norm);
            for (int i = from; i < to; i++) {
                q[i] = evaluation.addScaled(p[i], -radialSign() * factor, w[i]);
            }
            return;
        }
        float[] u = new float[w.length];
        for (int i = from; i < to; i++) {
            u[i] = w[i] / norm;
        }
        float radial = evaluation.dot(u, p, from, to);
        for (int i = from; i < to; i++) {
            q[i] = evaluation.addScaled(p[i], -radialSign() * radial, u[i]);
        }
    }

    // -- decay and step -----------------------------------------------------------------------------------------

    double decayRatio(View view) {
        return view == View.NONE ? 1 : hyper.weightDecayRatio();
    }

    double decayScale() {
        return rule.algorithm() == Algorithm.SGDP ? 1 - hyper.momentum() : 1;
    }

    float decayFactor(View view) {
        return (float) (1 - hyper.learningRate() * hyper.weightDecay() * decayRatio(view) / decayScale());
    }

    boolean isDecayed() {
        return !isCoupled() && hyper.weightDecay() > 0;
    }

    double stepSize(int time) {
        return rule.algorithm().isAdaptive() ? hyper.learningRate() / correction1(time) : hyper.learningRate();
    }

    float[] weight(float[] w, float[] q, View view, int time) {
        float[] next = new float[w.length];
        for (int i = 0; i < w.length; i++) {
            float decayed = isDecayed() ? w[i] * decayFactor(view) : w[i];
            next[i] = evaluation.addScaled(decayed, -(float) stepSize(time), q[i]);
        }
        return next;
    }
}
