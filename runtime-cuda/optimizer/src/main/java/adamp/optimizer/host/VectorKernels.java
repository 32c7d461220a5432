package adamp.optimizer.host;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Vector instructions over direct memory. A vector narrower than 16 lanes walks a sum in columns: the first pass takes
 * lanes 0 to L-1 of every 16 elements, the next lanes L to 2L-1, so that each lane adds the same elements in the same
 * order whatever the width. Elements past the last whole vector are done one by one.
 */
final class VectorKernels implements Kernels<BufferWindow> {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    /** Whether the machine's vectors divide the 16 lanes. */
    static boolean fits() {
        return WIDTH > 1 && Lanes.COUNT % WIDTH == 0;
    }

    static int bits() {
        return SPECIES.vectorBitSize();
    }

    @Override
    public BufferWindow newWindow() {
        return new BufferWindow();
    }

    private static FloatVector load(ByteBuffer bytes, int at) {
        return FloatVector.fromByteBuffer(SPECIES, bytes, at, ORDER);
    }

    private static FloatVector load(float[] values, int at) {
        return FloatVector.fromArray(SPECIES, values, at);
    }

    @Override
    public void dots(BufferWindow weight, BufferWindow gradient, int from, int to, float[] sums) {
        ByteBuffer w = weight.bytes;
        ByteBuffer g = gradient.bytes;
        int wBase = weight.base;
        int gBase = gradient.base;
        float[] wg = new float[Lanes.COUNT];
        float[] ww = new float[Lanes.COUNT];
        float[] gg = new float[Lanes.COUNT];
        int whole = from + (to - from) / Lanes.COUNT * Lanes.COUNT;
        for (int column = 0; column < Lanes.COUNT; column += WIDTH) {
            FloatVector wgLanes = FloatVector.zero(SPECIES);
            FloatVector wwLanes = FloatVector.zero(SPECIES);
            FloatVector ggLanes = FloatVector.zero(SPECIES);
            for (int i = from + column; i < whole; i += Lanes.COUNT) {
                FloatVector x = load(w, wBase + i * Float.BYTES);
                FloatVector y = load(g, gBase + i * Float.BYTES);
                wgLanes = wgLanes.add(x.mul(y));
                wwLanes = wwLanes.add(x.mul(x));
                ggLanes = ggLanes.add(y.mul(y));
            }
            wgLanes.intoArray(wg, column);
            wwLanes.intoArray(ww, column);
            ggLanes.intoArray(gg, column);
        }
        for (int i = whole, lane = 0; i < to; i++, lane++) {
            float x = weight.get(i);
            float y = gradient.get(i);
            wg[lane] += x * y;
            ww[lane] += x * x;
            gg[lane] += y * y;
        }
        sums[0] = Lanes.fold(wg);
        sums[1] = Lanes.fold(ww);
        sums[2] = Lanes.fold(gg);
    }

