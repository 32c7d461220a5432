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
 * @param numbers all numbers of the quantity that the first of them is of, right ones too
 */
public record StepVerdict(Decision decision, View view, List<Deviation> deviations, List<Deviation> numbers) {
    public StepVerdict {
        deviations = List.copyOf(deviations);
        numbers = List.copyOf(numbers);
    }

    public boolean isCorrect() {
        return deviations.isEmpty();
    }
}
