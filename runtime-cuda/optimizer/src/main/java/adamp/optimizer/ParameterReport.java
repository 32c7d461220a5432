package adamp.optimizer;

import java.util.List;
import java.util.Optional;

/**
 * What one step did to one parameter. Norms are Euclidean and computed in binary64.
 *
 * @param name the parameter's name
 * @param elements the number of weights
 * @param filters the number of rows along the channel axis; 1 for fewer than two axes
 * @param step the parameter's own step count after the step
 * @param stepped whether the parameter had a gradient (and elements); if not, nothing of it changed
 * @param projected the view the update was projected in, empty if it was not
 * @param views what the decision saw, channel view first; empty for fewer than two axes and for a missing gradient
 * @param filterNormBefore mean of the filters' norms (rows along the channel axis; the whole tensor for fewer than two
 *     axes) before the step
 * @param filterNormAfter the same after the step
 * @param layerNormBefore norm of the whole weight before the step
 * @param layerNormAfter the same after the step
 * @param effectiveStep | w'/|w'| - w/|w| |, eq. 5, mean over the filters if the update was projected in the channel
 *     view, else of the whole weight; NaN where a norm is zero
 */
public record ParameterReport(
        String name,
        int elements,
        int filters,
        long step,
        boolean stepped,
        Optional<View> projected,
        List<ViewReport> views,
        double filterNormBefore,
        double filterNormAfter,
        double layerNormBefore,
        double layerNormAfter,
        double effectiveStep) {
    public ParameterReport {
        views = List.copyOf(views);
    }
}
