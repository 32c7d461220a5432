package adamp.experiments.model.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.model.ImageClassifier;
import adamp.experiments.model.Libtorch;
import adamp.experiments.model.Placement;
import adamp.experiments.model.Weight;
import adamp.experiments.model.layer.WeightFactory;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The initial values have the variance that each network's source gives them. */
class InitialisationTest {
    private static final long SEED = 3;
    private static final int ENOUGH = 500;

    @BeforeAll
    static void load() {
        Libtorch.load();
    }

    static Stream<NetworkCase> networks() {
        Stream<NetworkCase> small =
                NetworkCase.published().filter(network -> network.name().matches("rebias-.|mobilenet-v2|bagnet18"));
        return Stream.concat(NetworkCase.minis(), small);
    }

    /** The sample variance of n normal numbers has the standard deviation root(2/n) of it, of uniform ones less. */
    @ParameterizedTest
    @MethodSource("networks")
    void weightsHaveTheVarianceOfTheirSource(NetworkCase network) {
        ImageClassifier made = network.network().apply(new WeightFactory(SEED, Placement.HOST));
        List<String> wrong = new ArrayList<>();
        for (Weight weight : made.weights()) {
            if (weight.tensor().dim() > 1 && weight.elements() >= ENOUGH) {
                double ratio = variance(weight) / variance(network, weight);
                if (Math.abs(ratio - 1) > 5 * Math.sqrt(2.0 / weight.elements())) {
                    wrong.add(weight.name() + " has " + ratio + " of its variance");
                }
            }
        }
        assertEquals(List.of(), wrong);
        NetworkCase.free(made);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void vectorsStartAtOneOrZeroOrWithinTheirBound(NetworkCase network) {
        ImageClassifier made = network.network().apply(new WeightFactory(SEED, Placement.HOST));
        List<Weight> weights = made.weights();
        for (int i = 0; i < weights.size(); i++) {
            Weight weight = weights.get(i);
            if (weight.tensor().dim() == 1) {
                double bound = bound(network, weights.get(i - 1), weight);
                double center = weight.name().endsWith("weight") ? 1 : 0;
                double farthest = farthest(weight, center);
                assertTrue(farthest <= bound, weight.name());
                assertEquals(bound > 0, farthest > 0, weight.name());
            }
        }
        NetworkCase.free(made);
    }

    private static double variance(NetworkCase network, Weight weight) {
        long[] sizes = weight.tensor().sizes().vec().get();
        if (sizes.length == 2) {
            return switch (network.name().replaceAll("-(mini|v2|b.).*", "")) {
                case "mobilenet" -> 1e-4;
                case "efficientnet" -> 1.0 / network.classes() / 3;
                default -> 1.0 / sizes[1] / 3;
            };
        }
        boolean depthwise = sizes[1] == 1 && weight.name().contains("conv_dw");
        double filters = depthwise ? 1 : sizes[0]; // EfficientNet's source counts those of a group
        return 2 / (filters * sizes[2] * sizes[3]);
    }

    /** Zero: it starts at one value. */
    private static double bound(NetworkCase network, Weight before, Weight weight) {
        boolean ofLinear = before.tensor().dim() == 2;
        boolean uniform = ofLinear && network.name().matches("resnet-.*|rebias.*|bagnet.*");
        boolean ofConvolution =
                network.name().startsWith("rebias") && weight.name().endsWith("bias");
        if (!uniform && !(ofConvolution && before.tensor().dim() == 4)) {
            return 0;
        }
        return 1 / Math.sqrt((double) before.elements() / before.tensor().size(0));
    }

    private static double variance(Weight weight) {
        FloatBuffer values = weight.tensor().createBuffer();
        double squares = 0;
        while (values.hasRemaining()) {
            double value = values.get();
            squares += value * value;
        }
        return squares / values.capacity();
    }

    private static double farthest(Weight weight, double center) {
        FloatBuffer values = weight.tensor().createBuffer();
        double farthest = 0;
        while (values.hasRemaining()) {
            farthest = Math.max(farthest, Math.abs(values.get() - center));
        }
        return farthest;
    }
}
