package adamp.properties.mutant;

import adamp.properties.rule.TensorState;

/** A {@link TensorState} in the float32 that the plain port computes in. */
record FloatState(float[] weight, float[] first, float[] second, int steps) {
    static FloatState of(TensorState state) {
        return new FloatState(
                narrowed(state.weight()), narrowed(state.first()), narrowed(state.second()), state.steps());
    }

    TensorState widened() {
        return new TensorState(widened(weight), widened(first), widened(second), steps);
    }

    static float[] narrowed(double[] values) {
        float[] narrow = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            narrow[i] = (float) values[i];
        }
        return narrow;
    }

    private static double[] widened(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }
}
