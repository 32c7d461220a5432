package adamp.proofs.numeric.statement;

import static adamp.proofs.numeric.statement.Rationals.square;

import adamp.proofs.numeric.instance.HyperParameters;
import adamp.proofs.numeric.instance.Trajectory;
import adamp.spec.optimizer.Update;
import adamp.spec.vector.Rows;
import adamp.spec.vector.Tensor;
import adamp.spec.vector.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/** Equation 12 and Lemma 2.2 for tensors of several rows, exactly. */
public final class TensorStatements {
    private TensorStatements() {}

    private static boolean atEveryStep(Trajectory<?> run, IntPredicate holds) {
        return IntStream.range(0, run.steps()).allMatch(holds);
    }

    /** Where the layer view passes: |w'|^2 = |w|^2 + eta^2 |Pi_w(p)|^2 of the tensor as one vector. */
    public static boolean growsByTheSquaredStepInTheLayerView(Trajectory<?> run, Projector projector) {
        return atEveryStep(run, t -> {
            Update<BigFraction> update = run.updates().get(t);
            Tensor<BigFraction> q = projector.project(run.weight(t), run.direction(t));
            return !update.decision().view().equals(Optional.of(View.LAYER))
                    || run.squaredNorm(t + 1).equals(grown(run.squaredNorm(t), update.stepSize(), q));
        });
    }

    /** Each projected row r: |w'_r|^2 = |w_r|^2 + eta^2 |Pi_{w_r}(p_r)|^2; each other one: w'_r = w_r - eta p_r. */
    public static boolean eachRowFollowsItsDecision(Trajectory<?> run, Projector projector) {
        return atEveryStep(run, t -> {
            Update<BigFraction> update = run.updates().get(t);
            Rows rows = update.decision().rows();
            return IntStream.range(0, rows.count()).allMatch(row -> {
                Tensor<BigFraction> w = rows.row(row, run.weight(t));
                Tensor<BigFraction> p = rows.row(row, run.direction(t));
                Tensor<BigFraction> next = rows.row(row, run.weight(t + 1));
                return update.decision().projects(row)
                        ? next.squaredNorm().equals(grown(w.squaredNorm(), update.stepSize(), projector.project(w, p)))
                        : next.equals(w.minus(p.times(update.stepSize())));
            });
        });
    }

    /** |w'|^2 = |w|^2 + eta^2 |q|^2 - 2 eta sum w_r.p_r over the rows that are not projected. */
    public static boolean growsButForTheRadialPartsOfOtherRows(Trajectory<?> run) {
        return atEveryStep(run, t -> {
            Update<BigFraction> update = run.updates().get(t);
            Rows rows = update.decision().rows();
            BigFraction radial = IntStream.range(0, rows.count())
                    .filter(row -> !update.decision().projects(row))
                    .mapToObj(row -> rows.dot(row, run.weight(t), run.direction(t)))
                    .reduce(BigFraction.ZERO, BigFraction::add);
            return run.squaredNorm(t + 1)
                    .equals(grown(run.squaredNorm(t), update.stepSize(), update.projected())
                            .subtract(update.stepSize().multiply(radial).multiply(2)));
        });
    }

    /** Wherever anything is projected: |w'|^2 = |w|^2 + eta^2 |q|^2. */
    public static boolean growsByTheSquaredStepWhereAnythingIsProjected(Trajectory<?> run) {
        return atEveryStep(run, t -> {
            Update<BigFraction> update = run.updates().get(t);
            return !update.decision().projects()
                    || run.squaredNorm(t + 1).equals(grown(run.squaredNorm(t), update.stepSize(), update.projected()));
        });
    }

    /** Lemma 2.2 for the squared norms of the first rows, that many, added up. */
    public static boolean rowsGrowAs(Growth growth, Trajectory<?> run, HyperParameters hyper, int count) {
        List<BigFraction> squares = new ArrayList<>();
        return atEveryStep(run, t -> {
            squares.add(squares(run.direction(t), count));
            return squares(run.weight(t + 1), count)
                    .equals(growth.after(hyper, squares(run.weight(t), count), squares));
        });
    }

    private static BigFraction squares(Tensor<BigFraction> tensor, int count) {
        Rows rows = Rows.along(tensor.shape(), 0);
        return IntStream.range(0, count)
                .mapToObj(row -> rows.row(row, tensor).squaredNorm())
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static BigFraction grown(BigFraction squaredNorm, BigFraction stepSize, Tensor<BigFraction> q) {
        return squaredNorm.add(square(stepSize).multiply(q.squaredNorm()));
    }
}
