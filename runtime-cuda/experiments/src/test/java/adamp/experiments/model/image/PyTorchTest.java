package adamp.experiments.model.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.experiments.model.ImageClassifier;
import adamp.experiments.model.Libtorch;
import adamp.experiments.model.Mode;
import adamp.experiments.model.Statistic;
import adamp.experiments.model.Weight;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.DoubleBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every network computes what an independent definition of it computes in PyTorch, in float64 with the same weights:
 * forward in evaluation and in training, backward to the images and to every weight, recorded statistics, dropout's masks.
 *
 * <p>The bound is 1e-10 of a tensor's largest number. Sums of up to 10^5 products round apart by some 1e-14, and a hundred
 * layers carry that on; a wrong eps, rate, padding or order of operations shows from 1e-6 on.
 */
class PyTorchTest {
    private static final double BOUND = 1e-10;

    private static PyTorchProcess python;

    @BeforeAll
    static void start() throws IOException, URISyntaxException {
        Libtorch.load();
        Libtorch.useOneThread();
        torch.globalContext().setUserEnabledNNPACK(false);
        Path script = Path.of(PyTorchTest.class.getResource("networks.py").toURI());
        python = PyTorchProcess.start(
                script, networks().map(PyTorchTest::argument).toList());
    }

    private static String argument(NetworkCase network) {
        return network.name() + "," + network.batch() + "," + network.channels() + "," + network.side() + ","
                + network.classes();
    }

    @AfterAll
    static void end() {
        if (python != null) {
            python.close();
        }
    }

    /** Variants of one code that take long are left to {@code -Dadamp.all=true}. */
    static Stream<NetworkCase> networks() {
        return NetworkCase.all().filter(network -> Boolean.getBoolean("adamp.all") || !network.isVariant());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aNetworkComputesWhatPyTorchDoes(NetworkCase network) throws IOException {
        try (PointerScope scope = new PointerScope()) {
            ImageClassifier made = network.inDouble();
            compare(numbers(made, network));
            NetworkCase.free(made);
        }
    }

    private static void compare(Map<String, DoubleBuffer> expected) throws IOException {
        List<String> apart = new ArrayList<>();
        List<String> names = new ArrayList<>(expected.keySet());
        int compared = 0;
        for (Optional<PyTorchProcess.Answer> next = python.next(); next.isPresent(); next = python.next()) {
            PyTorchProcess.Answer answer = next.orElseThrow();
            String name = answer.kind() + " " + answer.name();
            String inOrder = names.get(Math.min(compared++, names.size() - 1));
            if (!name.equals(inOrder)) {
                apart.add("PyTorch tells of " + name + " in place of " + inOrder);
            } else {
                compare(name, expected, answer.numbers()).ifPresent(apart::add);
            }
        }
        assertEquals(List.of(), apart);
        assertEquals(names.size(), compared);
    }

    private static Optional<String> compare(String name, Map<String, DoubleBuffer> all, DoubleBuffer theirs) {
        DoubleBuffer ours = all.get(name);
        if (ours.capacity() != theirs.capacity()) {
            return Optional.of(name + " has " + ours.capacity() + " numbers, theirs " + theirs.capacity());
        }
        double scale = Math.max(largest(ours), scaleOfLayer(name, all));
        double distance = 0;
        for (int i = 0; i < ours.capacity(); i++) {
            distance = Math.max(distance, Math.abs(ours.get(i) - theirs.get(i)));
        }
        // A NaN is no distance: it fails too.
        return distance <= BOUND * scale ? Optional.empty() : Optional.of(name + " by " + distance + " of " + scale);
    }

    /** A bias before a normalization has no gradient but rounding: that of its layer's weight is the measure. */
    private static double scaleOfLayer(String name, Map<String, DoubleBuffer> all) {
        DoubleBuffer weight = all.get(name.replaceAll("bias$", "weight"));
        return name.startsWith("gradient") ? largest(weight) : 0;
    }

    private static double largest(DoubleBuffer numbers) {
        double largest = 0;
        for (int i = 0; i < numbers.capacity(); i++) {
            largest = Math.max(largest, Math.abs(numbers.get(i)));
        }
        return largest;
    }

    private static Map<String, DoubleBuffer> numbers(ImageClassifier made, NetworkCase network) {
        Map<String, DoubleBuffer> numbers = new LinkedHashMap<>();
        made.weights().forEach(weight -> weight.tensor().set_requires_grad(false));
        run("evaluation", Mode.EVALUATION, made, network, numbers);
        made.weights().forEach(weight -> weight.tensor().set_requires_grad(true));
        run("training", Mode.training(new SplittableRandom(7)), made, network, numbers);
        for (Weight weight : made.weights()) {
            numbers.put(
                    "gradient " + weight.name(),
                    KnownValues.numbers(weight.tensor().grad()));
        }
        for (Statistic statistic : made.statistics()) {
            numbers.put("statistic " + statistic.name(), KnownValues.numbers(statistic.tensor()));
        }
        return numbers;
    }

    private static void run(
            String kind, Mode mode, ImageClassifier made, NetworkCase network, Map<String, DoubleBuffer> numbers) {
        Tensor images = KnownValues.draw(-3, network.batch(), network.channels(), network.side(), network.side());
        images.set_requires_grad(true);
        Tensor features = made.features(images, mode);
        Tensor scores = made.classify(features, mode);
        Tensor loss = scores.mul(KnownValues.draw(-1, KnownValues.sizes(scores)))
                .sum()
                .add(features.mul(KnownValues.draw(-2, KnownValues.sizes(features)))
                        .sum());
        loss.backward();
        numbers.put(kind + " features", KnownValues.numbers(features));
        numbers.put(kind + " scores", KnownValues.numbers(scores));
        numbers.put(kind + " images", KnownValues.numbers(images.grad()));
    }
}
