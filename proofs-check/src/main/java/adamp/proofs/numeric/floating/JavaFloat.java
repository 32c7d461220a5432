package adamp.proofs.numeric.floating;

import adamp.spec.field.Dtype;

/** binary32 as the machine has it. */
public enum JavaFloat implements FloatArithmetic {
    /** The one instance. */
    JAVA_FLOAT;

    @Override
    public Dtype format() {
        return Dtype.BINARY32;
    }

    @Override
    public double product(double x, double y) {
        return (float) x * (float) y;
    }

    @Override
    public double sum(double a, double b) {
        return (float) a + (float) b;
    }

    @Override
    public double fused(double x, double y, double a) {
        return Math.fma((float) x, (float) y, (float) a);
    }
}
