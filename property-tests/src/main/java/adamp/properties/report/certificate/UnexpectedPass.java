package adamp.properties.report.certificate;

/**
 * A waiver whose cases pass.
 *
 * @param waiver as it stands in the waivers' file
 * @param reason that it gives
 */
public record UnexpectedPass(String waiver, String reason) {
    static UnexpectedPass read(Fields fields) {
        return new UnexpectedPass(fields.text("waiver", "?"), fields.text("reason", ""));
    }
}
