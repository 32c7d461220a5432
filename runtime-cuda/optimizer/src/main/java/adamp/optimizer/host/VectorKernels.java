package adamp.optimizer.host;

import adamp.optimizer.rule.AdamScalars;
import adamp.optimizer.rule.MomentumScalars;

/**
 * Vector instructions over direct memory: {@link VectorLoops} for whole vectors, {@link LeftOver} for what remains. A
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

    /** Lanes of a sum that the loops do not enter are left at zero: {@code from + column} may lie past {@code to}. */
    private static int columns(int from, int whole) {
        return whole > from ? Lanes.COUNT : 0;
    }

    @Override
    public void dots(BufferWindow w, BufferWindow g, int from, int to, float[] sums) {
        float[] lanes = w.lanes();
        int whole = wholeLanes(from, to);
        for (int column = 0; column < columns(from, whole); column += WIDTH) {
            VectorLoops.dots(w, g, from, whole, lanes, column);
        }
        LeftOver.dots(w, g, whole, to, lanes);
        for (int sum = 0; sum < sums.length; sum++) {
            sums[sum] = Lanes.fold(lanes, sum * Lanes.COUNT);
        }
    }

    @Override
    public float dot(BufferWindow w, float[] direction, int from, int to) {
        float[] lanes = w.lanes();
        int whole = wholeLanes(from, to);
        for (int column = 0; column < columns(from, whole); column += WIDTH) {
            VectorLoops.dot(w, direction, from, whole, lanes, column);
        }
        return LeftOver.dot(w, direction, whole, to, lanes);
    }

    @Override
    public void coupleDecay(BufferWindow w, BufferWindow g, float decay, BufferWindow out, int length) {
        int whole = whole(0, length);
        VectorLoops.coupleDecay(w, g, decay, out, whole);
        for (int i = whole; i < length; i++) {
            out.set(i, g.get(i) + decay * w.get(i));
        }
    }

    @Override
    public void copy(BufferWindow g, float[] target, int from, int to) {
        int whole = whole(from, to);
        VectorLoops.copy(g, target, from, whole);
        for (int i = whole; i < to; i++) {
            target[i] = g.get(i);
        }
    }

    @Override
    public float adam(
            BufferWindow w, BufferWindow g, float[] m, float[] v, float[] p, int from, int to, AdamScalars scalars) {
        float[] lanes = w.lanes();
        int whole = wholeLanes(from, to);
        for (int column = 0; column < columns(from, whole); column += WIDTH) {
            if (scalars.nesterov()) {
                VectorLoops.adamAhead(w, g, m, v, p, from, whole, scalars, lanes, column);
            } else {
                VectorLoops.adam(w, g, m, v, p, from, whole, scalars, lanes, column);
            }
        }
        LeftOver.adamMoments(g, m, v, whole, to, scalars);
        LeftOver.adamDirection(g, m, v, p, whole, to, scalars);
        return LeftOver.dot(w, p, whole, to, lanes);
    }

    @Override
    public void adamDirection(BufferWindow g, float[] m, float[] v, float[] p, int length, AdamScalars scalars) {
        int whole = whole(0, length);
        if (scalars.nesterov()) {
            VectorLoops.adamDirectionAhead(g, m, v, p, whole, scalars);
        } else {
            VectorLoops.adamDirection(m, v, p, whole, scalars);
        }
        LeftOver.adamDirection(g, m, v, p, whole, length, scalars);
    }

    @Override
    public void adamStep(
            BufferWindow w,
            BufferWindow g,
            float[] m,
            float[] v,
            int length,
            AdamScalars scalars,
            float decay,
            float step) {
        int whole = whole(0, length);
        if (scalars.nesterov()) {
            VectorLoops.adamStepAhead(w, g, m, v, whole, scalars, decay, step);
        } else {
            VectorLoops.adamStep(w, g, m, v, whole, scalars, decay, step);
        }
        LeftOver.adamMoments(g, m, v, whole, length, scalars);
        LeftOver.adamDirection(g, m, v, w.leftOver, whole, length, scalars);
        LeftOver.apply(w, w.leftOver, whole, length, decay, step);
    }

    @Override
    public float momentum(
            BufferWindow w, BufferWindow g, float[] b, float[] p, int from, int to, MomentumScalars scalars) {
        float[] lanes = w.lanes();
        int whole = wholeLanes(from, to);
        for (int column = 0; column < columns(from, whole); column += WIDTH) {
            if (scalars.nesterov()) {
                VectorLoops.momentumAhead(w, g, b, p, from, whole, scalars, lanes, column);
            } else {
                VectorLoops.momentum(w, g, b, p, from, whole, scalars, lanes, column);
            }
        }
        LeftOver.momentum(g, b, whole, to, scalars);
        LeftOver.momentumDirection(g, b, p, whole, to, scalars);
        return LeftOver.dot(w, p, whole, to, lanes);
    }

    @Override
    public void momentumDirection(BufferWindow g, float[] b, float[] p, int from, int to, MomentumScalars scalars) {
        if (!scalars.nesterov()) {
            System.arraycopy(b, from, p, from, to - from);
            return;
        }
        int whole = whole(from, to);
        VectorLoops.momentumDirectionAhead(g, b, p, from, whole, scalars.momentum());
        LeftOver.momentumDirection(g, b, p, whole, to, scalars);
    }

    @Override
    public void momentumStep(
            BufferWindow w, BufferWindow g, float[] b, int length, MomentumScalars scalars, float decay, float step) {
        int whole = whole(0, length);
        if (scalars.nesterov()) {
            VectorLoops.momentumStepAhead(w, g, b, whole, scalars, decay, step);
        } else {
            VectorLoops.momentumStep(w, g, b, whole, scalars, decay, step);
        }
        LeftOver.momentum(g, b, whole, length, scalars);
        LeftOver.momentumDirection(g, b, w.leftOver, whole, length, scalars);
        LeftOver.apply(w, w.leftOver, whole, length, decay, step);
    }

    @Override
    public void project(BufferWindow w, float[] p, int from, int to, float radial) {
        int whole = whole(from, to);
        VectorLoops.project(w, p, from, whole, radial);
        for (int i = whole; i < to; i++) {
            p[i] -= radial * w.get(i);
        }
    }

    @Override
    public void apply(BufferWindow w, float[] p, int from, int to, float decay, float step) {
        int whole = whole(from, to);
        VectorLoops.apply(w, p, from, whole, decay, step);
        LeftOver.apply(w, p, whole, to, decay, step);
    }

    @Override
    public void applyProjected(BufferWindow w, float[] p, int from, int to, float decay, float step, float radial) {
        int whole = whole(from, to);
        VectorLoops.applyProjected(w, p, from, whole, decay, step, radial);
        for (int i = whole; i < to; i++) {
            float x = w.get(i);
            w.set(i, decay * x - step * (p[i] - radial * x));
        }
    }
}
