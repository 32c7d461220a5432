package sample;

import java.util.ArrayList;
import java.util.List;

/** AdamW on float arrays, as anybody would write it. */
public class ToyAdamW {
    private final double learningRate;
    private final double beta1;
    private final double beta2;
    private final double eps;
    private final double weightDecay;
    private final List<Parameter> parameters = new ArrayList<>();

    /** A parameter and what is kept of it. */
    static final class Parameter {
        final float[] weight;
        final float[] m;
        final float[] v;
        int steps;

        Parameter(int elements) {
            weight = new float[elements];
            m = new float[elements];
            v = new float[elements];
        }
    }

    public ToyAdamW(double learningRate, double beta1, double beta2, double eps, double weightDecay) {
        this.learningRate = learningRate;
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.eps = eps;
        this.weightDecay = weightDecay;
    }

    /** A new parameter of zeros. */
    Parameter add(int elements) {
        Parameter parameter = new Parameter(elements);
        parameters.add(parameter);
        return parameter;
    }

    /** One step; a parameter whose gradient is null is left alone. */
    public void step(List<float[]> gradients) {
        for (int i = 0; i < parameters.size(); i++) {
            if (gradients.get(i) != null) {
                step(parameters.get(i), gradients.get(i));
            }
        }
    }

    private void step(Parameter p, float[] g) {
        p.steps++;
        float decay = (float) (1 - learningRate * weightDecay);
        float stepSize = (float) (learningRate / correction(beta1, p.steps));
        float root = (float) Math.sqrt(correction(beta2, p.steps));
        for (int i = 0; i < g.length; i++) {
            p.m[i] = (float) beta1 * p.m[i] + (float) (1 - beta1) * g[i];
            p.v[i] = (float) beta2 * p.v[i] + (float) (1 - beta2) * g[i] * g[i];
            float denominator = (float) Math.sqrt(p.v[i]) / root + (float) eps;
            p.weight[i] = p.weight[i] * decay - stepSize * (p.m[i] / denominator);
        }
    }

    /** 1 - beta^t. */
    protected double correction(double beta, int steps) {
        return 1 - Math.pow(beta, steps);
    }
}
