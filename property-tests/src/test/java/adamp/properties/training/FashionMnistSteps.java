package adamp.properties.training;

import adamp.experiments.data.FashionMnist;
import adamp.experiments.data.ImageSet;
import adamp.experiments.model.ImageClassifier;
import adamp.experiments.model.Libtorch;
import adamp.experiments.model.Mode;
import adamp.experiments.model.NativeScope;
import adamp.experiments.model.Placement;
import adamp.experiments.model.image.ResNet8;
import adamp.experiments.train.SteppedWeights;
import adamp.optimizer.Optimizer;
import adamp.optimizer.Parameter;
import adamp.optimizer.ParameterState;
import adamp.optimizer.Settings;
import adamp.optimizer.Tensor;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;

/** The network of the mini experiment trained on its images: libtorch's tensors, libtorch's gradients, our steps. */
final class FashionMnistSteps implements AutoCloseable {
    private static final int CLASSES = 10;
    private static final int WIDTH = 16;
    private static final int BATCH = 16;
    private static final long SEED = 1;

    private final ImageSet images = FashionMnist.shipped().train();
    private final ImageClassifier network;
    private final SteppedWeights weights;
    private final Optimizer optimizer;
    private int taken;

    FashionMnistSteps(String runtime, Settings settings) {
        Libtorch.load();
        Libtorch.useOneThread();
        network = new ResNet8(1, WIDTH, CLASSES, SEED, Placement.HOST);
        weights = new SteppedWeights(network);
        optimizer = Optimizer.builder()
                .runtime(runtime)
                .group(settings, weights.parameters().toArray(Parameter[]::new))
                .build();
    }

    List<TensorShape> shapes() {
        return weights.parameters().stream()
                .map(parameter -> new TensorShape(parameter.shape().sizes()))
                .toList();
    }

    /** Copies of what the optimizer holds of each weight now. */
    List<TensorState> states() {
        List<TensorState> states = new ArrayList<>();
        for (Parameter parameter : weights.parameters()) {
            ParameterState state = optimizer.state(parameter.name());
            boolean adaptive = state.arrays().containsKey(ParameterState.SECOND_MOMENT);
            states.add(new TensorState(
                    copy(parameter.tensor()),
                    widened(state.array(adaptive ? ParameterState.FIRST_MOMENT : ParameterState.MOMENTUM)),
                    adaptive ? widened(state.array(ParameterState.SECOND_MOMENT)) : new double[0],
                    Math.toIntExact(state.step())));
        }
        return states;
    }

    /** Takes one step, and gives copies of the gradients it was taken with. */
    List<double[]> step() {
        backward();
        List<Tensor> gradients = weights.gradients();
        List<double[]> copies = gradients.stream().map(FashionMnistSteps::copy).toList();
        optimizer.step(gradients);
        return copies;
    }

    private void backward() {
        int first = taken * BATCH;
        taken++;
        NativeScope.run(() -> {
            org.bytedeco.pytorch.Tensor pixels = torch.zeros(BATCH, 1, images.height(), images.width());
            org.bytedeco.pytorch.Tensor classes =
                    torch.zeros(new long[] {BATCH}, new TensorOptions(torch.ScalarType.Long));
            fill(first, pixels.createBuffer(), classes.createBuffer());
            weights.zeroGradients();
            torch.cross_entropy_loss(network.scores(pixels, Mode.training(new SplittableRandom(SEED))), classes)
                    .backward();
        });
    }

    /** Pixels from -1 to 1. */
    private void fill(int first, FloatBuffer pixels, LongBuffer classes) {
        for (int i = 0; i < BATCH; i++) {
            classes.put(images.labels()[first + i]);
        }
        int from = first * images.imageSize();
        while (pixels.hasRemaining()) {
            pixels.put(Byte.toUnsignedInt(images.pixels()[from]) / 127.5f - 1);
            from++;
        }
    }

    private static double[] copy(Tensor tensor) {
        float[] values = new float[tensor.shape().elements()];
        tensor.storage().read(tensor.offset(), values, 0, values.length);
        return widened(values);
    }

    private static double[] widened(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }

    @Override
    public void close() {
        optimizer.close();
        weights.close();
    }
}
