package adamp.properties.check;

import adamp.properties.bound.Decision;
import adamp.properties.bound.Enclosures;
import adamp.properties.bound.Quantity;
import adamp.properties.bound.View;
import adamp.properties.rule.TensorShape;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The verdicts of eq. 11 that rounding allows, each as an explanation of a port's step. */
final class StepExplanations {
    private final Decision decision;
    private final List<Explanation> all;
    private final Map<View, ViewJudgement> judgements;
    private final Explanation best;

    StepExplanations(Decision decision, List<Explanation> all, Map<View, ViewJudgement> judgements) {
        this.decision = decision;
        this.all = all;
        this.judgements = judgements;
        this.best =
                all.stream().min(Comparator.comparingInt(Explanation::wrong)).orElseThrow();
    }

    StepVerdict verdict() {
        return new StepVerdict(decision, best.view(), best.deviations(), best.numbersOfFirstWrong());
    }

    /** A quantity as the verdicts that explain the step have it. */
    Enclosures enclosed(Quantity quantity) {
        int size = best.of(0).enclosure().of(quantity).size();
        return Enclosures.elementwise(size, i -> all.stream()
                .filter(explanation -> explanation.wrong() == 0)
                .flatMap(explanation -> explanation.fittingAt(i).stream())
                .distinct()
                .map(view -> judgements.get(view).enclosure().of(quantity))
                .toList());
    }

    /** Tells of every number, if all are explained. */
    void tell(ErrorObserver observer, TensorShape shape, Map<Quantity, double[]> reported) {
        if (best.wrong() > 0) {
            return;
        }
        int rowLength = best.view() == View.LAYER ? shape.elements() : shape.rowLength();
        reported.forEach((quantity, numbers) -> {
            for (int i = 0; i < numbers.length; i++) {
                ViewJudgement judgement = best.of(i);
                double error = judgement.error(quantity, i);
                if (!Double.isNaN(error)) {
                    int index = i;
                    observer.observe(
                            quantity,
                            judgement.view() != View.NONE,
                            rowLength,
                            error,
                            judgement.bound(quantity, i),
                            numbers[i],
                            () -> judgement.spread(quantity, index));
                }
            }
        });
    }
}
