package adamp.properties.check;

import adamp.properties.bound.Decision;
import adamp.properties.bound.View;
import java.util.List;

/**
 * What the check of one step of one tensor found.
 *
 * @param decision the verdicts of eq. 11 that rounding allowed
 * @param view the verdict that explains the port, or explains it best
 * @param deviations the first few numbers that nothing explains; empty if the step is right
 */
public record StepVerdict(Decision decision, View view, List<Deviation> deviations) {
    public StepVerdict {
        deviations = List.copyOf(deviations);
    }

    public boolean isCorrect() {
        return deviations.isEmpty();
    }
}
