package adamp.spec.convention;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The content of {@code conventions.json}: all axes with their values, meanings and sources, and the presets. */
final class ConventionsCatalogue {
    /** The format's name and version, the value of the key {@code schema}. */
    static final String FORMAT = "adamp/conventions/1";

    private ConventionsCatalogue() {}

    static ObjectNode content() {
        ObjectNode catalogue = new ObjectMapper().createObjectNode().put("schema", FORMAT);
        ArrayNode axes = catalogue.putArray("axes");
        for (Axis axis : Axis.values()) {
            ObjectNode described = axes.addObject().put("name", axis.key()).put("question", axis.question());
            ArrayNode values = described.putArray("values");
            for (AxisValue value : axis.answers()) {
                values.addObject().put("name", value.key()).put("meaning", value.meaning());
            }
            described.put("source", axis.source());
        }
        ArrayNode presets = catalogue.putArray("presets");
        for (Preset preset : Preset.values()) {
            presets.addObject()
                    .put("name", preset.name())
                    .put("meaning", preset.meaning())
                    .set("axes", ConventionsJson.axes(Conventions.of(preset)));
        }
        return catalogue;
    }
}
