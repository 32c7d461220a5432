package adamp.experiments.run;

import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.Nearest;
import adamp.optimizer.Adam;
import adamp.optimizer.AdamP;
import adamp.optimizer.AdamW;
import adamp.optimizer.Algorithm;
import adamp.optimizer.Conventions;
import adamp.optimizer.InvalidInputException;
import adamp.optimizer.Settings;
import adamp.optimizer.Sgd;
import adamp.optimizer.Sgdp;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads optimizers and their hyper-parameters; the optimizers' own checks refuse values out of range.
 *
 * <p>Papers and programs write weight decay in different units, so an entry with a weight decay must name its unit, and
 * the unit must be the algorithm's: see {@link WeightDecayUnit}.
 */
public final class OptimizerReader {
    private OptimizerReader() {}

    /** The optimizers below the key {@code optimizers}, in order. */
    public static List<OptimizerEntry> read(Tree settings) {
        List<OptimizerEntry> entries = new ArrayList<>();
        settings.children("optimizers").forEach((id, tree) -> {
            try (tree) {
                entries.add(new OptimizerEntry(id, tree.text("label"), settings(tree)));
            } catch (InvalidInputException exception) {
                throw ExperimentException.usage(
                        tree.failure(exception.getMessage()).getMessage(), exception);
            }
        });
        return entries;
    }

    /** The convention that the key {@code convention} names. */
    public static Conventions convention(Tree settings) {
        try {
            return Conventions.named(settings.text("convention"));
        } catch (InvalidInputException exception) {
            throw ExperimentException.usage(
                    settings.failure("convention", exception.getMessage()).getMessage(), exception);
        }
    }

    private static Settings settings(Tree tree) {
        Algorithm algorithm = algorithm(tree);
        double weightDecay = weightDecay(tree, algorithm);
        return switch (algorithm) {
            case SGD -> sgd(tree, weightDecay);
            case SGDP -> sgdp(tree, weightDecay);
            case ADAM -> adam(tree, weightDecay);
            case ADAMW -> adamW(tree, weightDecay);
            case ADAMP -> adamP(tree, weightDecay);
        };
    }

    private static Algorithm algorithm(Tree tree) {
        String name = tree.text("algorithm");
        List<String> titles = new ArrayList<>();
        for (Algorithm algorithm : Algorithm.values()) {
            if (algorithm.title().equals(name)) {
                return algorithm;
            }
            titles.add(algorithm.title());
        }
        throw tree.failure("unknown optimizer '" + name + "'; " + Nearest.hint(name, titles));
    }

    private static double weightDecay(Tree tree, Algorithm algorithm) {
        double weightDecay = tree.number("weightDecay", 0);
        if (tree.has("weightDecayUnit") || weightDecay != 0) {
            WeightDecayUnit own = WeightDecayUnit.of(algorithm);
            if (!tree.has("weightDecayUnit")) {
                throw tree.failure("has a weightDecay without its unit; add weightDecayUnit: " + own + " (" + algorithm
                        + " does " + own.formula() + ")");
            }
            WeightDecayUnit given = tree.choice("weightDecayUnit", WeightDecayUnit.class);
            if (given != own) {
                throw tree.failure(
                        "weightDecayUnit",
                        algorithm + " takes its weight decay in the unit '" + own + "' (" + own.formula()
                                + "); convert the value and name that unit");
            }
        }
        return weightDecay;
    }

    private static Settings sgd(Tree tree, double weightDecay) {
        return Sgd.builder()
                .learningRate(tree.number("learningRate"))
                .momentum(tree.number("momentum", 0))
                .dampening(tree.number("dampening", 0))
                .weightDecay(weightDecay)
                .nesterov(tree.flag("nesterov", false))
                .build();
    }

    private static Settings sgdp(Tree tree, double weightDecay) {
        return Sgdp.builder()
                .learningRate(tree.number("learningRate"))
                .momentum(tree.number("momentum", 0))
                .dampening(tree.number("dampening", 0))
                .eps(tree.number("eps", 1e-8))
                .weightDecay(weightDecay)
                .delta(tree.number("delta", 0.1))
                .weightDecayRatio(tree.number("weightDecayRatio", 0.1))
                .nesterov(tree.flag("nesterov", false))
                .build();
    }

    private static Settings adam(Tree tree, double weightDecay) {
        return Adam.builder()
                .learningRate(tree.number("learningRate"))
                .beta1(tree.number("beta1", 0.9))
                .beta2(tree.number("beta2", 0.999))
                .eps(tree.number("eps", 1e-8))
                .weightDecay(weightDecay)
                .build();
    }

    private static Settings adamW(Tree tree, double weightDecay) {
        return AdamW.builder()
                .learningRate(tree.number("learningRate"))
                .beta1(tree.number("beta1", 0.9))
                .beta2(tree.number("beta2", 0.999))
                .eps(tree.number("eps", 1e-8))
                .weightDecay(weightDecay)
                .build();
    }

    private static Settings adamP(Tree tree, double weightDecay) {
        return AdamP.builder()
                .learningRate(tree.number("learningRate"))
                .beta1(tree.number("beta1", 0.9))
                .beta2(tree.number("beta2", 0.999))
                .eps(tree.number("eps", 1e-8))
                .weightDecay(weightDecay)
                .delta(tree.number("delta", 0.1))
                .weightDecayRatio(tree.number("weightDecayRatio", 0.1))
                .nesterov(tree.flag("nesterov", false))
                .build();
    }
}
