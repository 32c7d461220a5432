package adamp.ports.tribuo;

import adamp.properties.port.PortDeclined;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Rule;
import java.lang.reflect.Field;
import java.util.Optional;
import org.tribuo.math.Parameters;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.Tensor;
import org.tribuo.math.optimisers.Adam;
import org.tribuo.math.optimisers.SGD;
import org.tribuo.math.optimisers.SGD.Momentum;

/** An optimiser of Tribuo's with its private fields laid open: it offers no other way to its state. */
final class Optimiser {
    private final StochasticGradientOptimiser optimiser;
    private final Optional<Tensor[]> first;
    private final Optional<Tensor[]> second;
    private final Field iterations;

    private Optimiser(
            StochasticGradientOptimiser optimiser,
            Optional<Tensor[]> first,
            Optional<Tensor[]> second,
            Field iterations) {
        this.optimiser = optimiser;
        this.first = first;
        this.second = second;
        this.iterations = iterations;
    }

    /** @throws PortDeclined if Tribuo has no such algorithm or hyper-parameter */
    static Optimiser of(Rule rule, Parameters parameters) {
        HyperParameters hyper = rule.hyper();
        if (hyper.weightDecay() != 0) {
            throw new PortDeclined("Tribuo's optimisers have no weight decay");
        }
        return switch (rule.algorithm()) {
            case ADAM -> adam(hyper, parameters);
            case SGD -> sgd(hyper, parameters);
            case SGDP, ADAMW, ADAMP -> throw new PortDeclined("Tribuo has no " + rule.algorithm());
        };
    }

    private static Optimiser adam(HyperParameters hyper, Parameters parameters) {
        Adam adam = new Adam(hyper.learningRate(), hyper.beta1(), hyper.beta2(), hyper.eps());
        adam.initialise(parameters);
        return new Optimiser(
                adam,
                Optional.of(tensors(Adam.class, "firstMoment", adam)),
                Optional.of(tensors(Adam.class, "secondMoment", adam)),
                field(Adam.class, "iterations"));
    }

    private static Optimiser sgd(HyperParameters hyper, Parameters parameters) {
        if (hyper.dampening() != 0) {
            throw new PortDeclined("Tribuo's SGD has no dampening");
        }
        Momentum kind = hyper.nesterov() ? Momentum.NESTEROV : Momentum.STANDARD;
        SGD sgd =
                SGD.getSimpleSGD(hyper.learningRate(), hyper.momentum(), hyper.momentum() == 0 ? Momentum.NONE : kind);
        sgd.initialise(parameters);
        Optional<Tensor[]> buffer =
                hyper.momentum() == 0 ? Optional.empty() : Optional.of(tensors(SGD.class, "momentum", sgd));
        return new Optimiser(sgd, buffer, Optional.empty(), field(SGD.class, "iteration"));
    }

    private static Field field(Class<?> type, String name) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException another) {
            throw new IllegalStateException(
                    type.getName() + " has no field " + name + ": another version of Tribuo", another);
        }
    }

    private static Tensor[] tensors(Class<?> type, String name, Object owner) {
        try {
            return (Tensor[]) field(type, name).get(owner);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The momentum buffers or first moments, in Tribuo's sign; empty where none are kept. */
    Optional<DenseVector> first(int tensor) {
        return first.map(all -> (DenseVector) all[tensor]);
    }

    /** The second moments. */
    Optional<DenseVector> second(int tensor) {
        return second.map(all -> (DenseVector) all[tensor]);
    }

    int steps() {
        try {
            return iterations.getInt(optimiser);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void setSteps(int steps) {
        try {
            iterations.setInt(optimiser, steps);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is to be added to the weights, in the place of the gradients given: Tribuo climbs. */
    Tensor[] step(Tensor[] ascent) {
        return optimiser.step(ascent, 1);
    }
}
