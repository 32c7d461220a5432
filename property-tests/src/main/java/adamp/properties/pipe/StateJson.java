package adamp.properties.pipe;

import adamp.properties.rule.TensorState;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A tensor's state as JSON. */
final class StateJson {
    private static final double[] NONE = {};

    private StateJson() {}

    static ObjectNode write(TensorState state, boolean adaptive) {
        ObjectNode node = Fields.MAPPER.createObjectNode();
        node.set("weight", floats(state.weight()));
        node.set("first", floats(state.first()));
        if (adaptive) {
            node.set("second", floats(state.second()));
        }
        return node.put("steps", state.steps());
    }

    static ArrayNode floats(double[] values) {
        ArrayNode array = Fields.MAPPER.createArrayNode();
        for (double value : values) {
            array.add(HexFloats.of(value));
        }
        return array;
    }

    static TensorState read(Fields fields) {
        return read(fields, fields.has("second"), fields.count("steps", Integer.MAX_VALUE));
    }

    /** @param steps the step count, from whoever counts */
    static TensorState read(Fields fields, boolean adaptive, int steps) {
        return new TensorState(
                fields.floats("weight"), fields.floats("first"), adaptive ? fields.floats("second") : NONE, steps);
    }

    /** Of a port that shows its weights only. */
    static TensorState readWeight(Fields fields, int steps) {
        return new TensorState(fields.floats("weight"), NONE, NONE, steps);
    }
}
