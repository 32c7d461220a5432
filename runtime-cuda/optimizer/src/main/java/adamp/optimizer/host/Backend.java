package adamp.optimizer.host;

/**
 * Whether vector kernels can be used, found out once. They need the module {@code jdk.incubator.vector} ({@code java
 * --add-modules jdk.incubator.vector}) with the methods this program was compiled for, and vectors that divide 16 lanes.
 */
final class Backend {
    private static final String MODULE = "jdk.incubator.vector";
    private static final String OBSTACLE = findObstacle();

    private Backend() {}

    static boolean hasVectors() {
        return OBSTACLE.isEmpty();
    }

    /** Why there are no vector kernels, and what would help; empty if there are. */
    static String obstacle() {
        return OBSTACLE;
    }

    private static String findObstacle() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return "start java with --add-modules " + MODULE + " for vector instructions";
        }
        try {
            return VectorKernels.fits() && sumsRight(new VectorKernels())
                    ? ""
                    : "the vectors of this machine do not divide " + Lanes.COUNT + " lanes";
        } catch (LinkageError e) {
            return "the vector module of Java " + Runtime.version().feature()
                    + " has other methods than Java 17's; use Java 17 for vector instructions";
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
