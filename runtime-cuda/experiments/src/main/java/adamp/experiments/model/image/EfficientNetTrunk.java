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
 * All of EfficientNet but the classifier, at any size: a 3 x 3 stem, stages of {@link MbConv} blocks, a 1 x 1
 * convolution. The b-th of B blocks drops its residual with probability {@code dropPath} b / B.
 */
final class EfficientNetTrunk {
    private EfficientNetTrunk() {}

    /**
     * @param stem of the unscaled network
     * @param stages of the unscaled network
     * @param features channels of the unscaled feature map
     */
    static Layer of(
            WeightFactory factory,
            EfficientNetScale scale,
            ConvolutionShape stem,
            List<MbConv.Stage> stages,
            int features,
            double dropPath) {
        int channels = scale.channels(stem.out());
        ConvolutionShape scaledStem =
                new ConvolutionShape(stem.in(), channels, stem.kernel(), stem.stride(), stem.padding(), stem.groups());
        List<Layer> layers = new ArrayList<>();
        layers.add(Images.CHANNELS_LAST);
        layers.add(activated(factory, "conv_stem", "bn1", scaledStem));
        int blocks =
                stages.stream().mapToInt(stage -> scale.blocks(stage.blocks())).sum();
        int block = 0;
        for (int i = 0; i < stages.size(); i++) {
            MbConv.Stage stage = stages.get(i);
            int out = scale.channels(stage.channels());
            for (int j = 0; j < scale.blocks(stage.blocks()); j++) {
                String name = "blocks." + i + "." + j;
                int stride = j == 0 ? stage.stride() : 1;
                double rate = dropPath * block++ / blocks;
                layers.add(MbConv.of(factory, name, stage, channels, out, stride, rate));
                channels = out;
            }
        }
        layers.add(activated(factory, "conv_head", "bn2", ConvolutionShape.of(channels, scale.channels(features), 1)));
        return Layer.sequence(layers);
    }

    private static Layer activated(WeightFactory factory, String convolution, String norm, ConvolutionShape shape) {
        return new ConvolutionBatchNorm(factory, convolution, norm, shape).then(Activation.SWISH);
    }
}
