package adamp.ports.nd4j;

import adamp.properties.port.PortDeclined;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.Arrays;
import java.util.Optional;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.regularization.Regularization;

/** A tensor with an updater of its own, led through a step as Deeplearning4j leads its blocks of parameters. */
final class Block {
    private static final int EPOCH = 0;

    private final Kind kind;
    private final DataType type;
    private final long[] sizes;
    private final INDArray weight;
    private final GradientUpdater<?> updater;
    private TensorState loaded;
    private int steps;

    Block(Kind kind, DataType type, TensorShape shape, TensorState start) {
        this.kind = kind;
        this.type = type;
        sizes = Arrays.stream(shape.sizes()).asLongStream().toArray();
        weight = Nd4j.zeros(type, sizes);
        updater = updater();
        load(start); // the zeros of a buffer with a minus have one too
    }

    private GradientUpdater<?> updater() {
        long size = kind.updater().stateSize(weight.length());
        INDArray view = size == 0 ? null : Nd4j.zeros(type, 1, size);
        GradientUpdater<?> made = kind.updater().instantiate(view, true);
        if (view != null) {
            made.setStateViewArray(view, sizes, 'c', true);
        }
        return made;
    }

    private INDArray array(double[] values, double scale) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = scale * values[i];
            double held = type == DataType.FLOAT ? (float) scaled[i] : scaled[i];
            if (held / scale != values[i] && !Double.isNaN(values[i])) {
                throw new PortDeclined(
                        "a buffer holds a number that the learning rate takes out of " + type + " in ND4J's");
            }
        }
        return Nd4j.createFromArray(scaled).castTo(type).reshape('c', sizes);
    }

    private static double[] values(INDArray array, double scale) {
        double[] values = array.dup('c').data().asDouble();
        for (int i = 0; i < values.length; i++) {
            values[i] /= scale;
        }
        return values;
    }

    private Optional<INDArray> kept(Optional<String> name) {
        return name.map(given -> updater.getState().get(given));
    }

    TensorState state() {
        return new TensorState(
                values(weight, 1),
                kept(kind.first()).map(array -> values(array, kind.scale())).orElse(loaded.first()),
                kept(kind.second()).map(array -> values(array, 1)).orElse(loaded.second()),
                steps);
    }

    void load(TensorState state) {
        weight.assign(array(state.weight(), 1));
        kept(kind.first()).ifPresent(array -> array.assign(array(state.first(), kind.scale())));
        kept(kind.second()).ifPresent(array -> array.assign(array(state.second(), 1)));
        loaded = state.copy();
        steps = state.steps();
    }

    void step(double[] values) {
        INDArray gradient = array(values, 1);
        decay(gradient, Regularization.ApplyStep.BEFORE_UPDATER);
        updater.applyUpdater(gradient, steps, EPOCH);
        decay(gradient, Regularization.ApplyStep.POST_UPDATER);
        weight.subi(gradient);
        steps++;
    }

    private void decay(INDArray gradient, Regularization.ApplyStep when) {
        kind.decay()
                .filter(decay -> decay.applyStep() == when)
                .ifPresent(decay -> decay.apply(weight, gradient, kind.learningRate(), steps, EPOCH));
    }
}
