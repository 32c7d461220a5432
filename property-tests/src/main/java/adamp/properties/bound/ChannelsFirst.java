package adamp.properties.bound;

import adamp.properties.rule.TensorShape;
import adamp.spec.convention.ChannelAxis;

/** Reads tensors with their channel axis moved to the front, where rows lie together. */
final class ChannelsFirst {
    private final int channels;
    /** Products of the sizes before and after the channel axis. */
    private final int outer;

    private final int inner;

    ChannelsFirst(TensorShape shape, ChannelAxis axis) {
        int[] sizes = shape.sizes();
        int at = sizes.length < 2
                ? -1
                : switch (axis) {
                    case FIRST -> 0;
                    case SECOND -> 1;
                    case LAST -> sizes.length - 1;
                };
        int before = 1;
        int after = 1;
        for (int i = 0; i < sizes.length; i++) {
            before *= i < at ? sizes[i] : 1;
            after *= i > at ? sizes[i] : 1;
        }
        this.channels = at < 0 ? 1 : sizes[at];
        this.outer = before;
        this.inner = after;
    }

    /** The number of rows of the channel view; a tensor of rank below two is one row. */
    int channels() {
        return channels;
    }

    /** Where an element of the front-to-back order lies in the row-major one. */
    private int place(int index) {
        int channel = index / (outer * inner);
        int rest = index % (outer * inner);
        return (rest / inner * channels + channel) * inner + rest % inner;
    }

    double[] of(double[] values) {
        if (outer == 1) {
            return values;
        }
        double[] moved = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            moved[i] = values[place(i)];
        }
        return moved;
    }

    Enclosures of(Enclosures x) {
        return outer == 1 ? x : new Enclosures(of(x.value), of(x.error));
    }

    EnclosedState of(EnclosedState state) {
        return new EnclosedState(
                of(state.weight()), of(state.first()), of(state.second()), state.steps(), state.groupSteps());
    }

    /** The row of an element of the row-major order. */
    int channelOf(int index) {
        return index / inner % channels;
    }

    Enclosures back(Enclosures moved) {
        if (outer == 1) {
            return moved;
        }
        Enclosures result = Enclosures.zeros(moved.size());
        for (int i = 0; i < moved.size(); i++) {
            result.value[place(i)] = moved.value[i];
            result.error[place(i)] = moved.error[i];
        }
        return result;
    }

    StepEnclosure back(StepEnclosure step) {
        return new StepEnclosure(
                step.view(), back(step.first()), back(step.second()), back(step.direction()), back(step.weight()));
    }
}
