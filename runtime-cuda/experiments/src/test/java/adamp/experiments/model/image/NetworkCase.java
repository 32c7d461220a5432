package adamp.experiments.model.image;

import adamp.experiments.model.ImageClassifier;
import adamp.experiments.model.Placement;
import adamp.experiments.model.layer.WeightFactory;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * A network as the tests make it, and images that it computes in a moment.
 *
 * @param name it has in {@code networks.py}
 * @param batch images of a batch
 * @param channels of an image
 * @param side of an image
 * @param parameters counted by hand or published
 * @param invariant of them, scale-invariant filter by filter
 */
record NetworkCase(
        String name,
        Function<WeightFactory, ImageClassifier> network,
        int batch,
        int channels,
        int side,
        int classes,
        long parameters,
        long invariant) {

    private static final Placement EXACT = Placement.HOST.with(ScalarType.Double);

    /** The networks of the paper: parameters as published, or counted from the sources. */
    static Stream<NetworkCase> published() {
        return Stream.of(
                colour("mobilenet-v2", f -> new MobileNetV2(f, 1000), 64, 1000, 3_504_872, 2_189_760),
                colour("resnet18", f -> new ResNet18(f, 1000), 64, 1000, 11_689_512, 11_166_912),
                colour("resnet50", f -> new ResNet50(f, 1000), 64, 1000, 25_557_032, 23_454_912),
                colour("wrn-34-10", f -> new WideResNet(f, 3, 34, 10, 10), 8, 10, 45_901_914, 21_680_640 + 432),
                efficient(EfficientNet.Variant.B0, 5_288_548, 3_328_992),
                efficient(EfficientNet.Variant.B1, 7_794_184, 5_328_496),
                efficient(EfficientNet.Variant.B2, 9_109_994, 6_304_288),
                efficient(EfficientNet.Variant.B3, 12_233_232, 8_729_208),
                colour("rebias-f", f -> new SimpleConvNet(f, 3, 16, 7, 10), 14, 10, 531_210, 529_200),
                colour("rebias-g", f -> new SimpleConvNet(f, 3, 16, 1, 10), 14, 10, 12_810, 10_800),
                colour("resnet18", f -> new ResNet18(f, 9), 64, 9, 11_181_129, 11_166_912),
                colour("bagnet18", f -> new BagNet18(f, 9), 40, 9, 1_480_905, 1_466_368));
    }

    /** The small ones. */
    static Stream<NetworkCase> minis() {
        return Stream.of(
                grey("resnet8", f -> new ResNet8(f, 1, 16, 10), 28, 77_754, 76_432),
                grey("resnet-bottleneck-mini", f -> new ResNetBottleneckMini(f, 1, 10), 28, 127_354, 122_512),
                grey("wrn-10-2", f -> new WideResNet(f, 1, 10, 2, 10), 28, 292_666, 96_768 + 144),
                grey("wrn-16-1", f -> new WideResNet(f, 1, 16, 1, 10), 28, 172_218, 73_728),
                grey("mobilenet-v2-mini", f -> new MobileNetV2Mini(f, 1, 10), 28, 36_266, 32_304),
                miniEfficient(EfficientNetMini.Variant.B0, 45_988, 36_144),
                miniEfficient(EfficientNetMini.Variant.B1, 82_552, 64_744),
                grey("bagnet-mini", f -> new BagNetMini(f, 1, 10), 28, 16_730, 15_360));
    }

    static Stream<NetworkCase> all() {
        return Stream.concat(minis(), published());
    }

    private static NetworkCase efficient(EfficientNet.Variant variant, long parameters, long invariant) {
        String name = "efficientnet-" + variant.name().toLowerCase(Locale.ROOT);
        return colour(name, f -> new EfficientNet(f, variant, 1000, 0.2), 64, 1000, parameters, invariant);
    }

    private static NetworkCase miniEfficient(EfficientNetMini.Variant variant, long parameters, long invariant) {
        String name = "efficientnet-mini-" + variant.name().toLowerCase(Locale.ROOT);
        return grey(
                name, f -> new EfficientNetMini(f, variant, 1, 10, 0.2), variant.resolution(), parameters, invariant);
    }

    private static NetworkCase colour(
            String name,
            Function<WeightFactory, ImageClassifier> network,
            int side,
            int classes,
            long parameters,
            long invariant) {
        return new NetworkCase(name, network, 2, 3, side, classes, parameters, invariant);
    }

    private static NetworkCase grey(
            String name, Function<WeightFactory, ImageClassifier> network, int side, long parameters, long invariant) {
        return new NetworkCase(name, network, 2, 1, side, 10, parameters, invariant);
    }

    /** The network with known values, in float64. */
    ImageClassifier inDouble() {
        ImageClassifier made = network.apply(WeightFactory.withoutValues(EXACT));
        KnownValues.fill(made);
        return made;
    }

    /** Whether it takes long and differs from others by numbers only. */
    boolean isVariant() {
        return name.matches("wrn-34-10|efficientnet-b[123]") || (name.equals("resnet18") && classes == 9);
    }

    /** Whether it takes seconds. */
    boolean isLarge() {
        return parameters > 6_000_000;
    }

    /** Frees a network's memory, which may be more than half a gigabyte, without waiting for the garbage collector. */
    static void free(ImageClassifier network) {
        network.weights().forEach(weight -> weight.tensor().close());
        network.statistics().forEach(statistic -> statistic.tensor().close());
    }

    @Override
    public String toString() {
        return name + ", " + classes + " classes";
    }
}
