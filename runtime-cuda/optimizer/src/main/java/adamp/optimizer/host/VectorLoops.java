package adamp.optimizer.host;

import adamp.optimizer.rule.AdamScalars;
import adamp.optimizer.rule.MomentumScalars;
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
 * <p>Sums are kept in an array, not in variables that live from one turn of a loop to the next: of such variables JDK 17
 * now and then makes objects, one for each turn, and takes three times as long.
 *
 * <p>{@code from} and {@code to} bound the elements. Loops that sum go in steps of 16 and do one column of lanes; the
 * others go in steps of a vector.
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

    /** Adds products to a column of lanes. */
    private static void accumulate(float[] lanes, int at, FloatVector products) {
        load(lanes, at).add(products).intoArray(lanes, at);
    }

    /** Sums w.g, w.w and g.g into {@code lanes} at 0, 16 and 32. */
    static void dots(BufferWindow weight, BufferWindow gradient, int from, int to, float[] lanes, int column) {
        int i = from + column;
        for (; i < to - 3 * Lanes.COUNT; i += 4 * Lanes.COUNT) {
            fourDots(weight, gradient, i, lanes, column);
        }
        for (; i < to; i += Lanes.COUNT) {
            FloatVector x = load(weight.bytes, weight.base, i);
            FloatVector y = load(gradient.bytes, gradient.base, i);
            accumulate(lanes, column, x.mul(y));
            accumulate(lanes, Lanes.COUNT + column, x.mul(x));
            accumulate(lanes, 2 * Lanes.COUNT + column, y.mul(y));
        }
    }

    /** Four steps of {@link #dots}, one after another. */
    private static void fourDots(BufferWindow weight, BufferWindow gradient, int i, float[] lanes, int column) {
        ByteBuffer w = weight.bytes;
        int wAt = weight.base;
        ByteBuffer g = gradient.bytes;
        int gAt = gradient.base;
        FloatVector x0 = load(w, wAt, i);
        FloatVector y0 = load(g, gAt, i);
        FloatVector x1 = load(w, wAt, i + Lanes.COUNT);
        FloatVector y1 = load(g, gAt, i + Lanes.COUNT);
        FloatVector x2 = load(w, wAt, i + 2 * Lanes.COUNT);
        FloatVector y2 = load(g, gAt, i + 2 * Lanes.COUNT);
        FloatVector x3 = load(w, wAt, i + 3 * Lanes.COUNT);
        FloatVector y3 = load(g, gAt, i + 3 * Lanes.COUNT);
        load(lanes, column)
                .add(x0.mul(y0))
                .add(x1.mul(y1))
                .add(x2.mul(y2))
                .add(x3.mul(y3))
                .intoArray(lanes, column);
        load(lanes, Lanes.COUNT + column)
                .add(x0.mul(x0))
                .add(x1.mul(x1))
                .add(x2.mul(x2))
                .add(x3.mul(x3))
                .intoArray(lanes, Lanes.COUNT + column);
        load(lanes, 2 * Lanes.COUNT + column)
                .add(y0.mul(y0))
                .add(y1.mul(y1))
                .add(y2.mul(y2))
                .add(y3.mul(y3))
                .intoArray(lanes, 2 * Lanes.COUNT + column);
    }

    static void dot(BufferWindow weight, float[] p, int from, int to, float[] lanes, int column) {
        ByteBuffer w = weight.bytes;
        int wAt = weight.base;
        for (int i = from + column; i < to; i += Lanes.COUNT) {
            accumulate(lanes, column, load(w, wAt, i).mul(load(p, i)));
        }
    }

    static void coupleDecay(BufferWindow weight, BufferWindow gradient, float decay, BufferWindow target, int to) {
        ByteBuffer w = weight.bytes;
        int wAt = weight.base;
        ByteBuffer g = gradient.bytes;
        int gAt = gradient.base;
        ByteBuffer out = target.bytes;
        int outAt = target.base;
        for (int i = 0; i < to; i += WIDTH) {
            store(load(g, gAt, i).add(load(w, wAt, i).mul(decay)), out, outAt, i);
        }
    }

    static void copy(BufferWindow gradient, float[] target, int from, int to) {
        ByteBuffer g = gradient.bytes;
        int gAt = gradient.base;
        for (int i = from; i < to; i += WIDTH) {
            load(g, gAt, i).intoArray(target, i);
        }
    }

    /** The scalars are spread over vectors before the loop, which the most used one is worth. */
    static void adam(
            BufferWindow weight,
            BufferWindow gradient,
            float[] m,
            float[] v,
            float[] p,
            int from,
            int to,
            AdamScalars scalars,
            float[] lanes,
            int column) {
        ByteBuffer w = weight.bytes;
        int wAt = weight.base;
        ByteBuffer g = gradient.bytes;
        int gAt = gradient.base;
        FloatVector beta1 = FloatVector.broadcast(SPECIES, scalars.beta1());
        FloatVector share = FloatVector.broadcast(SPECIES, scalars.gradientShare());
        FloatVector beta2 = FloatVector.broadcast(SPECIES, scalars.beta2());
        FloatVector squareShare = FloatVector.broadcast(SPECIES, scalars.squareShare());
        FloatVector rootCorrection = FloatVector.broadcast(SPECIES, scalars.rootCorrection());
        FloatVector eps = FloatVector.broadcast(SPECIES, scalars.eps());
        for (int i = from + column; i < to; i += Lanes.COUNT) {
            FloatVector x = load(g, gAt, i);
            FloatVector first = load(m, i).mul(beta1).add(x.mul(share));
            FloatVector second = load(v, i).mul(beta2).add(x.mul(squareShare).mul(x));
            first.intoArray(m, i);
            second.intoArray(v, i);
            FloatVector direction = first.div(
                    second.lanewise(VectorOperators.SQRT).div(rootCorrection).add(eps));
            direction.intoArray(p, i);
            accumulate(lanes, column, load(w, wAt, i).mul(direction));
        }
    }

    static void adamAhead(
            BufferWindow weight,
            BufferWindow gradient,
            float[] m,
            float[] v,
            float[] p,
            int from,
            int to,
            AdamScalars scalars,
            float[] lanes,
            int column) {
        ByteBuffer w = weight.bytes;
        int wAt = weight.base;
        ByteBuffer g = gradient.bytes;
        int gAt = gradient.base;
        for (int i = from + column; i < to; i += Lanes.COUNT) {
            FloatVector x = load(g, gAt, i);
            FloatVector first = decayed(load(m, i), scalars.beta1(), x, scalars.gradientShare());
            FloatVector second = decayedSquare(load(v, i), scalars.beta2(), x, scalars.squareShare());
            first.intoArray(m, i);
            second.intoArray(v, i);
            FloatVector ahead = decayed(first, scalars.beta1(), x, scalars.gradientShare());
            FloatVector direction = ahead.div(denominator(second, scalars.rootCorrection(), scalars.eps()));
            direction.intoArray(p, i);
            accumulate(lanes, column, load(w, wAt, i).mul(direction));
        }
    }

    static void adamDirection(float[] m, float[] v, float[] p, int to, AdamScalars scalars) {
        for (int i = 0; i < to; i += WIDTH) {
            load(m, i)
                    .div(denominator(load(v, i), scalars.rootCorrection(), scalars.eps()))
                    .intoArray(p, i);
        }
    }

    static void adamDirectionAhead(
            BufferWindow gradient, float[] m, float[] v, float[] p, int to, AdamScalars scalars) {
        ByteBuffer g = gradient.bytes;
        int gAt = gradient.base;
        for (int i = 0; i < to; i += WIDTH) {
            FloatVector ahead = decayed(load(m, i), scalars.beta1(), load(g, gAt, i), scalars.gradientShare());
            ahead.div(denominator(load(v, i), scalars.rootCorrection(), scalars.eps()))
                    .intoArray(p, i);
        }
    }

    static void adamStep(
            BufferWindow weight,
            BufferWindow gradient,
            float[] m,
            float[] v,
            int to,
            AdamScalars scalars,
            float decay,
            float step) {
        ByteBuffer w = weight.bytes;
        int wAt = weight.base;
        ByteBuffer g = gradient.bytes;
        int gAt = gradient.base;
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
            BufferWindow weight,
            BufferWindow gradient,
            float[] m,
            float[] v,
            int to,
            AdamScalars scalars,
            float decay,
            float step) {
        ByteBuffer w = weight.bytes;
        int wAt = weight.base;
        ByteBuffer g = gradient.bytes;
        int gAt = gradient.base;
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
            BufferWindow weight,
            BufferWindow gradient,
            float[] b,
            float[] p,
            int from,
            int to,
            MomentumScalars scalars,
            float[] lanes,
            int column) {
        ByteBuffer w = weight.bytes;
        int wAt = weight.base;
        ByteBuffer g = gradient.bytes;
        int gAt = gradient.base;
        for (int i = from + column; i < to; i += Lanes.COUNT) {
            FloatVector next = decayed(load(b, i), scalars.momentum(), load(g, gAt, i), scalars.gradientShare());
            next.intoArray(b, i);
            next.intoArray(p, i);
            accumulate(lanes, column, load(w, wAt, i).mul(next));
        }
    }

    static void momentumAhead(
            BufferWindow weight,
            BufferWindow gradient,
            float[] b,
            float[] p,
            int from,
            int to,
            MomentumScalars scalars,
            float[] lanes,
            int column) {
        ByteBuffer w = weight.bytes;
        int wAt = weight.base;
        ByteBuffer g = gradient.bytes;
        int gAt = gradient.base;
        for (int i = from + column; i < to; i += Lanes.COUNT) {
            FloatVector x = load(g, gAt, i);
            FloatVector next = decayed(load(b, i), scalars.momentum(), x, scalars.gradientShare());
            next.intoArray(b, i);
            FloatVector direction = x.add(next.mul(scalars.momentum()));
            direction.intoArray(p, i);
            accumulate(lanes, column, load(w, wAt, i).mul(direction));
        }
    }

    static void momentumDirectionAhead(BufferWindow gradient, float[] b, float[] p, int from, int to, float momentum) {
        ByteBuffer g = gradient.bytes;
        int gAt = gradient.base;
        for (int i = from; i < to; i += WIDTH) {
            load(g, gAt, i).add(load(b, i).mul(momentum)).intoArray(p, i);
        }
    }

    static void momentumStep(
            BufferWindow weight,
            BufferWindow gradient,
            float[] b,
            int to,
            MomentumScalars scalars,
            float decay,
            float step) {
        ByteBuffer w = weight.bytes;
        int wAt = weight.base;
        ByteBuffer g = gradient.bytes;
        int gAt = gradient.base;
        for (int i = 0; i < to; i += WIDTH) {
            FloatVector next = decayed(load(b, i), scalars.momentum(), load(g, gAt, i), scalars.gradientShare());
            next.intoArray(b, i);
            store(load(w, wAt, i).mul(decay).sub(next.mul(step)), w, wAt, i);
        }
    }

    static void momentumStepAhead(
            BufferWindow weight,
            BufferWindow gradient,
            float[] b,
            int to,
            MomentumScalars scalars,
            float decay,
            float step) {
        ByteBuffer w = weight.bytes;
        int wAt = weight.base;
        ByteBuffer g = gradient.bytes;
        int gAt = gradient.base;
        for (int i = 0; i < to; i += WIDTH) {
            FloatVector x = load(g, gAt, i);
            FloatVector next = decayed(load(b, i), scalars.momentum(), x, scalars.gradientShare());
            next.intoArray(b, i);
            FloatVector direction = x.add(next.mul(scalars.momentum()));
            store(load(w, wAt, i).mul(decay).sub(direction.mul(step)), w, wAt, i);
        }
    }

    static void project(BufferWindow weight, float[] p, int from, int to, float radial) {
        ByteBuffer w = weight.bytes;
        int wAt = weight.base;
        for (int i = from; i < to; i += WIDTH) {
            load(p, i).sub(load(w, wAt, i).mul(radial)).intoArray(p, i);
        }
    }

    static void apply(BufferWindow weight, float[] p, int from, int to, float decay, float step) {
        ByteBuffer w = weight.bytes;
        int wAt = weight.base;
        for (int i = from; i < to; i += WIDTH) {
            store(load(w, wAt, i).mul(decay).sub(load(p, i).mul(step)), w, wAt, i);
        }
    }

    static void applyProjected(
            BufferWindow weight, float[] p, int from, int to, float decay, float step, float radial) {
        ByteBuffer w = weight.bytes;
        int wAt = weight.base;
        for (int i = from; i < to; i += WIDTH) {
            FloatVector x = load(w, wAt, i);
            FloatVector tangent = load(p, i).sub(x.mul(radial));
            store(x.mul(decay).sub(tangent.mul(step)), w, wAt, i);
        }
    }
}
