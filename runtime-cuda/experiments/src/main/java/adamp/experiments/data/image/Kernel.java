package adamp.experiments.data.image;

/** An interpolation kernel k(x), even, x in pixels of the coarser grid. */
public enum Kernel {
    /** k(x) = 1 - |x| for |x| &lt; 1. */
    BILINEAR(1) {
        @Override
        double weight(double x) {
            double distance = Math.abs(x);
            return distance < 1 ? 1 - distance : 0;
        }
    },

    /** Keys' cubic convolution (1981) with a = -1/2. */
    BICUBIC(2) {
        @Override
        double weight(double x) {
            double d = Math.abs(x);
            if (d < 1) {
                return ((A + 2) * d - (A + 3)) * d * d + 1;
            }
            return d < 2 ? (((d - 5) * d + 8) * d - 4) * A : 0;
        }
    };

    private static final double A = -0.5;

    private final double support;

    Kernel(double support) {
        this.support = support;
    }

    /** k is 0 at this distance and beyond. */
    double support() {
        return support;
    }

    abstract double weight(double x);
}
