package adamp.optimizer.gpu.kernel;

import adamp.optimizer.View;
import adamp.optimizer.plan.FoldItem;
import adamp.optimizer.plan.PlannedTensor;
import adamp.optimizer.plan.Rows;
import adamp.optimizer.plan.StepPlan;
import adamp.optimizer.plan.WorkItem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The kernels' projection of one tensor in plain Java, to the bit: radial of every row or of the layer. */
final class ProjectionModel {
    private final StepPlan plan;
    private final Rows rows;

    ProjectionModel(Rows rows) {
        this.rows = rows;
        this.plan = StepPlan.of(List.of(new PlannedTensor(rows, true)));
    }

    /** For each element, what its vector's radial is. */
    double[] radials(View view, float[] weight, float[] direction, double eps) {
        double[] squares = rowSums(weight, weight);
        double[] radials = new double[weight.length];
        if (view == View.LAYER) {
            double square = TreeModel.fold(squares.length, row -> squares[row]);
            TreeModel.Term term = TreeModel.product(weight, direction);
            double dot = TreeModel.fold(plan.items().stream()
                    .map(item -> TreeModel.item(item, term))
                    .toList());
            Arrays.fill(radials, radial(square, dot, eps));
            return radials;
        }
        double[] dots = rowSums(weight, direction);
        for (int i = 0; i < radials.length; i++) {
            int row = i / rows.length();
            radials[i] = radial(squares[row], dots[row], eps);
        }
        return radials;
    }

    private static double radial(double square, double dot, double eps) {
        double length = Math.sqrt(square) + eps;
        return square == 0 ? 0 : dot / length / length;
    }

    /** x.y of every row, as one block sums it or as its segments are folded. */
    double[] rowSums(float[] x, float[] y) {
        TreeModel.Term term = TreeModel.product(x, y);
        double[] sums = new double[rows.count()];
        for (WorkItem item : plan.items()) {
            if (!item.isSegment()) {
                for (int row = 0; row < item.rows(); row++) {
                    int start = item.start() + row * item.rowLength();
                    sums[item.row() + row] = TreeModel.row(start, item.rowLength(), item.lanes(), term);
                }
            }
        }
        for (FoldItem fold : plan.viewFolds()) {
            if (fold.view() == View.CHANNEL) {
                sums[fold.slot()] = TreeModel.fold(IntStream.range(fold.first(), fold.first() + fold.count())
                        .mapToObj(i -> TreeModel.item(plan.items().get(i), term))
                        .toList());
            }
        }
        return sums;
    }
}
