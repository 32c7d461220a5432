package adamp.optimizer.host;

import adamp.optimizer.View;
import adamp.optimizer.ViewReport;
import adamp.optimizer.plan.Block;
import adamp.optimizer.step.BoundTensor;
import java.util.ArrayList;
import java.util.List;

/**
 * The first pass over a tensor: dots of every row, and from them the view in which the update is to be projected (eq.
 * 11). It remembers |w|^2 of each row for the projection. One to a thread.
 *
 * @param <W> the kind of window
 */
final class Decision<W extends Window> {
    private final Kernels<W> kernels;
    private final W weightWindow;
    private final W gradientWindow;
    private final double[] weightSquares;
    private final float[] parts = new float[3];
    private final Sums row = new Sums();
    private final Sums layer = new Sums();
    private double rowSquare;
    private double layerSquare;
    private final ViewTally channelTally = new ViewTally();
    private final ViewTally layerTally = new ViewTally();
    private final RowSource source = new RowSource();

    /** @param mostRows the largest number of rows among the tensors it will see */
    Decision(Kernels<W> kernels, W weightWindow, W gradientWindow, int mostRows) {
        this.kernels = kernels;
        this.weightWindow = weightWindow;
        this.gradientWindow = gradientWindow;
        this.weightSquares = new double[mostRows];
    }

    /** The view to project in, or null for none. */
    View decide(HostTensor tensor, BoundTensor gradient, RowJudge judge, ViewOrder views) {
        source.of(tensor.weight(), gradient);
        sum(tensor, gradient, judge, views);
        if (views.channel() && channelTally.passes()) {
            return View.CHANNEL;
        }
        if (!views.layer()) {
            return null;
        }
        judgeLayer(tensor, judge);
        return layerTally.passes() ? View.LAYER : null;
    }

    /** What both views see, whether or not the conventions ask them. */
    List<ViewReport> report(HostTensor tensor, BoundTensor gradient, RowJudge judge) {
        source.of(tensor.weight(), gradient);
        sum(tensor, gradient, judge, ViewOrder.BOTH);
        judgeLayer(tensor, judge);
        List<ViewReport> reports = new ArrayList<>();
        reports.add(
                report(View.CHANNEL, channelTally, judge.threshold(tensor.rows().length())));
        reports.add(report(View.LAYER, layerTally, judge.threshold(tensor.rows().elements())));
        return reports;
    }

    private static ViewReport report(View view, ViewTally tally, double threshold) {
        return new ViewReport(view, tally.maxCosine(), threshold, tally.passes());
    }

    private void sum(HostTensor tensor, BoundTensor gradient, RowJudge judge, ViewOrder views) {
        channelTally.clear();
        layer.clear();
        row.clear();
        rowSquare = 0;
        layerSquare = 0;
        for (Block block : tensor.blocks()) {
            weightWindow.open(tensor.weight(), block.start(), block.length());
            gradientWindow.open(gradient, block.start(), block.length());
            int length = block.length() / block.rows();
            for (int i = 0; i < block.rows(); i++) {
                addPart(i * length, (i + 1) * length, judge);
                if (block.endsRow()) {
                    endRow(tensor, block.firstRow() + i, judge, views);
                }
            }
            if (channelTally.fails() && !views.layer()) {
                return;
            }
        }
    }

    private void addPart(int from, int to, RowJudge judge) {
        kernels.dots(weightWindow, gradientWindow, from, to, parts);
        boolean safe = SafeRange.holds(parts[1], to - from);
        rowSquare += safe ? parts[1] : WideSums.square(weightWindow, from, to);
        judge.addPart(parts, weightWindow, gradientWindow, from, to, row);
    }

    private void endRow(HostTensor tensor, int index, RowJudge judge, ViewOrder views) {
        int length = tensor.rows().length();
        weightSquares[index] = rowSquare;
        layerSquare += rowSquare;
        rowSquare = 0;
        layer.add(row);
        if (views.channel() && (views.all() || !channelTally.fails())) {
            source.row(index * length, length, Math.min(length, Window.CAPACITY));
            judge.judge(row, source, channelTally);
        }
        row.clear();
    }

    private void judgeLayer(HostTensor tensor, RowJudge judge) {
        layerTally.clear();
        int longestPart = Math.min(tensor.rows().length(), Window.CAPACITY);
        source.row(0, tensor.rows().elements(), longestPart);
        judge.judge(layer, source, layerTally);
    }

    /** |w|^2 of a row, of the tensor last decided on. */
    double rowWeightSquare(int index) {
        return weightSquares[index];
    }

    /** |w|^2 of the whole tensor last decided on. */
    double layerWeightSquare() {
        return layerSquare;
    }
}
