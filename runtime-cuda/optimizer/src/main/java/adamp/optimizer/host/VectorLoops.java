package adamp.optimizer.host;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops of {@link VectorKernels} over whole vectors. Each stands alone in a small method: C2 keeps vectors in
 * registers only where it inlines every operation, and in a large method it stops inlining.
 *
 * <p>{@code wAt}, {@code gAt} and the like are byte positions of element 0; {@code from} and {@code to} count elements.
 */
final class VectorLoops {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    static final int WIDTH = SPECIES.length();

    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private VectorLoops() {}

    private static FloatVector load(ByteBuffer bytes, int at) {
        return FloatVector.fromByteBuffer(SPECIES, bytes, at, ORDER);
    }

    private static FloatVector load(float[] values, int at) {
        return FloatVector.fromArray(SPECIES, values, at);
    }

    /** Sums w.g, w.w and g.g of one column of lanes into {@code lanes} at 0, 16 and 32. */
    static void dots(ByteBuffer w, int wAt, ByteBuffer g, int gAt, int from, int to, float[] lanes, int column) {
        FloatVector wg = FloatVector.zero(SPECIES);
        FloatVector ww = FloatVector.zero(SPECIES);
        FloatVector gg = FloatVector.zero(SPECIES);
        for (int i = from; i < to; i += Lanes.COUNT) {
            FloatVector x = load(w, wAt + i * Float.BYTES);
            FloatVector y = load(g, gAt + i * Float.BYTES);
            wg = wg.add(x.mul(y));
            ww = ww.add(x.mul(x));
            gg = gg.add(y.mul(y));
        }
        wg.intoArray(lanes, column);
        ww.intoArray(lanes, Lanes.COUNT + column);
        gg.intoArray(lanes, 2 * Lanes.COUNT + column);
    }

    /** Sums w.p of one column of lanes. */
    static void dot(ByteBuffer w, int wAt, float[] p, int from, int to, float[] lanes, int column) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int i = from; i < to; i += Lanes.COUNT) {
            sum = sum.add(load(w, wAt + i * Float.BYTES).mul(load(p, i)));
        }
        sum.intoArray(lanes, column);
    }

    static void coupleDecay(
            ByteBuffer w, int wAt, ByteBuffer g, int gAt, float decay, ByteBuffer out, int outAt, int to) {
        for (int i = 0; i < to; i += WIDTH) {
            load(g, gAt + i * Float.BYTES)
                    .add(load(w, wAt + i * Float.BYTES).mul(decay))
                    .intoByteBuffer(out, outAt + i * Float.BYTES, ORDER);
        }
    }

    static void copy(ByteBuffer g, int gAt, float[] target, int to) {
        for (int i = 0; i < to; i += WIDTH) {
            load(g, gAt + i * Float.BYTES).intoArray(target, i);
        }
    }

    static void adam(ByteBuffer g, int gAt, float[] m, float[] v, float[] p, int to, AdamScalars scalars) {
        float beta1 = scalars.beta1();
        float share = scalars.gradientShare();
        float beta2 = scalars.beta2();
        float squareShare = scalars.squareShare();
        float rootCorrection = scalars.rootCorrection();
        float eps = scalars.eps();
        for (int i = 0; i < to; i += WIDTH) {
            FloatVector x = load(g, gAt + i * Float.BYTES);
            FloatVector first = load(m, i).mul(beta1).add(x.mul(share));
            FloatVector second = load(v, i).mul(beta2).add(x.mul(squareShare).mul(x));
            first.intoArray(m, i);
            second.intoArray(v, i);
            FloatVector root = second.lanewise(VectorOperators.SQRT).div(rootCorrection);
            first.div(root.add(eps)).intoArray(p, i);
        }
    }

    static void adamMoments(ByteBuffer g, int gAt, float[] m, float[] v, int to, AdamScalars scalars) {
        float beta1 = scalars.beta1();
        float share = scalars.gradientShare();
        float beta2 = scalars.beta2();
        float squareShare = scalars.squareShare();
        for (int i = 0; i < to; i += WIDTH) {
            FloatVector x = load(g, gAt + i * Float.BYTES);
            load(m, i).mul(beta1).add(x.mul(share)).intoArray(m, i);
            load(v, i).mul(beta2).add(x.mul(squareShare).mul(x)).intoArray(v, i);
        }
    }

    static void adamDirection(float[] m, float[] v, float[] p, int to, AdamScalars scalars) {
        float rootCorrection = scalars.rootCorrection();
        float eps = scalars.eps();
        for (int i = 0; i < to; i += WIDTH) {
            FloatVector root = load(v, i).lanewise(VectorOperators.SQRT).div(rootCorrection);
            load(m, i).div(root.add(eps)).intoArray(p, i);
        }
    }

    static void adamAhead(ByteBuffer g, int gAt, float[] m, float[] v, float[] p, int to, AdamScalars scalars) {
        float beta1 = scalars.beta1();
        float share = scalars.gradientShare();
        float rootCorrection = scalars.rootCorrection();
        float eps = scalars.eps();
        for (int i = 0; i < to; i += WIDTH) {
            FloatVector root = load(v, i).lanewise(VectorOperators.SQRT).div(rootCorrection);
            FloatVector ahead =
                    load(m, i).mul(beta1).add(load(g, gAt + i * Float.BYTES).mul(share));
            ahead.div(root.add(eps)).intoArray(p, i);
        }
    }

    static void momentum(ByteBuffer g, int gAt, float[] b, float[] p, int to, MomentumScalars scalars) {
        float momentum = scalars.momentum();
        float share = scalars.gradientShare();
        for (int i = 0; i < to; i += WIDTH) {
            FloatVector next =
                    load(b, i).mul(momentum).add(load(g, gAt + i * Float.BYTES).mul(share));
            next.intoArray(b, i);
            next.intoArray(p, i);
        }
    }

    static void momentumAhead(ByteBuffer g, int gAt, float[] b, float[] p, int to, float momentum) {
        for (int i = 0; i < to; i += WIDTH) {
            load(g, gAt + i * Float.BYTES).add(load(b, i).mul(momentum)).intoArray(p, i);
        }
    }

    static void project(ByteBuffer w, int wAt, float[] p, int from, int to, float radial) {
        for (int i = from; i < to; i += WIDTH) {
            load(p, i).sub(load(w, wAt + i * Float.BYTES).mul(radial)).intoArray(p, i);
        }
    }

    static void apply(ByteBuffer w, int wAt, float[] p, int from, int to, float decay, float step) {
        for (int i = from; i < to; i += WIDTH) {
            int at = wAt + i * Float.BYTES;
            load(w, at).mul(decay).sub(load(p, i).mul(step)).intoByteBuffer(w, at, ORDER);
        }
    }

    static void applyProjected(
            ByteBuffer w, int wAt, float[] p, int from, int to, float decay, float step, float radial) {
        for (int i = from; i < to; i += WIDTH) {
            int at = wAt + i * Float.BYTES;
            FloatVector x = load(w, at);
            FloatVector tangent = load(p, i).sub(x.mul(radial));
            x.mul(decay).sub(tangent.mul(step)).intoByteBuffer(w, at, ORDER);
        }
    }
}
