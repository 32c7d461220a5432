package adamp.experiments.toy;

import adamp.experiments.run.StopSignal;
import adamp.experiments.schedule.Schedule;
import adamp.optimizer.Optimizer;
import adamp.optimizer.ParameterReport;
import adamp.optimizer.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One optimizer on one toy problem. The weights are a float32 tensor of shape (1, n): vectors of one axis are never
 * projected.
 */
final class ToyRun {
    /** A point of the run: what the problem says of the weights after so many steps. */
    record Point(int step, Map<String, Object> values, Double effectiveStep) {
        double value(String name) {
            return ((Number) values.get(name)).doubleValue();
        }

        Map<String, Object> toJson() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("step", step);
            json.putAll(values);
            json.put("effectiveStep", effectiveStep);
            return json;
        }
    }

    private final ToyProblem problem;
    private final float[] weights;
    private final Optimizer optimizer;

    /** @param weights the optimizer's one parameter, see {@link #startOf} */
    ToyRun(ToyProblem problem, float[] weights, Optimizer optimizer) {
        this.problem = problem;
        this.weights = weights;
        this.optimizer = optimizer;
    }

    static float[] startOf(ToyProblem problem) {
        return toFloats(problem.start());
    }

    /** The points before the first and after each step. */
    List<Point> run(int steps, double learningRate, Schedule schedule, StopSignal stop) {
        List<Point> points = new ArrayList<>();
        points.add(point(0, null));
        for (int step = 0; step < steps; step++) {
            stop.check();
            optimizer.learningRate(learningRate * schedule.factor(step, steps));
            float[] gradient = toFloats(problem.gradient(toDoubles(weights)));
            ParameterReport report = optimizer
                    .stepAndReport(Tensor.of(gradient, 1, gradient.length))
                    .parameters()
                    .get(0);
            points.add(point(step + 1, report.effectiveStep()));
        }
        return points;
    }

    private Point point(int step, Double effectiveStep) {
        return new Point(step, problem.describe(toDoubles(weights)), effectiveStep);
    }

    private static float[] toFloats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static double[] toDoubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
