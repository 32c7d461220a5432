package adamp.optimizer;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A copy of what an optimizer remembers of one parameter. Elements are in row-major order of the parameter's indices,
 * whatever its memory layout.
 *
 * <table>
 * <caption>Arrays by algorithm</caption>
 * <tr><th>algorithm</th><th>arrays, float32, one element per weight</th></tr>
 * <tr><td>SGD, SGDP</td><td>{@code momentum}: the momentum buffer (SGD with momentum 0 leaves it at zero)</td></tr>
 * <tr><td>Adam, AdamW, AdamP</td><td>{@code m}: first moment, {@code v}: second moment</td></tr>
 * <tr><td>any, of a 16-bit parameter</td><td>besides, {@code master}: the weight in float32, from which the parameter is
 * rounded at every step; what is written to the parameter itself meanwhile is lost</td></tr>
 * </table>
 *
 * @param step how many steps the parameter has taken, 0 at the start
 * @param arrays by name; copies, not the optimizer's own
 */
public record ParameterState(long step, Map<String, float[]> arrays) {
    public static final String MOMENTUM = "momentum";
    public static final String FIRST_MOMENT = "m";
    public static final String SECOND_MOMENT = "v";
    public static final String MASTER = "master";

    public ParameterState {
        if (step < 0) {
            throw new InvalidInputException("state: step count " + step + " is negative; give 0 or more");
        }
        arrays = new LinkedHashMap<>(arrays);
    }

    /**
     * One array by name.
     *
     * @throws InvalidInputException if the algorithm keeps no array of this name
     */
    public float[] array(String name) {
        float[] array = arrays.get(name);
        if (array == null) {
            throw new InvalidInputException("state has no array '" + name + "'; it has " + arrays.keySet());
        }
        return array;
    }
}
