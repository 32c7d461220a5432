package adamp.optimizer.host;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops of {@link VectorKernels} over whole vectors. Each stands alone in a small method: C2 keeps vectors in
 * registers only where it inlines every operation, and in a large method it stops inlining. A loop does all that it can
 * with what it has loaded, for a second loop over the same memory would wait for it a second time.
 *
 * <p>{@code wAt} and {@code gAt} are byte positions of element 0; {@code from} and {@code to} count elements. Loops that
 * sum go in steps of 16 and do one column of lanes; the others go in steps of a vector.
 */
final class VectorLoops {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    static final int WIDTH = SPECIES.length();

    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private VectorLoops() {}

    private static FloatVector load(ByteBuffer bytes, int at, int element) {
        return FloatVector.fromByteBuffer(SPECIES, bytes, at + element * Float.BYTES, ORDER);
    }

    private static void store(FloatVector vector, ByteBuffer bytes, int at, int element) {
        vector.intoByteBuffer(bytes, at + element * Float.BYTES, ORDER);
    }

    private static FloatVector load(float[] values, int at) {
        return FloatVector.fromArray(SPECIES, values, at);
    }

    private static FloatVector decayed(FloatVector moment, float beta, FloatVector gradient, float share) {
        return moment.mul(beta).add(gradient.mul(share));
    }

    private static FloatVector decayedSquare(FloatVector moment, float beta, FloatVector gradient, float share) {
        return moment.mul(beta).add(gradient.mul(share).mul(gradient));
    }

    private static FloatVector denominator(FloatVector second, float rootCorrection, float eps) {
        return second.lanewise(VectorOperators.SQRT).div(rootCorrection).add(eps);
    }

    /** Sums w.g, w.w and g.g into {@code lanes} at 0, 16 and 32. */
    static void dots(ByteBuffer w, int wAt, ByteBuffer g, int gAt, int from, int to, float[] lanes, int column) {
        FloatVector wg = FloatVector.zero(SPECIES);
        FloatVector ww = FloatVector.zero(SPECIES);
        FloatVector gg = FloatVector.zero(SPECIES);
        for (int i = from + column; i < to; i += Lanes.COUNT) {
            FloatVector x = load(w, wAt, i);
            FloatVector y = load(g, gAt, i);
            wg = wg.add(x.mul(y));
            ww = ww.add(x.mul(x));
            gg = gg.add(y.mul(y));
        }
        wg.intoArray(lanes, column);
        ww.intoArray(lanes, Lanes.COUNT + column);
        gg.intoArray(lanes, 2 * Lanes.COUNT + column);
    }

