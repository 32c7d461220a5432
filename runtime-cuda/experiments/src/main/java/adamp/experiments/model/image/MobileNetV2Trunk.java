package adamp.experiments.model.image;

import adamp.experiments.model.layer.Activation;
import adamp.experiments.model.layer.ConvolutionBatchNorm;
import adamp.experiments.model.layer.ConvolutionShape;
import adamp.experiments.model.layer.Images;
import adamp.experiments.model.layer.Layer;
import adamp.experiments.model.layer.WeightFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * All of MobileNetV2 but the classifier, at any size: a 3 x 3 stem, stages of inverted residual blocks, a 1 x 1
 * convolution.
 */
final class MobileNetV2Trunk {
    private final WeightFactory factory;
    private final List<Layer> layers = new ArrayList<>();

    /**
     * A stage of blocks.
     *
     * @param expansion of the channels within a block
     * @param channels that go out of each block
     * @param stride of the first block
     */
    record Stage(int expansion, int channels, int blocks, int stride) {}

    private MobileNetV2Trunk(WeightFactory factory) {
        this.factory = factory;
    }

    /**
     * @param stem shape of the stem
     * @param features channels of the feature map
     */
    static Layer of(WeightFactory factory, ConvolutionShape stem, List<Stage> stages, int features) {
        MobileNetV2Trunk trunk = new MobileNetV2Trunk(factory);
        trunk.layers.add(Images.CHANNELS_LAST);
        trunk.layers.add(trunk.activated(trunk.prefix(), stem));
        int channels = stem.out();
        for (Stage stage : stages) {
            for (int i = 0; i < stage.blocks(); i++) {
                trunk.layers.add(trunk.block(stage, channels, i == 0 ? stage.stride() : 1));
                channels = stage.channels();
            }
        }
        trunk.layers.add(trunk.activated(trunk.prefix(), ConvolutionShape.of(channels, features, 1)));
        return Layer.sequence(trunk.layers);
    }

    /** The next layer's: the first of the layers rearranges the images and has no number. */
    private String prefix() {
        return "features." + (layers.size() - 1);
    }

    /** Expands by 1 x 1 (if at all), convolves each channel for itself, projects by 1 x 1 without an activation. */
    private Layer block(Stage stage, int in, int stride) {
        String prefix = prefix() + ".conv.";
        int hidden = in * stage.expansion();
        List<Layer> branch = new ArrayList<>();
        if (stage.expansion() != 1) {
            branch.add(activated(prefix + branch.size(), ConvolutionShape.of(in, hidden, 1)));
        }
        branch.add(activated(
                prefix + branch.size(), ConvolutionShape.depthwise(hidden, 3).withStride(stride)));
        int last = branch.size();
        branch.add(new ConvolutionBatchNorm(
                factory, prefix + last, prefix + (last + 1), ConvolutionShape.of(hidden, stage.channels(), 1)));
        Layer all = Layer.sequence(branch);
        boolean keepsSize = stride == 1 && in == stage.channels();
        return keepsSize ? (input, mode) -> all.apply(input, mode).add_(input) : all;
    }

    private Layer activated(String name, ConvolutionShape shape) {
        return new ConvolutionBatchNorm(factory, name + ".0", name + ".1", shape).then(Activation.RELU6);
    }
}
