package adamp.properties.port;

import adamp.optimizer.Conventions;
import adamp.optimizer.Optimizer;
import adamp.optimizer.OptimizerBuilder;
import adamp.optimizer.Parameter;
import adamp.optimizer.ParameterState;
import adamp.optimizer.Shape;
import adamp.optimizer.Tensor;
import adamp.properties.rule.OptimizerRequest;
import adamp.properties.rule.Precision;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.AxisValue;
import adamp.spec.convention.Preset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A runtime of {@code runtime-cuda/optimizer}. */
public final class RuntimePort implements Port {
    private final Optimizer optimizer;
    private final PortMemory memory;
    private final boolean adaptive;
    private final List<Tensor> weights = new ArrayList<>();
    private final List<Tensor> gradients = new ArrayList<>();

    /** The tensors in the optimizer's order, group by group. */
    private final List<Integer> order = new ArrayList<>();

    RuntimePort(OptimizerRequest request, Layout layout, PortMemory memory, int threads, String runtime) {
        Rule rule = request.rule();
        if (rule.precision() != Precision.FLOAT32) {
            throw new IllegalArgumentException("the runtimes are checked in float32, not in " + rule.precision());
        }
        this.memory = memory;
        adaptive = rule.algorithm().isAdaptive();
        List<Parameter> parameters = new ArrayList<>();
        for (TensorShape shape : request.shapes()) {
            Shape sizes = Shape.of(shape.sizes());
            weights.add(layout.allocate(sizes, memory));
            gradients.add(layout.allocate(sizes, memory));
            parameters.add(Parameter.of(name(parameters.size()), weights.get(parameters.size())));
        }
        OptimizerBuilder builder = Optimizer.builder()
                .conventions(conventions(rule))
                .threads(threads)
                .runtime(runtime);
        request.groups().forEach((hyper, tensors) -> {
            order.addAll(tensors);
            builder.group(
                    RuntimeSettings.of(rule.algorithm(), hyper),
                    tensors.stream().map(parameters::get).toArray(Parameter[]::new));
        });
        optimizer = builder.build();
    }

    private static String name(int tensor) {
        return "tensor " + tensor;
    }

    /** The runtime's own reading of a preset: it is under test too. Another convention is named axis by axis. */
    private static Conventions conventions(Rule rule) {
        String name = rule.conventions().name();
        if (Arrays.stream(Preset.values()).anyMatch(preset -> preset.name().equals(name))) {
            return Conventions.named(name);
        }
        Conventions conventions = Conventions.CORRECTED;
        for (AxisValue value : rule.conventions().values()) {
            conventions = conventions.with(value.axis().key(), value.key());
        }
        return conventions;
    }

    /** The optimizer itself, for its reports. */
    public Optimizer optimizer() {
        return optimizer;
    }

    /**
     * The gradients as tensors of the port's layout in the optimizer's order, null where missing; valid until the next
     * call.
     */
    public List<Tensor> gradients(List<double[]> values) {
        List<Tensor> tensors = new ArrayList<>();
        for (int i : order) {
            if (values.get(i) == null) {
                tensors.add(null);
            } else {
                Elements.write(gradients.get(i), values.get(i));
                tensors.add(gradients.get(i));
            }
        }
        return tensors;
    }

    @Override
    public TensorState state(int tensor) {
        ParameterState state = optimizer.state(name(tensor));
        return new TensorState(
                Elements.read(weights.get(tensor)),
                Elements.widened(state.array(adaptive ? ParameterState.FIRST_MOMENT : ParameterState.MOMENTUM)),
                adaptive ? Elements.widened(state.array(ParameterState.SECOND_MOMENT)) : new double[0],
                Math.toIntExact(state.step()));
    }

    @Override
    public void load(int tensor, TensorState state) {
        Elements.write(weights.get(tensor), state.weight());
        Map<String, float[]> arrays = new LinkedHashMap<>();
        if (adaptive) {
            arrays.put(ParameterState.FIRST_MOMENT, Elements.narrowed(state.first()));
            arrays.put(ParameterState.SECOND_MOMENT, Elements.narrowed(state.second()));
        } else {
            arrays.put(ParameterState.MOMENTUM, Elements.narrowed(state.first()));
        }
        optimizer.load(name(tensor), new ParameterState(state.steps(), arrays));
    }

    @Override
    public void step(List<double[]> values) {
        optimizer.step(gradients(values));
    }

    @Override
    public void close() {
        optimizer.close();
        memory.close();
    }
}
