package adamp.optimizer.gpu.kernel;

import adamp.optimizer.Algorithm;
import adamp.optimizer.Conventions;
import adamp.optimizer.Settings;
import adamp.optimizer.Shape;
import adamp.optimizer.View;
import adamp.optimizer.plan.Rows;
import adamp.optimizer.rule.OfferedConventions;
import adamp.optimizer.rule.UpdateRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The kernels' steps of some tensors in plain Java, to the bit; the verdict is given to it. */
final class StepModel {
    private final Settings settings;
    private final UpdateRule rule;
    private final double normEps;
    private final List<float[]> weights = new ArrayList<>();
    private final List<float[]> first = new ArrayList<>();
    private final List<float[]> second = new ArrayList<>();
    private final List<Shape> shapes;
    private final long[] steps;

    StepModel(Settings settings, Conventions conventions, List<Shape> shapes, List<float[]> weights) {
        OfferedConventions rules = OfferedConventions.of(conventions, "model");
        this.settings = settings;
        this.shapes = shapes;
        this.steps = new long[shapes.size()];
        this.rule = UpdateRule.of(settings, rules);
        this.normEps = rules.is("projectionEpsilon", "added-to-norm") ? rule.eps() : 0;
        for (float[] weight : weights) {
            this.weights.add(weight.clone());
            first.add(new float[weight.length]);
            second.add(new float[weight.length]);
        }
    }

    List<float[]> weights() {
        return weights;
    }

    float[] first(int tensor) {
        return first.get(tensor);
    }

    float[] second(int tensor) {
        return second.get(tensor);
    }

    void step(int tensor, Optional<View> view, float[] g) {
        if (g.length == 0) {
            return;
        }
        TensorStep s = TensorStep.of(rule, settings.learningRate(), ++steps[tensor]);
        float[] w = weights.get(tensor);
        float[] p = direction(s, g, first.get(tensor), second.get(tensor));
        double[] radials = view.isPresent()
                ? new ProjectionModel(Rows.of(shapes.get(tensor), 0)).radials(view.get(), w, p, normEps)
                : new double[w.length];
        float decay =
                view.isPresent() ? s.scalars().projectedDecay() : s.scalars().decay();
        for (int i = 0; i < w.length; i++) {
            float q = view.isPresent() ? (float) Math.fma(-radials[i], w[i], p[i]) : p[i];
            if (view.isPresent() && (s.flags() & TensorStep.OVERWRITES) != 0) {
                first.get(tensor)[i] = q;
            }
            w[i] = decay * w[i] - s.scalars().step() * q;
        }
    }

    private float[] direction(TensorStep s, float[] g, float[] m, float[] v) {
        float[] p = new float[g.length];
        boolean nesterov = (s.flags() & TensorStep.NESTEROV) != 0;
        boolean adam = settings.algorithm() == Algorithm.ADAMP;
        for (int i = 0; i < p.length; i++) {
            boolean starts = (s.flags() & TensorStep.STARTS) != 0;
            m[i] = starts ? g[i] : s.firstDecay() * m[i] + s.firstShare() * g[i];
            if (adam) {
                v[i] = s.secondDecay() * v[i] + s.secondShare() * g[i] * g[i];
                float denominator = (float) Math.sqrt(v[i]) / s.rootCorrection() + s.eps();
                p[i] = (nesterov ? s.firstDecay() * m[i] + s.firstShare() * g[i] : m[i]) / denominator;
            } else {
                p[i] = nesterov ? g[i] + s.firstDecay() * m[i] : m[i];
            }
        }
        return p;
    }
}
