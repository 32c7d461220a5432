package adamp.experiments.bench;

import adamp.experiments.model.Placement;
import java.nio.ByteBuffer;
import java.util.List;
import org.bytedeco.pytorch.Dispatcher;
import org.bytedeco.pytorch.GenericList;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.OperatorHandle;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorType;
import org.bytedeco.pytorch.Type;
import org.bytedeco.pytorch.global.torch;

/**
 * {@code aten::_fused_adamw_}, libtorch's single-pass kernel: close to what memory bandwidth allows. Its step counts are
 * tensors beside the weights; on a GPU they stand still at 1, so that a step is its kernel and no more.
 */
final class TorchFusedAdamW implements Contestant {
    private final List<ByteBuffer> weights;
    private final Placement placement;
    private final Tensor[] stepped;
    private final GenericList parameters;
    private final GenericList gradients;
    private final GenericList firstMoments = list();
    private final GenericList secondMoments = list();
    private final GenericList noMaxima = list();
    private final GenericList stepCounts = list();
    private final Tensor[] counts;
    private final List<int[]> shapes;
    private final double learningRate;
    private final OperatorHandle kernel = Dispatcher.singleton().findSchemaOrThrow("aten::_fused_adamw_", "");
    private long step;

    /** On the processor. */
    TorchFusedAdamW(Problem problem, double learningRate) {
        this(problem, learningRate, Placement.HOST);
    }

    TorchFusedAdamW(Problem problem, double learningRate, Placement placement) {
        this.learningRate = learningRate;
        this.placement = placement;
        shapes = problem.shapes();
        weights = problem.copyWeights();
        stepped = TorchTensors.on(placement, weights, problem.shapes());
        parameters = list(stepped);
        gradients = list(TorchTensors.on(placement, problem.gradients(), problem.shapes()));
        counts = new Tensor[weights.size()];
        for (int i = 0; i < counts.length; i++) {
            Tensor like = parameters.get(i).toTensor();
            firstMoments.push_back(new IValue(torch.zeros_like(like)));
            secondMoments.push_back(new IValue(torch.zeros_like(like)));
            counts[i] = placement.numbers(torch.ones(1));
            stepCounts.push_back(new IValue(counts[i]));
        }
    }

    private static GenericList list(Tensor... tensors) {
        GenericList list = new GenericList(new Type.TypePtr(TensorType.get()));
        for (Tensor tensor : tensors) {
            list.push_back(new IValue(tensor));
        }
        return list;
    }

    @Override
    public String name() {
        return "torch fused AdamW";
    }

    @Override
    public void step() {
        if (placement.equals(Placement.HOST)) {
            step++;
            for (Tensor count : counts) {
                count.data_ptr_float().put((float) step);
            }
        }
        IValueVector stack = new IValueVector();
        for (GenericList list : List.of(parameters, gradients, firstMoments, secondMoments, noMaxima, stepCounts)) {
            stack.push_back(new IValue(list));
        }
        for (double scalar : new double[] {learningRate, 0.9, 0.999, 1e-2, 1e-8}) {
            stack.push_back(new IValue(scalar));
        }
        stack.push_back(new IValue(false)); // amsgrad
        stack.push_back(new IValue(false)); // maximize
        stack.push_back(new IValue()); // grad_scale
        stack.push_back(new IValue()); // found_inf
        kernel.callBoxed(stack);
    }

    @Override
    public List<ByteBuffer> weights() {
        if (!placement.equals(Placement.HOST)) {
            for (int i = 0; i < stepped.length; i++) {
                TorchTensors.over(weights.get(i), shapes.get(i)).copy_(stepped[i]);
            }
        }
        return weights;
    }

    @Override
    public void close() {
        parameters.clear();
    }
}
