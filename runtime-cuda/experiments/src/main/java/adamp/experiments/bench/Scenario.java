package adamp.experiments.bench;

/** How gradients lie to weights. */
enum Scenario {
    /** Every filter's gradient is orthogonal to it, as for scale-invariant weights: every update is projected. */
    PROJECTED,
    /** Gradients share a direction with their weights: no update is projected, but every decision is taken. */
    UNPROJECTED;

    /** Turns a filter's random gradient into the scenario's. */
    void shape(float[] weight, float[] gradient) {
        double dot = 0;
        double square = 0;
        for (int i = 0; i < weight.length; i++) {
            dot += (double) weight[i] * gradient[i];
            square += (double) weight[i] * weight[i];
        }
        double along = this == PROJECTED ? 0 : 0.5 * Math.sqrt(weight.length / square);
        for (int i = 0; i < weight.length; i++) {
            gradient[i] = (float) (gradient[i] + (along - dot / square) * weight[i]);
        }
    }
}
