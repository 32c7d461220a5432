package adamp.optimizer.host;

import adamp.optimizer.Settings;
import adamp.optimizer.rule.OfferedConventions;
import adamp.optimizer.rule.Threshold;
import adamp.optimizer.rule.UpdateRule;

/**
 * All that the host needs to know of a parameter group. A judge keeps scratch, so a thread has group rules of its own.
 *
 * @param update the algorithm
 * @param judge the decision on a row in a step
 * @param reporter the decision on a row in a report, with cosines as accurate as they can be
 * @param views the views the decision asks
 * @param projection equation 10
 * @param projectsVectors whether parameters of fewer than two axes are projected too
 */
record GroupRule(
        UpdateRule update,
        RowJudge judge,
        RowJudge reporter,
        ViewOrder views,
        Projection projection,
        boolean projectsVectors) {
    static GroupRule of(Settings settings, OfferedConventions rules) {
        UpdateRule update = UpdateRule.of(settings, rules);
        return new GroupRule(
                update,
                judge(update, rules, true),
                judge(update, rules, false),
                ViewOrder.of(rules),
                new Projection(update.eps(), rules),
                rules.is("oneDimensional", "projected"));
    }

    private static RowJudge judge(UpdateRule update, OfferedConventions rules, boolean filters) {
        Threshold threshold = new Threshold(update.delta(), rules);
        return rules.is("decisionRange", "tensor")
                ? new TensorJudge(threshold, update.eps(), rules)
                : new UnboundedJudge(threshold, rules, filters);
    }

    /** Whether the projection may apply to a tensor at all. */
    boolean projects(HostTensor tensor) {
        return !Double.isNaN(update.delta())
                && (projectsVectors || tensor.parameter().shape().rank() >= 2);
    }
}
