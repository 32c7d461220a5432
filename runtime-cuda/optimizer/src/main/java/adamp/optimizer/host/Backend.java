package adamp.optimizer.host;

/**
 * Whether vector kernels can be used, found out once. They need the module {@code jdk.incubator.vector} ({@code java
 * --add-modules jdk.incubator.vector}) with the methods this program was compiled for, and vectors that divide 16 lanes.
 */
final class Backend {
    private static final String MODULE = "jdk.incubator.vector";
    private static final boolean VECTORS = probe();

    private Backend() {}

    static boolean hasVectors() {
        return VECTORS;
    }

    private static boolean probe() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return false;
        }
        try {
            return VectorKernels.fits() && sumsRight(new VectorKernels());
        } catch (LinkageError e) {
            return false; // a later JDK's module without the methods of this one
        }
    }

    /** Runs one kernel, so that what is missing is missed here and not in a step. */
    private static boolean sumsRight(VectorKernels kernels) {
        BufferWindow ones = kernels.newWindow();
        ones.openPrivate();
        int length = 2 * Lanes.COUNT + 1;
        for (int i = 0; i < length; i++) {
            ones.set(i, 1);
        }
        float[] sums = new float[3];
        kernels.dots(ones, ones, 0, length, sums);
        return sums[0] == length;
    }
}
