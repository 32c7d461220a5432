package sample;

import adamp.properties.contract.FloatOptimizer;
import adamp.properties.contract.OptimizerContract;
import adamp.properties.port.Port;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.TensorShape;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.List;

/** Held to the exact reference: the properties are inherited. */
class ToyAdamWTest extends OptimizerContract {
    ToyAdamWTest() {
        super(Algorithm.ADAMW, Conventions.OFFICIAL);
    }

    @Override
    protected Port optimizer(HyperParameters h, List<TensorShape> shapes) {
        return new Adapter(toy(h), shapes);
    }

    ToyAdamW toy(HyperParameters h) {
        return new ToyAdamW(h.learningRate(), h.beta1(), h.beta2(), h.eps(), h.weightDecay());
    }

    /** From the contract's tensors, which are numbered, to the optimizer's parameters. */
    private static final class Adapter extends FloatOptimizer {
        private final ToyAdamW toy;
        private final List<ToyAdamW.Parameter> parameters = new ArrayList<>();

        Adapter(ToyAdamW toy, List<TensorShape> shapes) {
            this.toy = toy;
            shapes.forEach(shape -> parameters.add(toy.add(shape.elements())));
        }

        @Override
        protected float[] weight(int tensor) {
            return parameters.get(tensor).weight;
        }

        @Override
        protected float[] first(int tensor) {
            return parameters.get(tensor).m;
        }

        @Override
        protected float[] second(int tensor) {
            return parameters.get(tensor).v;
        }

        @Override
        protected int steps(int tensor) {
            return parameters.get(tensor).steps;
        }

        @Override
        protected void load(int tensor, float[] weight, float[] first, float[] second, int steps) {
            ToyAdamW.Parameter parameter = parameters.get(tensor);
            System.arraycopy(weight, 0, parameter.weight, 0, weight.length);
            System.arraycopy(first, 0, parameter.m, 0, first.length);
            System.arraycopy(second, 0, parameter.v, 0, second.length);
            parameter.steps = steps;
        }

        @Override
        protected void stepWith(List<float[]> gradients) {
            toy.step(gradients);
        }
    }
}
