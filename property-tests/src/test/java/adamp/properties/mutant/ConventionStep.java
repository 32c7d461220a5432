package adamp.properties.mutant;

import adamp.properties.bound.View;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.spec.convention.AdamEpsilon;
import adamp.spec.convention.AxisValue;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.CosineEpsilon;
import adamp.spec.convention.CosineSign;
import adamp.spec.convention.NanCosine;
import adamp.spec.convention.Nesterov;
import adamp.spec.convention.OneDimensional;
import adamp.spec.convention.ProjectedDecayRatio;
import adamp.spec.convention.ProjectionEpsilon;
import adamp.spec.convention.RowVerdict;
import adamp.spec.convention.ScalarPrecision;
import adamp.spec.convention.SgdpDampening;
import adamp.spec.convention.SgdpDecayScale;
import adamp.spec.convention.ThresholdComparison;
import adamp.spec.convention.Views;
import adamp.spec.convention.WeightDecay;
import adamp.spec.convention.WeightDecayGuard;
import adamp.spec.convention.WeightDecayOrder;
import java.util.Arrays;

/** The plain step under conventions other than the presets of runtimes. */
class ConventionStep extends PlainStep {
    /** The rows of the channel view that the last decision has projected. */
    private boolean[] projectedRows = {};

    ConventionStep(Rule rule, Evaluation evaluation) {
        super(rule, evaluation);
    }

    boolean is(AxisValue value) {
        return rule.conventions().is(value);
    }

    // -- scalars --------------------------------------------------------------------------------------------------

    boolean narrowScalars() {
        return is(ScalarPrecision.TENSOR);
    }

    @Override
    float oneMinusBeta1() {
        return narrowScalars() ? 1 - (float) hyper.beta1() : super.oneMinusBeta1();
    }

    @Override
    float oneMinusBeta2() {
        return narrowScalars() ? 1 - (float) hyper.beta2() : super.oneMinusBeta2();
    }

    private double correction(double beta, int time) {
        if (is(BiasCorrection.NONE)) {
            return 1;
        }
        return narrowScalars() ? 1 - (float) Math.pow((float) beta, time) : 1 - Math.pow(beta, time);
    }

    @Override
    double correction1(int time) {
        return correction(hyper.beta1(), time);
    }

    @Override
    double correction2(int time) {
        return correction(hyper.beta2(), time);
    }

    @Override
    double stepSize(int time) {
        return narrowScalars() && rule.algorithm().isAdaptive()
                ? (float) hyper.learningRate() / (float) correction1(time)
                : super.stepSize(time);
    }

    double decayShare(boolean projected) {
        float lr = (float) hyper.learningRate();
        float lambda = (float) hyper.weightDecay();
        boolean reduced = projected && is(ProjectedDecayRatio.APPLIED);
        boolean scaled = rule.algorithm() == Algorithm.SGDP && is(SgdpDecayScale.DIVIDED_BY_ONE_MINUS_MOMENTUM);
        if (narrowScalars()) {
            float share = lr * lambda * (reduced ? (float) hyper.weightDecayRatio() : 1);
            return scaled ? share / (1 - (float) hyper.momentum()) : share;
        }
        double share = hyper.learningRate() * hyper.weightDecay() * (reduced ? hyper.weightDecayRatio() : 1);
        return scaled ? share / (1 - hyper.momentum()) : share;
    }

    // -- moments --------------------------------------------------------------------------------------------------

    private boolean decays() {
        return is(WeightDecayGuard.POSITIVE) ? hyper.weightDecay() > 0 : hyper.weightDecay() != 0;
    }

    @Override
    boolean isCoupled() {
        return super.isCoupled() || (rule.algorithm().projects() && is(WeightDecay.COUPLED) && decays());
    }

    @Override
    boolean isDecayed() {
        if (rule.algorithm() == Algorithm.ADAMW) {
            return hyper.weightDecay() != 0;
        }
        return rule.algorithm().projects() && is(WeightDecay.DECOUPLED) && decays();
    }

    @Override
    float[] buffer(float[] buffer, float[] g, int steps) {
        boolean starts = rule.algorithm() == Algorithm.SGDP && steps == 0 && is(SgdpDampening.AFTER_FIRST_GRADIENT);
        return starts ? g.clone() : super.buffer(buffer, g, steps);
    }

    @Override
    float denominator(float v, int time) {
        float root = (float) Math.sqrt(correction2(time));
        float eps = (float) hyper.eps();
        return switch (rule.conventions().get(AdamEpsilon.class)) {
            case AFTER_CORRECTED_ROOT -> (float) Math.sqrt(v) / root + eps;
            case AFTER_PLAIN_ROOT -> ((float) Math.sqrt(v) + eps) / root;
            case INVERSE_ROOT_PLUS -> (1 / (float) Math.sqrt(v) + eps) * root;
            case INSIDE_ROOT -> (float) Math.sqrt(v + eps) / root;
        };
    }

    float divided(float x, float v, int time) {
        return is(AdamEpsilon.INVERSE_ROOT_PLUS) ? x * denominator(v, time) : x / denominator(v, time);
    }

    @Override
    float[] adaptiveDirection(FloatState before, float[] m, float[] v, float[] g, int time) {
        boolean undivided = looksAhead() && is(Nesterov.UNDIVIDED_MOMENTUM);
        float[] numerator = looksAhead() ? blend(beta1(), m, oneMinusBeta1(), g) : m;
        float[] p = new float[m.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = undivided
                    ? beta1() * m[i] + divided(oneMinusBeta1() * g[i], v[i], time)
                    : divided(numerator[i], v[i], time);
        }
        return p;
    }

    // -- decision -------------------------------------------------------------------------------------------------

