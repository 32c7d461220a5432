package adamp.properties.report.certificate;

import java.util.Map;

/**
 * The convention a port was held to.
 *
 * @param chosen given, declared, found or assumed
 */
public record Convention(String name, Map<String, String> axes, String chosen) {
    static Convention read(Fields fields) {
        return new Convention(fields.text("name", "?"), fields.object("axes").entries(), fields.text("chosen", ""));
    }

    /** How it came to be this one, as the end of a sentence; empty if that is not said. */
    public String origin() {
        return switch (chosen) {
            case "given" -> "as asked";
            case "declared" -> "declared by the port";
            case "found" -> "found by trying";
            case "assumed" -> "assumed: no preset was found to fit";
            default -> chosen;
        };
    }
}
