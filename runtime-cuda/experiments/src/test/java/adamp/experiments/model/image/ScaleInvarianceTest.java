package adamp.experiments.model.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.model.ImageClassifier;
import adamp.experiments.model.Libtorch;
import adamp.experiments.model.Mode;
import adamp.experiments.model.NativeScope;
import adamp.experiments.model.ScaleInvariance;
import adamp.experiments.model.Weight;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the topology says of each weight is what the network does, in float64 and with the batch's own statistics.
 *
 * <p>The weights that are said to be scale-invariant start a million times their usual size: the eps of the normalization
 * behind them, 1e-5 beside a variance near 1e12, is then below rounding, and the invariance exact.
 */
class ScaleInvarianceTest {
    /** 2^20: multiplies without rounding. */
    private static final double LARGE = 1 << 20;
    /** Of the largest score: rounding of a hundred layers. */
    private static final double SAME = 1e-9;
    /** Of the largest score: far from rounding. */
    private static final double CHANGED = 1e-4;

    @BeforeAll
    static void load() {
        Libtorch.load();
        Libtorch.useOneThread();
        torch.globalContext().setUserEnabledNNPACK(false);
    }

    /** The larger ones are left to {@code -Dadamp.all=true}. */
    static Stream<NetworkCase> networks() {
        return NetworkCase.all().filter(network -> Boolean.getBoolean("adamp.all") || !network.isLarge());
    }

    static Stream<NetworkCase> minis() {
        return NetworkCase.minis();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void scalingEachFilterOfAllInvariantWeightsByItsOwnFactorLeavesTheScores(NetworkCase network) {
        onNetwork(network, made -> {
            double[] before = scores(made, network);
            SplittableRandom random = new SplittableRandom(1);
            for (Weight weight : made.weights()) {
                double factor = Math.exp(random.nextDouble(-1, 1));
                if (weight.invariance() == ScaleInvariance.FILTERS) {
                    scale(weight, filter -> Math.exp(random.nextDouble(-1, 1)));
                } else if (weight.invariance() == ScaleInvariance.LAYER) {
                    scale(weight, filter -> factor);
                }
            }
            assertEquals(0, change(before, scores(made, network)), SAME);
        });
    }

    @ParameterizedTest
    @MethodSource("minis")
    void threeTimesAnInvariantWeightLeavesTheScoresAndOfAnyOtherConvolutionDoesNot(NetworkCase network) {
        onNetwork(network, made -> {
            double[] before = scores(made, network);
            List<String> wrong = new ArrayList<>();
            for (Weight weight : convolutions(made)) {
                scale(weight, filter -> 3);
                double change = change(before, scores(made, network));
                scale(weight, filter -> 1 / 3.0);
                boolean right = weight.invariance() == ScaleInvariance.NONE ? change > CHANGED : change <= SAME;
                if (!right) {
                    wrong.add(weight.name() + " (" + weight.invariance() + ") changes the scores by " + change);
                }
            }
            assertEquals(List.of(), wrong);
        });
    }

    /** A filter whose length does not matter has a gradient orthogonal to it (Euler): a statement on each by itself. */
    @ParameterizedTest
    @MethodSource("networks")
    void gradientsAreOrthogonalToWhatIsInvariantAndToNoOtherConvolution(NetworkCase network) {
        onNetwork(network, made -> {
            Tensor scores = made.scores(images(network), mode());
            scores.mul(KnownValues.draw(-1, KnownValues.sizes(scores))).sum().backward();
            List<String> wrong = new ArrayList<>();
            for (Weight weight : convolutions(made)) {
                int vectors = weight.invariance() == ScaleInvariance.FILTERS
                        ? (int) weight.tensor().size(0)
                        : 1;
                double cosine = largestCosine(weight, vectors);
                boolean right = weight.invariance() == ScaleInvariance.NONE ? cosine > 1e-6 : cosine <= SAME;
                if (!right) {
                    wrong.add(weight.name() + " (" + weight.invariance() + ") has a cosine of " + cosine);
                }
            }
            assertEquals(List.of(), wrong);
        });
    }

    /** The stem of BagNet is followed by a convolution: one filter cannot be scaled for itself. */
    @ParameterizedTest
    @MethodSource("minis")
    void oneFilterOfALayerThatIsInvariantAsAWholeMatters(NetworkCase network) {
        onNetwork(network, made -> {
            double[] before = scores(made, network);
            for (Weight weight : convolutions(made)) {
                if (weight.invariance() == ScaleInvariance.LAYER) {
                    scale(weight, filter -> filter == 0 ? 3 : 1);
                    assertTrue(change(before, scores(made, network)) > CHANGED, weight.name());
                    scale(weight, filter -> filter == 0 ? 1 / 3.0 : 1);
                }
            }
        });
    }

    private static void onNetwork(NetworkCase network, Consumer<ImageClassifier> test) {
        NativeScope.run(() -> {
            ImageClassifier made = network.inDouble();
            for (Weight weight : made.weights()) {
                if (weight.invariance() != ScaleInvariance.NONE) {
                    scale(weight, filter -> LARGE);
                }
            }
            test.accept(made);
            NetworkCase.free(made);
        });
    }

    private static List<Weight> convolutions(ImageClassifier network) {
        return network.weights().stream()
                .filter(weight -> weight.tensor().dim() == 4)
                .toList();
    }

    /** Drops the same every time. */
    private static Mode mode() {
        return Mode.training(new SplittableRandom(7));
    }

    private static Tensor images(NetworkCase network) {
        return KnownValues.draw(-3, network.batch(), network.channels(), network.side(), network.side());
    }

    private static double[] scores(ImageClassifier made, NetworkCase network) {
        return NativeScope.get(() -> {
            DoubleBuffer numbers = KnownValues.numbers(made.scores(images(network), mode()));
            double[] scores = new double[numbers.capacity()];
            numbers.get(scores);
            return scores;
        });
    }

    /** The largest difference, of the largest score. */
    private static double change(double[] before, double[] after) {
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < before.length; i++) {
            largest = Math.max(largest, Math.abs(before[i]));
            difference = Math.max(difference, Math.abs(after[i] - before[i]));
        }
        return difference / largest;
    }

    private static void scale(Weight weight, IntToDoubleFunction factorOfFilter) {
        DoubleBuffer values = weight.tensor().createBuffer();
        int filters = (int) weight.tensor().size(0);
        int size = values.capacity() / filters;
        for (int filter = 0; filter < filters; filter++) {
            double factor = factorOfFilter.applyAsDouble(filter);
            for (int i = filter * size; i < (filter + 1) * size; i++) {
                values.put(i, values.get(i) * factor);
            }
        }
    }

    /** |w . g| / (|w| |g|) with the gradient's length over all vectors: a single one's may be nothing but rounding. */
    private static double largestCosine(Weight weight, int vectors) {
        DoubleBuffer w = weight.tensor().createBuffer();
        DoubleBuffer g = KnownValues.numbers(weight.tensor().grad());
        double gradient = 0;
        for (int i = 0; i < g.capacity(); i++) {
            gradient += g.get(i) * g.get(i);
        }
        double largest = 0;
        int size = w.capacity() / vectors;
        for (int vector = 0; vector < vectors; vector++) {
            double dot = 0;
            double squares = 0;
            for (int i = vector * size; i < (vector + 1) * size; i++) {
                dot += w.get(i) * g.get(i);
                squares += w.get(i) * w.get(i);
            }
            largest = Math.max(largest, Math.abs(dot) / Math.sqrt(squares * gradient));
        }
        return largest;
    }
}
