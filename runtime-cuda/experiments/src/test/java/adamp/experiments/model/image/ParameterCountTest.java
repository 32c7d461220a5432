package adamp.experiments.model.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.experiments.model.ImageClassifier;
import adamp.experiments.model.Libtorch;
import adamp.experiments.model.Placement;
import adamp.experiments.model.Weight;
import adamp.experiments.model.layer.WeightFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParameterCountTest {
    @BeforeAll
    static void load() {
        Libtorch.load();
    }

    static Stream<NetworkCase> networks() {
        return NetworkCase.all();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aNetworkHasThePublishedParameters(NetworkCase network) {
        ImageClassifier made = make(network);
        assertEquals(network.parameters(), made.parameterCount());
        assertEquals(network.invariant(), invariant(made));
        NetworkCase.free(made);
    }

    /** Section 1 of the paper: 95.5% and 91.8% of all trainable parameters, which here have one digit more. */
    @Test
    void theSharesOfScaleInvariantParametersAreThePapers() {
        assertEquals(95.53, share("resnet18"), 0.005);
        assertEquals(91.77, share("resnet50"), 0.005);
    }

    private static double share(String name) {
        NetworkCase network = NetworkCase.published()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        ImageClassifier made = make(network);
        double share = 100.0 * invariant(made) / made.parameterCount();
        NetworkCase.free(made);
        return share;
    }

    private static ImageClassifier make(NetworkCase network) {
        return network.network().apply(WeightFactory.withoutValues(Placement.HOST));
    }

    private static long invariant(ImageClassifier network) {
        return network.weights().stream()
                .filter(Weight::scaleInvariant)
                .mapToLong(Weight::elements)
                .sum();
    }
}
