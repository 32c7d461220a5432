package adamp.properties.pipe;

import adamp.properties.port.Port;
import adamp.properties.port.PortFault;
import adamp.properties.rule.Precision;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.MissingGradient;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** An optimizer of a port behind a pipe. */
final class PipePort implements Port {
    private final Conversation conversation;
    private final Duration limit;
    private final boolean adaptive;
    private final Precision precision;
    private final boolean showsMoments;
    private final List<TensorShape> shapes;
    private final Consumer<Conversation> afterwards;

    /** Whether a step without a gradient is one with a gradient of zeros. */
    private final boolean missingCounts;

    /** The gradients each tensor has had, for a port that does not count them; null for one that does. */
    private final int[] counted;

    /**
     * @param afterwards takes the conversation back
     */
    PipePort(
            Conversation conversation,
            PortCard card,
            Duration limit,
            Request.Create created,
            Consumer<Conversation> afterwards) {
        this.conversation = conversation;
        this.limit = limit;
        this.adaptive = created.algorithm().isAdaptive();
        this.precision = created.precision();
        this.showsMoments = card.showsMoments();
        this.shapes = created.shapes();
        this.afterwards = afterwards;
        this.missingCounts = created.conventions().is(MissingGradient.TREATED_AS_ZERO);
        this.counted = card.showsSteps() ? null : new int[shapes.size()];
        conversation.ask(created, limit, answer -> true);
    }

    @Override
    public TensorState state(int tensor) {
        TensorState state = conversation.ask(new Request.Report(tensor), limit, answer -> read(tensor, answer));
        requireLength(tensor, "weight", state.weight());
        if (!showsMoments) {
            return state;
        }
        requireLength(tensor, "first", state.first());
        if (adaptive) {
            requireLength(tensor, "second", state.second());
        }
        if (precision.hasMaster()) {
            requireLength(tensor, "model", state.model());
        }
        return state;
    }

    private TensorState read(int tensor, Fields answer) {
        Fields state = answer.object("state");
        int steps = counted == null ? state.count("steps", Integer.MAX_VALUE) : counted[tensor];
        return showsMoments
                ? StateJson.read(state, adaptive, precision, steps)
                : StateJson.readWeight(state, precision, steps);
    }

    private void requireLength(int tensor, String name, double[] reported) {
        int elements = shapes.get(tensor).elements();
        if (reported.length != elements) {
            conversation.close();
            throw new PortFault(
                    PortFault.Kind.WRONG_SHAPE,
                    "'" + name + "' of tensor " + tensor + " has " + reported.length + ", the tensor " + elements);
        }
    }

    @Override
    public void load(int tensor, TensorState state) {
        conversation.ask(new Request.Load(tensor, state, adaptive), limit, answer -> true);
        if (counted != null) {
            counted[tensor] = state.steps();
        }
    }

    @Override
    public void step(List<double[]> gradients) {
        conversation.ask(new Request.Step(gradients), limit, answer -> true);
        for (int i = 0; counted != null && i < counted.length; i++) {
            boolean missing = gradients.get(i) == null && !missingCounts;
            counted[i] += missing || shapes.get(i).elements() == 0 ? 0 : 1;
        }
    }

    @Override
    public void close() {
        afterwards.accept(conversation);
    }

    @Override
    public String toString() {
        return "port of " + shapes + (counted == null ? "" : ", counted " + Arrays.toString(counted));
    }
}
