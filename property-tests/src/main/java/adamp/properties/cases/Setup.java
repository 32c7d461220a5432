package adamp.properties.cases;

import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.MemoryLayout;
import adamp.properties.rule.Rule;
import java.util.Collections;
import java.util.List;

/**
 * How the optimizer of a scenario is made and led.
 *
 * @param hyper the hyper-parameters of each tensor: tensors of equal ones make a parameter group
 * @param layout how its tensors lie in memory
 * @param course how it is led through the steps
 */
public record Setup(List<HyperParameters> hyper, MemoryLayout layout, Course course) {
    public Setup {
        hyper = List.copyOf(hyper);
    }

    /** One group of row-major tensors, straight through. */
    public static Setup plain(Rule rule, int tensors) {
        return new Setup(Collections.nCopies(tensors, rule.hyper()), MemoryLayout.ROW_MAJOR, Course.STRAIGHT);
    }

    public Setup with(MemoryLayout other) {
        return new Setup(hyper, other, course);
    }

    public Setup with(Course other) {
        return new Setup(hyper, layout, other);
    }

    public Setup with(List<HyperParameters> others) {
        return new Setup(others, layout, course);
    }
}
