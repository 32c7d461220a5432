package adamp.properties.mutant;

import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.spec.convention.AdamEpsilon;
import adamp.spec.convention.Nesterov;

/** The same with the formulas in the forms that libraries give them (BOUNDS.md, section 8), drawn anew for each step. */
final class VariantStep extends ConventionStep {
    private static final float HALF = 0.5f;

    private Form form = Form.PLAIN;

    /** How bias corrections and step size are put together. */
    private enum Form {
        /** One step size, the root of c2 a divisor. */
        PLAIN,
        /** {@code (m / c1) / (sqrt(v / c2) + eps)}, as in textbooks. */
        TEXTBOOK,
        /** All in one step size: {@code (eta sqrt(c2) / c1) m / (sqrt(v) + eps sqrt(c2))}. */
        ONE_FACTOR,
        /** Products by reciprocals. */
        RECIPROCALS
    }

    VariantStep(Rule rule, Evaluation evaluation) {
        super(rule, evaluation);
    }

    @Override
    FloatState step(TensorShape shape, FloatState before, float[] gradient) {
        boolean undivided = looksAhead() && is(Nesterov.UNDIVIDED_MOMENTUM);
        boolean other = !undivided && is(AdamEpsilon.AFTER_CORRECTED_ROOT);
        form = other ? Form.values()[(evaluation.flip() ? 2 : 0) + (evaluation.flip() ? 1 : 0)] : Form.PLAIN;
        return super.step(shape, before, gradient);
    }

    @Override
    float[] firstMoment(float[] m, float[] g) {
        return evaluation.flip() ? interpolated(m, oneMinusBeta1(), g) : super.firstMoment(m, g);
    }

    @Override
    float[] secondMoment(float[] v, float[] g) {
        if (v.length == 0 || evaluation.flip()) {
            return super.secondMoment(v, g);
        }
        float[] squares = new float[g.length];
        for (int i = 0; i < g.length; i++) {
            squares[i] = g[i] * g[i];
        }
        return interpolated(v, oneMinusBeta2(), squares);
    }

    private float[] interpolated(float[] from, float share, float[] to) {
        float[] result = new float[from.length];
        for (int i = 0; i < from.length; i++) {
            float distance = to[i] - from[i];
            result[i] = share < HALF
                    ? evaluation.addScaled(from[i], share, distance)
                    : evaluation.addScaled(to[i], -(1 - share), distance);
        }
        return result;
    }

    @Override
    float divided(float x, float v, int time) {
        float root = (float) Math.sqrt(correction2(time));
        return switch (form) {
            case PLAIN -> super.divided(x, v, time);
            case TEXTBOOK ->
                x
                        / (float) correction1(time)
                        / ((float) Math.sqrt(v / (float) correction2(time)) + (float) hyper.eps());
            case ONE_FACTOR -> x / ((float) Math.sqrt(v) + (float) (hyper.eps() * Math.sqrt(correction2(time))));
            case RECIPROCALS -> x * (1 / ((float) Math.sqrt(v) * reciprocal(root, time) + (float) hyper.eps()));
        };
    }

    private float reciprocal(float root, int time) {
        return narrowScalars() ? 1 / root : (float) (1 / Math.sqrt(correction2(time)));
    }

    @Override
    double stepSize(int time) {
        if (!rule.algorithm().isAdaptive()) {
            return super.stepSize(time);
        }
        return switch (form) {
            case PLAIN, RECIPROCALS -> super.stepSize(time);
            case TEXTBOOK -> hyper.learningRate();
            case ONE_FACTOR -> oneFactor(time);
        };
    }

    private double oneFactor(int time) {
        double root = Math.sqrt(correction2(time));
        return narrowScalars()
                ? (float) hyper.learningRate() * (float) root / (float) correction1(time)
                : hyper.learningRate() * root / correction1(time);
    }

    @Override
    float decayedAfter(float moved, float factor, double share) {
        return evaluation.flip() ? moved - moved * (float) share : super.decayedAfter(moved, factor, share);
    }

    @Override
    float decayedBefore(float w, float q, float step, float factor, double share) {
        if (evaluation.flip()) {
            return super.decayedBefore(w, q, step, factor, share);
        }
        float rate = (float) hyper.learningRate();
        float coefficient = (float) (share / hyper.learningRate());
        if (form == Form.TEXTBOOK && !narrowScalars() && evaluation.flip()) {
            return w - rate * (coefficient * w + q);
        }
        boolean twice = !narrowScalars() && evaluation.flip();
        float decay = twice ? w * coefficient * rate : (float) share * w;
        float move = step * q;
        if (evaluation.flip()) {
            return w - decay - move;
        }
        return evaluation.flip() ? w - move - decay : w - (decay + move);
    }
}