    static void dot(ByteBuffer w, int wAt, float[] p, int from, int to, float[] lanes, int column) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int i = from + column; i < to; i += Lanes.COUNT) {
            sum = sum.add(load(w, wAt, i).mul(load(p, i)));
        }
        sum.intoArray(lanes, column);
    }

    static void coupleDecay(
            ByteBuffer w, int wAt, ByteBuffer g, int gAt, float decay, ByteBuffer out, int outAt, int to) {
        for (int i = 0; i < to; i += WIDTH) {
            store(load(g, gAt, i).add(load(w, wAt, i).mul(decay)), out, outAt, i);
        }
    }

    static void copy(ByteBuffer g, int gAt, float[] target, int from, int to) {
        for (int i = from; i < to; i += WIDTH) {
            load(g, gAt, i).intoArray(target, i);
        }
    }

    static void adam(
            ByteBuffer w,
            int wAt,
            ByteBuffer g,
            int gAt,
            float[] m,
            float[] v,
            float[] p,
            int from,
            int to,
            AdamScalars scalars,
            float[] lanes,
            int column) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int i = from + column; i < to; i += Lanes.COUNT) {
            FloatVector x = load(g, gAt, i);
            FloatVector first = decayed(load(m, i), scalars.beta1(), x, scalars.gradientShare());
            FloatVector second = decayedSquare(load(v, i), scalars.beta2(), x, scalars.squareShare());
            first.intoArray(m, i);
            second.intoArray(v, i);
            FloatVector direction = first.div(denominator(second, scalars.rootCorrection(), scalars.eps()));
            direction.intoArray(p, i);
            sum = sum.add(load(w, wAt, i).mul(direction));
        }
        sum.intoArray(lanes, column);
    }

    static void adamAhead(
            ByteBuffer w,
            int wAt,
            ByteBuffer g,
            int gAt,
            float[] m,
            float[] v,
            float[] p,
            int from,
            int to,
            AdamScalars scalars,
            float[] lanes,
            int column) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int i = from + column; i < to; i += Lanes.COUNT) {
            FloatVector x = load(g, gAt, i);
            FloatVector first = decayed(load(m, i), scalars.beta1(), x, scalars.gradientShare());
            FloatVector second = decayedSquare(load(v, i), scalars.beta2(), x, scalars.squareShare());
            first.intoArray(m, i);
            second.intoArray(v, i);
            FloatVector ahead = decayed(first, scalars.beta1(), x, scalars.gradientShare());
            FloatVector direction = ahead.div(denominator(second, scalars.rootCorrection(), scalars.eps()));
            direction.intoArray(p, i);
            sum = sum.add(load(w, wAt, i).mul(direction));
        }
        sum.intoArray(lanes, column);
    }

    static void adamDirection(float[] m, float[] v, float[] p, int to, AdamScalars scalars) {
        for (int i = 0; i < to; i += WIDTH) {
            load(m, i)
                    .div(denominator(load(v, i), scalars.rootCorrection(), scalars.eps()))
                    .intoArray(p, i);
        }
    }

    static void adamDirectionAhead(
            ByteBuffer g, int gAt, float[] m, float[] v, float[] p, int to, AdamScalars scalars) {
        for (int i = 0; i < to; i += WIDTH) {
            FloatVector ahead = decayed(load(m, i), scalars.beta1(), load(g, gAt, i), scalars.gradientShare());
            ahead.div(denominator(load(v, i), scalars.rootCorrection(), scalars.eps()))
                    .intoArray(p, i);
        }
    }

    static void adamStep(
            ByteBuffer w,
            int wAt,
            ByteBuffer g,
            int gAt,
            float[] m,
            float[] v,
            int to,
            AdamScalars scalars,
            float decay,
            float step) {
        for (int i = 0; i < to; i += WIDTH) {
            FloatVector x = load(g, gAt, i);
            FloatVector first = decayed(load(m, i), scalars.beta1(), x, scalars.gradientShare());
            FloatVector second = decayedSquare(load(v, i), scalars.beta2(), x, scalars.squareShare());
            first.intoArray(m, i);
            second.intoArray(v, i);
            FloatVector direction = first.div(denominator(second, scalars.rootCorrection(), scalars.eps()));
            store(load(w, wAt, i).mul(decay).sub(direction.mul(step)), w, wAt, i);
        }
    }

    static void adamStepAhead(
            ByteBuffer w,
            int wAt,
            ByteBuffer g,
            int gAt,
            float[] m,
            float[] v,
            int to,
            AdamScalars scalars,
            float decay,
            float step) {
        for (int i = 0; i < to; i += WIDTH) {
            FloatVector x = load(g, gAt, i);
            FloatVector first = decayed(load(m, i), scalars.beta1(), x, scalars.gradientShare());
            FloatVector second = decayedSquare(load(v, i), scalars.beta2(), x, scalars.squareShare());
            first.intoArray(m, i);
            second.intoArray(v, i);
            FloatVector ahead = decayed(first, scalars.beta1(), x, scalars.gradientShare());
            FloatVector direction = ahead.div(denominator(second, scalars.rootCorrection(), scalars.eps()));
            store(load(w, wAt, i).mul(decay).sub(direction.mul(step)), w, wAt, i);
        }
    }

    static void momentum(
            ByteBuffer w,
            int wAt,
            ByteBuffer g,
            int gAt,
            float[] b,
            float[] p,
            int from,
            int to,
            MomentumScalars scalars,
            float[] lanes,
            int column) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int i = from + column; i < to; i += Lanes.COUNT) {
            FloatVector next = decayed(load(b, i), scalars.momentum(), load(g, gAt, i), scalars.gradientShare());
            next.intoArray(b, i);
            next.intoArray(p, i);
            sum = sum.add(load(w, wAt, i).mul(next));
        }
        sum.intoArray(lanes, column);
    }

    static void momentumAhead(
            ByteBuffer w,
            int wAt,
            ByteBuffer g,
            int gAt,
            float[] b,
            float[] p,
            int from,
            int to,
            MomentumScalars scalars,
            float[] lanes,
            int column) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int i = from + column; i < to; i += Lanes.COUNT) {
            FloatVector x = load(g, gAt, i);
            FloatVector next = decayed(load(b, i), scalars.momentum(), x, scalars.gradientShare());
            next.intoArray(b, i);
            FloatVector direction = x.add(next.mul(scalars.momentum()));
            direction.intoArray(p, i);
            sum = sum.add(load(w, wAt, i).mul(direction));
        }
        sum.intoArray(lanes, column);
    }

    static void momentumDirectionAhead(ByteBuffer g, int gAt, float[] b, float[] p, int from, int to, float momentum) {
        for (int i = from; i < to; i += WIDTH) {
            load(g, gAt, i).add(load(b, i).mul(momentum)).intoArray(p, i);
        }
    }

    static void momentumStep(
            ByteBuffer w,
            int wAt,
            ByteBuffer g,
            int gAt,
            float[] b,
            int to,
            MomentumScalars scalars,
            float decay,
            float step) {
        for (int i = 0; i < to; i += WIDTH) {
            FloatVector next = decayed(load(b, i), scalars.momentum(), load(g, gAt, i), scalars.gradientShare());
            next.intoArray(b, i);
            store(load(w, wAt, i).mul(decay).sub(next.mul(step)), w, wAt, i);
        }
    }

    static void momentumStepAhead(
            ByteBuffer w,
            int wAt,
            ByteBuffer g,
            int gAt,
            float[] b,
            int to,
            MomentumScalars scalars,
            float decay,
            float step) {
        for (int i = 0; i < to; i += WIDTH) {
            FloatVector x = load(g, gAt, i);
            FloatVector next = decayed(load(b, i), scalars.momentum(), x, scalars.gradientShare());
            next.intoArray(b, i);
            FloatVector direction = x.add(next.mul(scalars.momentum()));
            store(load(w, wAt, i).mul(decay).sub(direction.mul(step)), w, wAt, i);
        }
    }

    static void project(ByteBuffer w, int wAt, float[] p, int from, int to, float radial) {
        for (int i = from; i < to; i += WIDTH) {
            load(p, i).sub(load(w, wAt, i).mul(radial)).intoArray(p, i);
        }
    }

    static void apply(ByteBuffer w, int wAt, float[] p, int from, int to, float decay, float step) {
        for (int i = from; i < to; i += WIDTH) {
            store(load(w, wAt, i).mul(decay).sub(load(p, i).mul(step)), w, wAt, i);
        }
    }

    static void applyProjected(
            ByteBuffer w, int wAt, float[] p, int from, int to, float decay, float step, float radial) {
        for (int i = from; i < to; i += WIDTH) {
            FloatVector x = load(w, wAt, i);
            FloatVector tangent = load(p, i).sub(x.mul(radial));
            store(x.mul(decay).sub(tangent.mul(step)), w, wAt, i);
        }
    }
}
