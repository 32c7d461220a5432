package adamp.experiments.bench;

import adamp.optimizer.Optimizer;
import adamp.optimizer.OptimizerBuilder;
import adamp.optimizer.Parameter;
import adamp.optimizer.ParameterGroup;
import adamp.optimizer.Settings;
import adamp.optimizer.StepReport;
import adamp.optimizer.Tensor;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** One of our runtimes. */
final class HostContestant implements Contestant {
    private final String name;
    private final List<ByteBuffer> weights;
    private final List<Tensor> gradients = new ArrayList<>();
    private final Optimizer optimizer;

    HostContestant(String runtime, Settings settings, Problem problem, int threads) {
        name = runtime + " " + settings.algorithm();
        weights = problem.copyWeights();
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            int[] shape = problem.shapes().get(i);
            parameters.add(Parameter.of("p" + i, weights.get(i), shape));
            gradients.add(Tensor.of(problem.gradients().get(i), shape));
        }
        OptimizerBuilder builder = Optimizer.builder().runtime(runtime).threads(threads);
        optimizer = builder.group(new ParameterGroup(settings, parameters)).build();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void step() {
        optimizer.step(gradients);
    }

    /** One more step, with its report. */
    StepReport stepAndReport() {
        return optimizer.stepAndReport(gradients);
    }

    @Override
    public List<ByteBuffer> weights() {
        return weights;
    }

    @Override
    public void close() {
        optimizer.close();
    }
}
