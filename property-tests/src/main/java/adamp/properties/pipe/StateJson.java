package adamp.properties.pipe;

import adamp.properties.rule.NumberFormat;
import adamp.properties.rule.Precision;
import adamp.properties.rule.TensorState;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A tensor's state as JSON. */
final class StateJson {
    private static final double[] NONE = {};
    private static final String MODEL = "model";

    private StateJson() {}

    static ObjectNode write(TensorState state, boolean adaptive) {
        ObjectNode node = Fields.MAPPER.createObjectNode();
        node.set("weight", numbers(state.weight()));
        if (state.model().length > 0) {
            node.set(MODEL, numbers(state.model()));
        }
        node.set("first", numbers(state.first()));
        if (adaptive) {
            node.set("second", numbers(state.second()));
        }
        return node.put("steps", state.steps());
    }

    static ArrayNode numbers(double[] values) {
        ArrayNode array = Fields.MAPPER.createArrayNode();
        for (double value : values) {
            array.add(HexFloats.of(value));
        }
        return array;
    }

    /** A state to be loaded, of any format: whoever holds the tensor knows which. */
    static TensorState read(Fields fields) {
        NumberFormat any = NumberFormat.FLOAT64;
        return new TensorState(
                fields.numbers("weight", any),
                fields.numbers("first", any),
                fields.has("second") ? fields.numbers("second", any) : NONE,
                fields.count("steps", Integer.MAX_VALUE));
    }

    /** @param steps the step count, from whoever counts */
    static TensorState read(Fields fields, boolean adaptive, Precision precision, int steps) {
        NumberFormat held = precision.state();
        return new TensorState(
                fields.numbers("weight", held),
                fields.numbers("first", held),
                adaptive ? fields.numbers("second", held) : NONE,
                steps,
                precision.hasMaster() ? fields.numbers(MODEL, precision.model()) : NONE);
    }

    /** Of a port that shows its weights only. */
    static TensorState readWeight(Fields fields, Precision precision, int steps) {
        double[] model = precision.hasMaster() ? fields.numbers(MODEL, precision.model()) : NONE;
        return new TensorState(fields.numbers("weight", precision.state()), NONE, NONE, steps, model);
    }
}
