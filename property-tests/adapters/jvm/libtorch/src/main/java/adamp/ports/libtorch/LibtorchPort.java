package adamp.ports.libtorch;

import adamp.properties.port.Port;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Optimizer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/**
 * One optimizer of libtorch's, of one group. State that is loaded goes into a new optimizer beside what the old one holds of
 * the other tensors; state that is reported comes out of the optimizer. Only what it does not keep, a buffer without momentum
 * or SGD's count, is kept here. An archive takes milliseconds, so loads are gathered until they matter, and the state after
 * a step is read once for all tensors.
 */
final class LibtorchPort implements Port {
    private final Tensors tensors;
    private final Kind kind;
    private final List<TensorShape> shapes;
    private final List<Tensor> parameters = new ArrayList<>();
    private final List<TensorState> loaded = new ArrayList<>();
    private final Map<Integer, TensorState> pending = new HashMap<>();
    private final int[] counted;
    private Optimizer optimizer;
    private List<TensorState> reported = List.of();

    LibtorchPort(Rule rule, List<TensorShape> shapes) {
        tensors = new Tensors(rule.precision());
        kind = Kind.of(rule);
        this.shapes = List.copyOf(shapes);
        counted = new int[shapes.size()];
        for (TensorShape shape : shapes) {
            parameters.add(tensors.zeros(shape).set_requires_grad(true));
            loaded.add(TensorState.start(rule.algorithm(), new double[shape.elements()]));
        }
        optimizer = kind.make().apply(vector());
    }

    private TensorVector vector() {
        return new TensorVector(parameters.toArray(new Tensor[0]));
    }

    @Override
    public TensorState state(int tensor) {
        settle();
        if (reported.isEmpty()) {
            try (PointerScope scope = new PointerScope()) {
                List<TensorState> states = new ArrayList<>();
                for (Optional<StateArchive.Kept> kept : StateArchive.of(optimizer, kind, parameters)) {
                    states.add(state(states.size(), kept));
                }
                reported = states;
            }
        }
        return reported.get(tensor).copy();
    }

    private TensorState state(int tensor, Optional<StateArchive.Kept> kept) {
        TensorState given = loaded.get(tensor);
        return new TensorState(
                tensors.read(parameters.get(tensor)),
                kept.flatMap(StateArchive.Kept::first).map(tensors::read).orElse(given.first()),
                kept.flatMap(StateArchive.Kept::second).map(tensors::read).orElse(given.second()),
                kind.counts()
                        ? kept.map(entry -> Math.toIntExact(entry.steps())).orElse(given.steps())
                        : counted[tensor]);
    }

    @Override
    public void load(int tensor, TensorState state) {
        pending.put(tensor, state.copy());
        reported = List.of();
    }

    /** Makes the optimizer hold what was loaded. */
    private void settle() {
        if (pending.isEmpty()) {
            return;
        }
        try (PointerScope scope = new PointerScope()) {
            List<Optional<StateArchive.Kept>> kept = new ArrayList<>(StateArchive.of(optimizer, kind, parameters));
            pending.forEach((tensor, state) -> {
                tensors.write(parameters.get(tensor), shapes.get(tensor), state.weight());
                loaded.set(tensor, state);
                counted[tensor] = state.steps();
                kept.set(tensor, kept(shapes.get(tensor), state));
            });
            pending.clear();
            Optimizer next = kind.make().apply(vector());
            StateArchive.load(next, kind, parameters, kept);
            next.retainReference();
            optimizer.releaseReference();
            optimizer = next;
        }
    }

    /** Nothing before the first gradient: an optimizer that had none keeps nothing either. */
    private Optional<StateArchive.Kept> kept(TensorShape shape, TensorState state) {
        if (state.steps() == 0) {
            return Optional.empty();
        }
        return Optional.of(new StateArchive.Kept(
                kind.first().map(name -> tensors.of(shape, state.first())),
                kind.second().map(name -> tensors.of(shape, state.second())),
                state.steps()));
    }

    @Override
    public void step(List<double[]> gradients) {
        settle();
        reported = List.of();
        try (PointerScope scope = new PointerScope()) {
            for (int i = 0; i < gradients.size(); i++) {
                double[] values = gradients.get(i);
                Tensor gradient = values == null ? new Tensor() : tensors.of(shapes.get(i), values);
                parameters.get(i).mutable_grad().put(gradient);
                counted[i] += values == null ? 0 : 1;
            }
            optimizer.step();
        }
    }

    @Override
    public void close() {
        optimizer.close();
        parameters.forEach(Tensor::close);
    }
}
