package adamp.experiments.bench;

import java.nio.ByteBuffer;
import java.util.List;
import org.bytedeco.pytorch.AdamW;
import org.bytedeco.pytorch.AdamWOptions;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/** libtorch's C++ AdamW, composed of tensor operations. */
final class TorchAdamW implements Contestant {
    private final List<ByteBuffer> weights;
    private final AdamW optimizer;

    TorchAdamW(Problem problem, double learningRate) {
        weights = problem.copyWeights();
        Tensor[] parameters = TorchTensors.over(weights, problem.shapes());
        Tensor[] gradients = TorchTensors.over(problem.gradients(), problem.shapes());
        for (int i = 0; i < parameters.length; i++) {
            parameters[i].requires_grad_(true);
            parameters[i].mutable_grad().put(gradients[i]);
        }
        optimizer = new AdamW(new TensorVector(parameters), new AdamWOptions(learningRate));
    }

    @Override
    public String name() {
        return "libtorch C++ AdamW";
    }

    @Override
    public void step() {
        optimizer.step();
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
