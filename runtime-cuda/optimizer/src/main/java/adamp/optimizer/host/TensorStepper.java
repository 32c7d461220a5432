package adamp.optimizer.host;

import adamp.optimizer.View;
import adamp.optimizer.plan.Block;
import adamp.optimizer.rule.StepScalars;
import adamp.optimizer.step.BoundTensor;
import java.util.List;

/**
 * Steps tensors one after another: first the decision, then, block by block, moments, projection and weight. One to a
 * thread; it owns the thread's scratch memory.
 *
 * @param <W> the kind of window
 */
final class TensorStepper<W extends Window> {
    private final Kernels<W> kernels;
    private final W weight;
    private final W gradient;
    private final W decayed;
    private final float[] direction = new float[Window.CAPACITY];
    private final Decision<W> decision;

    /** @param mostRows the largest number of rows among the tensors it will see */
    TensorStepper(Kernels<W> kernels, int mostRows) {
        this.kernels = kernels;
        this.weight = kernels.newWindow();
        this.gradient = kernels.newWindow();
        this.decayed = kernels.newWindow();
        this.decision = new Decision<>(kernels, weight, gradient, mostRows);
    }

    Decision<W> decision() {
        return decision;
    }

    /** Steps one tensor by its gradient; returns the view of the projection or null. */
    View step(HostTensor tensor, BoundTensor bound, GroupRule rule, double learningRate) {
        long step = tensor.step() + 1;
        StepScalars scalars = rule.update().scalars(learningRate, step);
        Direction<W> update = Directions.of(rule.update(), tensor, kernels, step);
        View view = rule.projects(tensor) ? decision.decide(tensor, bound, rule.judge(), rule.views()) : null;
        if (view == null) {
            plain(tensor, bound, update, scalars);
        } else if (view == View.CHANNEL && tensor.rowsFitBlocks()) {
            rowByRow(tensor, bound, update, scalars, rule.projection());
        } else {
            spanBySpan(tensor, bound, update, scalars, rule.projection(), view);
        }
        tensor.step(step);
        return view;
    }

    private void plain(HostTensor tensor, BoundTensor bound, Direction<W> update, StepScalars scalars) {
        List<Block> blocks = tensor.blocks();
        for (int index = 0; index < blocks.size(); index++) {
            int length = open(tensor, bound, blocks.get(index));
            W decayedGradient = withDecay(scalars.coupledDecay(), length);
            update.step(index, weight, decayedGradient, direction, length, scalars.decay(), scalars.step());
            weight.writeBack();
        }
    }

    private int open(HostTensor tensor, BoundTensor bound, Block block) {
        weight.open(tensor.weight(), block.start(), block.length());
        gradient.open(bound, block.start(), block.length());
        return block.length();
    }

    private W withDecay(float coupledDecay, int length) {
        if (coupledDecay == 0) {
            return gradient;
        }
        decayed.openPrivate();
        kernels.coupleDecay(weight, gradient, coupledDecay, decayed, length);
        return decayed;
    }

    private void rowByRow(
            HostTensor tensor, BoundTensor bound, Direction<W> update, StepScalars scalars, Projection projection) {
        List<Block> blocks = tensor.blocks();
        for (int index = 0; index < blocks.size(); index++) {
            Block block = blocks.get(index);
            int length = open(tensor, bound, block);
            int rowLength = tensor.rows().length();
            for (int row = 0; row < block.rows(); row++) {
                int from = row * rowLength;
                int to = from + rowLength;
                double square = decision.rowWeightSquare(block.firstRow() + row);
                double radial = projection.radial(square, advance(index, update, from, to));
                applyProjected(from, to, radial, scalars, update.overwrites());
            }
            update.overwrite(index, direction, length);
            weight.writeBack();
        }
    }

    /** Moments and direction of some elements of the open block; returns w.p, wider if float32 cannot hold it. */
    private double advance(int block, Direction<W> update, int from, int to) {
        float dot = update.advance(block, weight, gradient, direction, from, to);
        return SafeRange.holds(dot, to - from) ? dot : WideSums.dot(weight, direction, from, to);
    }

    private void applyProjected(int from, int to, double radial, StepScalars scalars, boolean keepsDirection) {
        float decay = scalars.projectedDecay();
        if (!Projection.isNarrow(radial)) {
            WideSums.project(weight, direction, from, to, radial);
            kernels.apply(weight, direction, from, to, decay, scalars.step());
        } else if (keepsDirection) {
            kernels.project(weight, direction, from, to, (float) radial);
            kernels.apply(weight, direction, from, to, decay, scalars.step());
        } else {
            kernels.applyProjected(weight, direction, from, to, decay, scalars.step(), (float) radial);
        }
    }

    /** For vectors longer than a block: rows of several blocks, or the layer. */
    private void spanBySpan(
            HostTensor tensor,
            BoundTensor bound,
            Direction<W> update,
            StepScalars scalars,
            Projection projection,
            View view) {
        List<Block> blocks = tensor.blocks();
        int first = 0;
        for (int index = 0; index < blocks.size(); index++) {
            boolean ends = view == View.LAYER
                    ? index == blocks.size() - 1
                    : blocks.get(index).endsRow();
            if (ends) {
                double square = view == View.LAYER
                        ? decision.layerWeightSquare()
                        : decision.rowWeightSquare(blocks.get(index).firstRow());
                double radial = projection.radial(square, advance(tensor, bound, update, first, index));
                apply(tensor, bound, update, first, index, radial, scalars);
                first = index + 1;
            }
        }
    }

    /** Moments of blocks {@code first} to {@code last}; returns w.p over them. */
    private double advance(HostTensor tensor, BoundTensor bound, Direction<W> update, int first, int last) {
        double dot = 0;
        for (int index = first; index <= last; index++) {
            int length = open(tensor, bound, tensor.blocks().get(index));
            dot += advance(index, update, 0, length);
        }
        return dot;
    }

    private void apply(
            HostTensor tensor,
            BoundTensor bound,
            Direction<W> update,
            int first,
            int last,
            double radial,
            StepScalars scalars) {
        for (int index = first; index <= last; index++) {
            int length = open(tensor, bound, tensor.blocks().get(index));
            update.recall(index, gradient, direction, length);
            applyProjected(0, length, radial, scalars, update.overwrites());
            update.overwrite(index, direction, length);
            weight.writeBack();
        }
    }
}
