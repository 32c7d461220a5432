package adamp.optimizer.host;

/**
 * Vector instructions over direct memory: {@link VectorLoops} for whole vectors, and what is left over one by one. A
 * vector narrower than 16 lanes walks a sum in columns: the first pass takes lanes 0 to L-1 of every 16 elements, the
 * next lanes L to 2L-1, so that each lane adds the same elements in the same order whatever the width.
 */
final class VectorKernels implements Kernels<BufferWindow> {
    private static final int WIDTH = VectorLoops.WIDTH;

    /** Whether the machine's vectors divide the 16 lanes. */
    static boolean fits() {
        return WIDTH > 1 && Lanes.COUNT % WIDTH == 0;
    }

    static int bits() {
        return VectorLoops.SPECIES.vectorBitSize();
    }

    @Override
    public BufferWindow newWindow() {
        return new BufferWindow();
    }

    /** The end of the whole vectors from {@code from} on. */
    private static int whole(int from, int to) {
        return from + VectorLoops.SPECIES.loopBound(to - from);
    }

    /** The end of the whole sixteens from {@code from} on. */
    private static int wholeLanes(int from, int to) {
        return from + (to - from) / Lanes.COUNT * Lanes.COUNT;
    }

    @Override
    public void dots(BufferWindow weight, BufferWindow gradient, int from, int to, float[] sums) {
        float[] lanes = new float[3 * Lanes.COUNT];
        int whole = wholeLanes(from, to);
        if (whole > from) {
            for (int column = 0; column < Lanes.COUNT; column += WIDTH) {
                VectorLoops.dots(
                        weight.bytes, weight.base, gradient.bytes, gradient.base, from + column, whole, lanes, column);
            }
        }
        for (int i = whole, lane = 0; i < to; i++, lane++) {
            float x = weight.get(i);
            float y = gradient.get(i);
            lanes[lane] += x * y;
            lanes[Lanes.COUNT + lane] += x * x;
            lanes[2 * Lanes.COUNT + lane] += y * y;
        }
        for (int sum = 0; sum < 3; sum++) {
            sums[sum] = Lanes.fold(lanes, sum * Lanes.COUNT);
        }
    }

    @Override
    public float dot(BufferWindow weight, float[] direction, int from, int to) {
        float[] lanes = new float[Lanes.COUNT];
        int whole = wholeLanes(from, to);
        if (whole > from) {
            for (int column = 0; column < Lanes.COUNT; column += WIDTH) {
                VectorLoops.dot(weight.bytes, weight.base, direction, from + column, whole, lanes, column);
            }
        }
        for (int i = whole, lane = 0; i < to; i++, lane++) {
            lanes[lane] += weight.get(i) * direction[i];
        }
        return Lanes.fold(lanes, 0);
    }

    @Override
    public void coupleDecay(BufferWindow weight, BufferWindow gradient, float decay, BufferWindow out, int length) {
        int whole = whole(0, length);
        VectorLoops.coupleDecay(
                weight.bytes, weight.base, gradient.bytes, gradient.base, decay, out.bytes, out.base, whole);
        for (int i = whole; i < length; i++) {
            out.set(i, gradient.get(i) + decay * weight.get(i));
        }
    }

    @Override
    public void copy(BufferWindow gradient, float[] target, int length) {
        int whole = whole(0, length);
        VectorLoops.copy(gradient.bytes, gradient.base, target, whole);
        for (int i = whole; i < length; i++) {
            target[i] = gradient.get(i);
        }
    }

    @Override
    public void adam(BufferWindow gradient, float[] m, float[] v, float[] direction, int length, AdamScalars scalars) {
        int whole = whole(0, length);
        if (scalars.nesterov()) {
            VectorLoops.adamMoments(gradient.bytes, gradient.base, m, v, whole, scalars);
            VectorLoops.adamAhead(gradient.bytes, gradient.base, m, v, direction, whole, scalars);
        } else {
            VectorLoops.adam(gradient.bytes, gradient.base, m, v, direction, whole, scalars);
        }
        for (int i = whole; i < length; i++) {
            float x = gradient.get(i);
            m[i] = scalars.beta1() * m[i] + scalars.gradientShare() * x;
            v[i] = scalars.beta2() * v[i] + scalars.squareShare() * x * x;
        }
        leftOverDirection(gradient, m, v, direction, whole, length, scalars);
    }

    @Override
    public void adamDirection(
            BufferWindow gradient, float[] m, float[] v, float[] direction, int length, AdamScalars scalars) {
        int whole = whole(0, length);
        if (scalars.nesterov()) {
            VectorLoops.adamAhead(gradient.bytes, gradient.base, m, v, direction, whole, scalars);
        } else {
            VectorLoops.adamDirection(m, v, direction, whole, scalars);
        }
        leftOverDirection(gradient, m, v, direction, whole, length, scalars);
    }

    private static void leftOverDirection(
            BufferWindow gradient, float[] m, float[] v, float[] direction, int from, int to, AdamScalars scalars) {
        for (int i = from; i < to; i++) {
            float numerator =
                    scalars.nesterov() ? scalars.beta1() * m[i] + scalars.gradientShare() * gradient.get(i) : m[i];
            direction[i] = numerator / ((float) Math.sqrt(v[i]) / scalars.rootCorrection() + scalars.eps());
        }
    }

    @Override
    public void momentum(
            BufferWindow gradient, float[] buffer, float[] direction, int length, MomentumScalars scalars) {
        int whole = whole(0, length);
        VectorLoops.momentum(gradient.bytes, gradient.base, buffer, direction, whole, scalars);
        for (int i = whole; i < length; i++) {
            buffer[i] = scalars.momentum() * buffer[i] + scalars.gradientShare() * gradient.get(i);
            direction[i] = buffer[i];
        }
        if (scalars.nesterov()) {
            momentumDirection(gradient, buffer, direction, length, scalars);
        }
    }

    @Override
    public void momentumDirection(
            BufferWindow gradient, float[] buffer, float[] direction, int length, MomentumScalars scalars) {
        if (!scalars.nesterov()) {
            System.arraycopy(buffer, 0, direction, 0, length);
            return;
        }
        int whole = whole(0, length);
        VectorLoops.momentumAhead(gradient.bytes, gradient.base, buffer, direction, whole, scalars.momentum());
        for (int i = whole; i < length; i++) {
            direction[i] = gradient.get(i) + scalars.momentum() * buffer[i];
        }
    }

    @Override
    public void project(BufferWindow weight, float[] direction, int from, int to, float radial) {
        int whole = whole(from, to);
        VectorLoops.project(weight.bytes, weight.base, direction, from, whole, radial);
        for (int i = whole; i < to; i++) {
            direction[i] -= radial * weight.get(i);
        }
    }

    @Override
    public void apply(BufferWindow weight, float[] direction, int from, int to, float decay, float step) {
        int whole = whole(from, to);
        VectorLoops.apply(weight.bytes, weight.base, direction, from, whole, decay, step);
        for (int i = whole; i < to; i++) {
            weight.set(i, decay * weight.get(i) - step * direction[i]);
        }
    }

    @Override
    public void applyProjected(
            BufferWindow weight, float[] direction, int from, int to, float decay, float step, float radial) {
        int whole = whole(from, to);
        VectorLoops.applyProjected(weight.bytes, weight.base, direction, from, whole, decay, step, radial);
        for (int i = whole; i < to; i++) {
            float x = weight.get(i);
            weight.set(i, decay * x - step * (direction[i] - radial * x));
        }
    }
}
