package adamp.properties.pipe;

import adamp.properties.port.Port;
import adamp.properties.reference.Reference;
import adamp.properties.reference.ReferenceStep;
import adamp.properties.reference.ReferenceValues;
import adamp.properties.rule.Precision;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.MissingGradient;
import java.util.ArrayList;
import java.util.List;

/** The exact reference as a port: each step is exact, and its results are rounded to the tensor's format once. */
final class ReferencePort implements Port {
    private final Reference reference;
    private final Precision precision;
    private final boolean missingIsZero;
    private final List<TensorShape> shapes;
    private final List<TensorState> states = new ArrayList<>();
    private int groupSteps;

    ReferencePort(Rule rule, List<TensorShape> shapes) {
        this.reference = new Reference(rule);
        this.precision = rule.precision();
        this.missingIsZero = rule.conventions().is(MissingGradient.TREATED_AS_ZERO);
        this.shapes = List.copyOf(shapes);
        for (TensorShape shape : shapes) {
            states.add(TensorState.start(rule.algorithm(), new double[shape.elements()]));
        }
    }

    @Override
    public TensorState state(int tensor) {
        return states.get(tensor).withModel(precision).copy();
    }

    @Override
    public void load(int tensor, TensorState state) {
        states.set(tensor, state.copy());
        groupSteps = states.stream().mapToInt(TensorState::steps).max().orElseThrow();
    }

    @Override
    public void step(List<double[]> gradients) {
        for (int i = 0; i < gradients.size(); i++) {
            int elements = shapes.get(i).elements();
            double[] given = gradients.get(i);
            if (elements > 0 && (given != null || missingIsZero)) {
                states.set(i, next(i, given == null ? new double[elements] : given));
            }
        }
        groupSteps++;
    }

    private TensorState next(int tensor, double[] gradient) {
        TensorShape shape = shapes.get(tensor);
        TensorState before = states.get(tensor);
        ReferenceStep step = reference.step(
                shape, before, groupSteps, gradient, reference.decision(shape, before.weight(), gradient));
        return new TensorState(
                rounded(step.weight()), rounded(step.first()), rounded(step.second()), before.steps() + 1);
    }

    /** Rounded to binary64 first, which shows only within 2^-53 of the middle between two numbers of a narrower format. */
    private double[] rounded(ReferenceValues exact) {
        double[] values = new double[exact.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = precision.state().nearest(exact.high(i));
        }
        return values;
    }

    @Override
    public void close() {}
}