    @Override
    boolean isExamined(TensorShape shape) {
        boolean vector = shape.rank() < 2 && is(OneDimensional.SKIPPED);
        return rule.algorithm().projects() && !vector && shape.elements() > 0;
    }

    @Override
    View decide(TensorShape shape, float[] w, float[] g, float[] p) {
        if (!isExamined(shape)) {
            return View.NONE;
        }
        float[] asked = coupledGradient(g, w, 0);
        int channels = shape.rank() < 2 ? 1 : shape.channels();
        if (!is(Views.LAYER_ONLY) && passes(shape, w, asked, channels)) {
            return View.CHANNEL;
        }
        boolean layer = !is(Views.CHANNEL_ONLY) && passes(shape, w, asked, 1);
        return layer ? View.LAYER : View.NONE;
    }

    @Override
    boolean passes(TensorShape shape, float[] w, float[] g, int rows) {
        if (!is(RowVerdict.EACH_ROW)) {
            projectedRows = new boolean[rows];
            Arrays.fill(projectedRows, true);
            return super.passes(shape, w, g, rows);
        }
        double[] cosines = cosines(w, g, rows);
        boolean some = false;
        projectedRows = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            boolean speaks = cosines[row] != ABSTAINS && !Double.isNaN(cosines[row]);
            projectedRows[row] = speaks && isBelow(cosines[row], threshold(w.length / rows));
            some |= projectedRows[row];
        }
        return some;
    }

    @Override
    boolean isBelow(double cosine, double threshold) {
        return is(ThresholdComparison.STRICT) ? cosine < threshold : cosine <= threshold;
    }

    @Override
    double magnitude(double cosine) {
        return is(CosineSign.ABSOLUTE) ? Math.abs(cosine) : cosine;
    }

    @Override
    double combine(double[] cosines) {
        double[] heard = is(NanCosine.IGNORED)
                ? Arrays.stream(cosines).filter(cosine -> !Double.isNaN(cosine)).toArray()
                : cosines;
        return super.combine(heard);
    }

    @Override
    double cosine(float[] w, float[] g, int from, int to) {
        boolean zero = isZero(w, from, to - from) || isZero(g, from, to - from);
        return zero ? 0 : super.cosine(w, g, from, to);
    }

    @Override
    double wideCosine(float[] w, float[] g, int from, int to) {
        double norm = Math.sqrt(evaluation.wide(w, w, from, to));
        double gradientNorm = Math.sqrt(evaluation.wide(g, g, from, to));
        double eps = (float) hyper.eps();
        double norms =
                switch (rule.conventions().get(CosineEpsilon.class)) {
                    case NONE -> norm * gradientNorm;
                    case ADDED_TO_NORMS -> (norm + eps) * (gradientNorm + eps);
                    case CLAMPS_PRODUCT -> Math.max(norm * gradientNorm, eps);
                    case CLAMPS_EACH_NORM -> Math.max(norm, eps) * Math.max(gradientNorm, eps);
                };
        return magnitude(evaluation.wide(w, g, from, to) / norms);
    }

    @Override
    double narrowCosine(float[] w, float[] g, int from, int to) {
        if (is(CosineEpsilon.CLAMPS_EACH_NORM)) {
            return super.narrowCosine(w, g, from, to);
        }
        float norm = (float) Math.sqrt(evaluation.dot(w, w, from, to));
        float gradientNorm = (float) Math.sqrt(evaluation.dot(g, g, from, to));
        float eps = (float) hyper.eps();
        float norms =
                switch (rule.conventions().get(CosineEpsilon.class)) {
                    case ADDED_TO_NORMS -> (norm + eps) * (gradientNorm + eps);
                    case CLAMPS_PRODUCT -> Math.max(norm * gradientNorm, eps);
                    case NONE, CLAMPS_EACH_NORM -> norm * gradientNorm;
                };
        return magnitude(evaluation.dot(w, g, from, to) / norms);
    }

    // -- projection, decay and step -------------------------------------------------------------------------------

    @Override
    float projectionNorm(float[] w, int from, int to) {
        float norm = (float) Math.sqrt(evaluation.dot(w, w, from, to));
        return is(ProjectionEpsilon.NONE) ? norm : norm + (float) hyper.eps();
    }

    @Override
    float[] project(TensorShape shape, float[] p, float[] w, float[] g, View view) {
        float[] q = p.clone();
        if (view != View.NONE) {
            int length = p.length / projectedRows.length;
            for (int row = 0; row < projectedRows.length; row++) {
                int from = row * length;
                if (projectedRows[row] && !isZero(w, from, length)) {
                    projectRow(q, p, w, from, from + length);
                }
            }
        }
        return q;
    }

    boolean isProjected(int index, int elements, View view) {
        return view != View.NONE && projectedRows[index / (elements / projectedRows.length)];
    }

    @Override
    float[] weight(float[] w, float[] q, View view, int time) {
        float step = (float) stepSize(time);
        float[] next = new float[w.length];
        for (int i = 0; i < w.length; i++) {
            double share = isDecayed() ? decayShare(isProjected(i, w.length, view)) : 0;
            float factor = (float) (1 - share);
            if (!isDecayed()) {
                next[i] = evaluation.addScaled(w[i], -step, q[i]);
            } else if (rule.algorithm().projects() && is(WeightDecayOrder.AFTER_STEP)) {
                next[i] = decayedAfter(evaluation.addScaled(w[i], -step, q[i]), factor, share);
            } else {
                next[i] = decayedBefore(w[i], q[i], step, factor, share);
            }
        }
        return next;
    }

    float decayedAfter(float moved, float factor, double share) {
        return moved * factor;
    }

    float decayedBefore(float w, float q, float step, float factor, double share) {
        return evaluation.addScaled(w * factor, -step, q);
    }
}