    @Override
    public float dot(BufferWindow weight, float[] direction, int from, int to) {
        ByteBuffer w = weight.bytes;
        int base = weight.base;
        float[] lanes = new float[Lanes.COUNT];
        int whole = from + (to - from) / Lanes.COUNT * Lanes.COUNT;
        for (int column = 0; column < Lanes.COUNT; column += WIDTH) {
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int i = from + column; i < whole; i += Lanes.COUNT) {
                sum = sum.add(load(w, base + i * Float.BYTES).mul(load(direction, i)));
            }
            sum.intoArray(lanes, column);
        }
        for (int i = whole, lane = 0; i < to; i++, lane++) {
            lanes[lane] += weight.get(i) * direction[i];
        }
        return Lanes.fold(lanes);
    }

    @Override
    public void coupleDecay(BufferWindow weight, BufferWindow gradient, float decay, BufferWindow out, int length) {
        ByteBuffer w = weight.bytes;
        ByteBuffer g = gradient.bytes;
        ByteBuffer o = out.bytes;
        int wBase = weight.base;
        int gBase = gradient.base;
        int oBase = out.base;
        int whole = SPECIES.loopBound(length);
        for (int i = 0; i < whole; i += WIDTH) {
            load(g, gBase + i * Float.BYTES)
                    .add(load(w, wBase + i * Float.BYTES).mul(decay))
                    .intoByteBuffer(o, oBase + i * Float.BYTES, ORDER);
        }
        for (int i = whole; i < length; i++) {
            out.set(i, gradient.get(i) + decay * weight.get(i));
        }
    }

    @Override
    public void copy(BufferWindow gradient, float[] target, int length) {
        ByteBuffer g = gradient.bytes;
        int base = gradient.base;
        int whole = SPECIES.loopBound(length);
        for (int i = 0; i < whole; i += WIDTH) {
            load(g, base + i * Float.BYTES).intoArray(target, i);
        }
        for (int i = whole; i < length; i++) {
            target[i] = gradient.get(i);
        }
    }

    @Override
    public void adam(BufferWindow gradient, float[] m, float[] v, float[] direction, int length, AdamScalars scalars) {
        if (scalars.nesterov()) {
            VectorAdam.stepAhead(gradient, m, v, direction, length, scalars);
        } else {
            VectorAdam.step(gradient, m, v, direction, length, scalars);
        }
    }

    @Override
    public void adamDirection(
            BufferWindow gradient, float[] m, float[] v, float[] direction, int length, AdamScalars scalars) {
        VectorAdam.direction(gradient, m, v, direction, length, scalars);
    }

    @Override
    public void momentum(
            BufferWindow gradient, float[] buffer, float[] direction, int length, MomentumScalars scalars) {
        ByteBuffer g = gradient.bytes;
        int base = gradient.base;
        float momentum = scalars.momentum();
        float share = scalars.gradientShare();
        boolean nesterov = scalars.nesterov();
        int whole = SPECIES.loopBound(length);
        for (int i = 0; i < whole; i += WIDTH) {
            FloatVector x = load(g, base + i * Float.BYTES);
            FloatVector b = load(buffer, i).mul(momentum).add(x.mul(share));
            b.intoArray(buffer, i);
            (nesterov ? x.add(b.mul(momentum)) : b).intoArray(direction, i);
        }
        for (int i = whole; i < length; i++) {
            float x = gradient.get(i);
            buffer[i] = momentum * buffer[i] + share * x;
            direction[i] = nesterov ? x + momentum * buffer[i] : buffer[i];
        }
    }

    @Override
    public void momentumDirection(
            BufferWindow gradient, float[] buffer, float[] direction, int length, MomentumScalars scalars) {
        if (!scalars.nesterov()) {
            System.arraycopy(buffer, 0, direction, 0, length);
            return;
        }
        ByteBuffer g = gradient.bytes;
        int base = gradient.base;
        float momentum = scalars.momentum();
        int whole = SPECIES.loopBound(length);
        for (int i = 0; i < whole; i += WIDTH) {
            load(g, base + i * Float.BYTES).add(load(buffer, i).mul(momentum)).intoArray(direction, i);
        }
        for (int i = whole; i < length; i++) {
            direction[i] = gradient.get(i) + momentum * buffer[i];
        }
    }

    @Override
    public void project(BufferWindow weight, float[] direction, int from, int to, float radial) {
        ByteBuffer w = weight.bytes;
        int base = weight.base;
        int whole = from + SPECIES.loopBound(to - from);
        for (int i = from; i < whole; i += WIDTH) {
            load(direction, i).sub(load(w, base + i * Float.BYTES).mul(radial)).intoArray(direction, i);
        }
        for (int i = whole; i < to; i++) {
            direction[i] -= radial * weight.get(i);
        }
    }

    @Override
    public void apply(BufferWindow weight, float[] direction, int from, int to, float decay, float step) {
        ByteBuffer w = weight.bytes;
        int base = weight.base;
        int whole = from + SPECIES.loopBound(to - from);
        for (int i = from; i < whole; i += WIDTH) {
            int at = base + i * Float.BYTES;
            load(w, at).mul(decay).sub(load(direction, i).mul(step)).intoByteBuffer(w, at, ORDER);
        }
        for (int i = whole; i < to; i++) {
            weight.set(i, decay * weight.get(i) - step * direction[i]);
        }
    }

    @Override
    public void applyProjected(
            BufferWindow weight, float[] direction, int from, int to, float decay, float step, float radial) {
        ByteBuffer w = weight.bytes;
        int base = weight.base;
        int whole = from + SPECIES.loopBound(to - from);
        for (int i = from; i < whole; i += WIDTH) {
            int at = base + i * Float.BYTES;
            FloatVector x = load(w, at);
            FloatVector tangent = load(direction, i).sub(x.mul(radial));
            x.mul(decay).sub(tangent.mul(step)).intoByteBuffer(w, at, ORDER);
        }
        for (int i = whole; i < to; i++) {
            float x = weight.get(i);
            weight.set(i, decay * x - step * (direction[i] - radial * x));
        }
    }

    /** Adam's moments and direction, element by element. */
    private static final class VectorAdam {
        private static float denominator(float v, AdamScalars scalars) {
            return (float) Math.sqrt(v) / scalars.rootCorrection() + scalars.eps();
        }

        static void step(
                BufferWindow gradient, float[] m, float[] v, float[] direction, int length, AdamScalars scalars) {
            ByteBuffer g = gradient.bytes;
            int base = gradient.base;
            float beta1 = scalars.beta1();
            float share = scalars.gradientShare();
            float beta2 = scalars.beta2();
            float squareShare = scalars.squareShare();
            FloatVector rootCorrection = FloatVector.broadcast(SPECIES, scalars.rootCorrection());
            float eps = scalars.eps();
            int whole = SPECIES.loopBound(length);
            for (int i = 0; i < whole; i += WIDTH) {
                FloatVector x = load(g, base + i * Float.BYTES);
                FloatVector first = load(m, i).mul(beta1).add(x.mul(share));
                FloatVector second =
                        load(v, i).mul(beta2).add(x.mul(squareShare).mul(x));
                first.intoArray(m, i);
                second.intoArray(v, i);
                first.div(second.lanewise(VectorOperators.SQRT)
                                .div(rootCorrection)
                                .add(eps))
                        .intoArray(direction, i);
            }
            for (int i = whole; i < length; i++) {
                advance(gradient.get(i), m, v, i, scalars);
                direction[i] = m[i] / denominator(v[i], scalars);
            }
        }

        static void stepAhead(
                BufferWindow gradient, float[] m, float[] v, float[] direction, int length, AdamScalars scalars) {
            ByteBuffer g = gradient.bytes;
            int base = gradient.base;
            float beta1 = scalars.beta1();
            float share = scalars.gradientShare();
            float beta2 = scalars.beta2();
            float squareShare = scalars.squareShare();
            int whole = SPECIES.loopBound(length);
            for (int i = 0; i < whole; i += WIDTH) {
                FloatVector x = load(g, base + i * Float.BYTES);
                load(m, i).mul(beta1).add(x.mul(share)).intoArray(m, i);
                load(v, i).mul(beta2).add(x.mul(squareShare).mul(x)).intoArray(v, i);
            }
            for (int i = whole; i < length; i++) {
                advance(gradient.get(i), m, v, i, scalars);
            }
            direction(gradient, m, v, direction, length, scalars);
        }

        private static void advance(float x, float[] m, float[] v, int i, AdamScalars scalars) {
            m[i] = scalars.beta1() * m[i] + scalars.gradientShare() * x;
            v[i] = scalars.beta2() * v[i] + scalars.squareShare() * x * x;
        }

        static void direction(
                BufferWindow gradient, float[] m, float[] v, float[] direction, int length, AdamScalars scalars) {
            ByteBuffer g = gradient.bytes;
            int base = gradient.base;
            float beta1 = scalars.beta1();
            float share = scalars.gradientShare();
            boolean nesterov = scalars.nesterov();
            FloatVector rootCorrection = FloatVector.broadcast(SPECIES, scalars.rootCorrection());
            float eps = scalars.eps();
            int whole = SPECIES.loopBound(length);
            for (int i = 0; i < whole; i += WIDTH) {
                FloatVector first = load(m, i);
                FloatVector numerator = nesterov
                        ? first.mul(beta1).add(load(g, base + i * Float.BYTES).mul(share))
                        : first;
                numerator
                        .div(load(v, i)
                                .lanewise(VectorOperators.SQRT)
                                .div(rootCorrection)
                                .add(eps))
                        .intoArray(direction, i);
            }
            for (int i = whole; i < length; i++) {
                float numerator = nesterov ? beta1 * m[i] + share * gradient.get(i) : m[i];
                direction[i] = numerator / denominator(v[i], scalars);
            }
        }
    }
}
