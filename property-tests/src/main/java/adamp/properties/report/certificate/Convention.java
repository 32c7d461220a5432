package adamp.properties.report.certificate;

import java.util.Map;

/**
 * The convention a port was held to.
 *
 * @param chosen given, declared, found or assumed
 * @param preset the preset that it departs from on the fewest axes; empty if that is not said
 * @param departs its values on those axes
 */
public record Convention(
        String name, Map<String, String> axes, String chosen, String preset, Map<String, String> departs) {
    static Convention read(Fields fields) {
        return new Convention(
                fields.text("name", "?"),
                fields.object("axes").entries(),
                fields.text("chosen", ""),
                fields.text("preset", ""),
                fields.object("departs").entries());
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
