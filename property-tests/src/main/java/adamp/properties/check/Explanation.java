package adamp.properties.check;

import adamp.properties.bound.Quantity;
import adamp.properties.bound.RowChoice;
import adamp.properties.bound.View;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * One verdict of eq. 11 as the explanation of a port's step: row by row the judgement that fits, projected or left. A row
 * hangs on nothing outside it, so each is explained for itself, all its numbers at once.
 */
final class Explanation {
    private static final int DEVIATIONS_KEPT = 4;

    private final View view;
    private final IntUnaryOperator rowOf;
    private final List<ViewJudgement> chosen = new ArrayList<>();
    private final List<Set<View>> fitting = new ArrayList<>();
    private final Map<Quantity, double[]> reported;

    private Explanation(View view, IntUnaryOperator rowOf, Map<Quantity, double[]> reported) {
        this.view = view;
        this.rowOf = rowOf;
        this.reported = reported;
    }

    /** The same verdict for the whole tensor. */
    static Explanation whole(ViewJudgement judgement, Map<Quantity, double[]> reported) {
        Explanation explanation = new Explanation(judgement.view(), i -> 0, reported);
        explanation.chosen.add(judgement);
        explanation.fitting.add(Set.of(judgement.view()));
        return explanation;
    }

    /** The channel view, row by row projected or left, at least one row projected. */
    static Explanation byRows(
            ViewJudgement projected,
            ViewJudgement left,
            RowChoice choice,
            IntUnaryOperator rowOf,
            Map<Quantity, double[]> reported) {
        Explanation explanation = new Explanation(View.CHANNEL, rowOf, reported);
        int[] ifProjected = explanation.wrongByRow(projected, choice.rows());
        int[] ifLeft = explanation.wrongByRow(left, choice.rows());
        int nearest = -1;
        boolean some = false;
        for (int row = 0; row < choice.rows(); row++) {
            boolean mayProject = choice.mayProject(row);
            boolean mayLeave = choice.mayLeave(row);
            boolean projects = mayProject && (!mayLeave || ifProjected[row] <= ifLeft[row]);
            explanation.chosen.add(projects ? projected : left);
            explanation.fitting.add(fitting(mayProject && ifProjected[row] == 0, mayLeave && ifLeft[row] == 0));
            some |= projects;
            if (mayProject && (nearest < 0 || ifProjected[row] < ifProjected[nearest])) {
                nearest = row;
            }
        }
        if (!some) {
            explanation.chosen.set(nearest, projected);
        }
        return explanation;
    }

    private static Set<View> fitting(boolean projected, boolean left) {
        EnumSet<View> views = EnumSet.noneOf(View.class);
        if (projected) {
            views.add(View.CHANNEL);
        }
        if (left) {
            views.add(View.NONE);
        }
        return views;
    }

    private int[] wrongByRow(ViewJudgement judgement, int rows) {
        int[] wrong = new int[rows];
        reported.forEach((quantity, numbers) -> {
            for (int i = 0; i < numbers.length; i++) {
                wrong[rowOf.applyAsInt(i)] += judgement.rejects(quantity, i) ? 1 : 0;
            }
        });
        return wrong;
    }

    View view() {
        return view;
    }

    /** The judgement that an element is explained by. */
    ViewJudgement of(int index) {
        return chosen.get(rowOf.applyAsInt(index));
    }

    /** The verdicts that explain an element's row: more than one where they cannot be told apart. */
    Set<View> fittingAt(int index) {
        return fitting.get(rowOf.applyAsInt(index));
    }

    int wrong() {
        int[] wrong = {0};
        reported.forEach((quantity, numbers) -> {
            for (int i = 0; i < numbers.length; i++) {
                wrong[0] += of(i).rejects(quantity, i) ? 1 : 0;
            }
        });
        return wrong[0];
    }

    /** The first few numbers that it does not explain. */
    List<Deviation> deviations() {
        List<Deviation> found = new ArrayList<>();
        reported.forEach((quantity, numbers) -> {
            for (int i = 0; i < numbers.length && found.size() < DEVIATIONS_KEPT; i++) {
                if (of(i).rejects(quantity, i)) {
                    found.add(of(i).deviation(quantity, i));
                }
            }
        });
        return found;
    }

    /** All numbers of the first quantity that it does not explain. */
    List<Deviation> numbersOfFirstWrong() {
        List<Deviation> wrong = deviations();
        if (wrong.isEmpty()) {
            return List.of();
        }
        Quantity quantity = wrong.get(0).quantity();
        List<Deviation> numbers = new ArrayList<>();
        for (int i = 0; i < reported.get(quantity).length; i++) {
            numbers.add(of(i).deviation(quantity, i));
        }
        return numbers;
    }
}
