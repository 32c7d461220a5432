package adamp.properties.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An optimizer as it is asked for.
 *
 * @param rule algorithm, conventions and precision; its hyper-parameters are the first group's
 * @param shapes one for each tensor
 * @param hyper the hyper-parameters of each tensor: tensors of equal ones make a parameter group
 * @param layout how tensors and gradients lie in memory
 */
public record OptimizerRequest(Rule rule, List<TensorShape> shapes, List<HyperParameters> hyper, MemoryLayout layout) {
    public OptimizerRequest {
        shapes = List.copyOf(shapes);
        hyper = List.copyOf(hyper);
        if (hyper.size() != shapes.size()) {
            throw new IllegalArgumentException(
                    hyper.size() + " hyper-parameters for " + shapes.size() + " tensors: give one for each");
        }
    }

    /** One group, row-major. */
    public static OptimizerRequest plain(Rule rule, List<TensorShape> shapes) {
        return new OptimizerRequest(
                rule, shapes, Collections.nCopies(shapes.size(), rule.hyper()), MemoryLayout.ROW_MAJOR);
    }

    /** The tensors of each group, in the order of the groups' first tensors. */
    public Map<HyperParameters, List<Integer>> groups() {
        Map<HyperParameters, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < shapes.size(); i++) {
            members.computeIfAbsent(hyper.get(i), one -> new ArrayList<>()).add(i);
        }
        return members;
    }

    /** Whether one group of row-major tensors is all there is to it. */
    public boolean isPlain() {
        return layout == MemoryLayout.ROW_MAJOR && hyper.stream().allMatch(rule.hyper()::equals);
    }
}
