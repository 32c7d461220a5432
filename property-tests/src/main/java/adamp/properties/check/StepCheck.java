package adamp.properties.check;

import adamp.properties.bound.Decision;
import adamp.properties.bound.EnclosedState;
import adamp.properties.bound.Quantity;
import adamp.properties.bound.RowArithmetic;
import adamp.properties.bound.StepBound;
import adamp.properties.bound.View;
import adamp.properties.reference.Reference;
import adamp.properties.reference.ReferenceDecision;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Holds one step of one tensor, from the state a port reported, against the reference: each number must lie within its
 * bound of the exact one, for one and the same verdict of eq. 11 among those that rounding allows (BOUNDS.md, section
 * 7).
 */
public final class StepCheck {
    private final StepBound bound;
    private final Reference reference;
    private final ErrorObserver observer;

    public StepCheck(Rule rule, RowArithmetic rows) {
        this(rule, rows, ErrorObserver.NONE);
    }

    public StepCheck(Rule rule, RowArithmetic rows, ErrorObserver observer) {
        this.bound = new StepBound(rule, rows);
        this.reference = new Reference(rule);
        this.observer = observer;
    }

    /** What is wrong with a step of a tensor that has had a gradient in every step of its group, if anything is. */
    public StepVerdict check(TensorShape shape, TensorState before, double[] gradient, TensorState after) {
        return check(shape, before, before.steps(), gradient, after);
    }

    /**
     * What is wrong with a step, if anything is.
     *
     * @param before the state the port reported before the step
     * @param groupSteps the steps that the tensor's group has made before, those without this tensor among them
     * @param after the state it reports after it
     */
    public StepVerdict check(
            TensorShape shape, TensorState before, int groupSteps, double[] gradient, TensorState after) {
        Map<Quantity, double[]> reported = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            reported.put(quantity, quantity.of(after));
        }
        return explain(shape, EnclosedState.of(before, groupSteps), gradient, reported)
                .verdict();
    }

    /** What explains the numbers that are reported, from a state that is known or enclosed. */
    StepExplanations explain(
            TensorShape shape, EnclosedState before, double[] gradient, Map<Quantity, double[]> reported) {
        Decision decision = bound.decision(shape, before.weight(), gradient);
        ReferenceDecision exact = reference.decision(shape, before.weight(), gradient);
        if (!decision.allows(exact.view(), exact.projected())) {
            throw new IllegalStateException("the reference decides " + exact + ", the interval of its cosine allows "
                    + decision.allowed() + ": one of the two is wrong");
        }
        var question = new ViewJudgement.Question(bound, reference, shape, before, gradient, reported);
        Map<View, ViewJudgement> judgements = new EnumMap<>(View.class);
        List<Explanation> explanations = new ArrayList<>();
        for (View view : View.values()) {
            if (!decision.allowed().contains(view)) {
                continue;
            }
            ViewJudgement judgement = judgements.computeIfAbsent(view, v -> new ViewJudgement(question, v));
            boolean byRows = view == View.CHANNEL && !decision.channels().isAll();
            explanations.add(
                    byRows
                            ? Explanation.byRows(
                                    judgement,
                                    judgements.computeIfAbsent(View.NONE, v -> new ViewJudgement(question, v)),
                                    decision.channels(),
                                    bound.channelOf(shape),
                                    reported)
                            : Explanation.whole(judgement, reported));
        }
        StepExplanations found = new StepExplanations(decision, explanations, judgements);
        if (observer != ErrorObserver.NONE) {
            found.tell(observer, shape, reported);
        }
        return found;
    }
}
