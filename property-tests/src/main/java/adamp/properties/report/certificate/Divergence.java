package adamp.properties.report.certificate;

/**
 * The first quantity that goes wrong.
 *
 * @param quantity moment, decision, projection, decay or step
 * @param what how that was concluded; may be empty
 * @param flag of the case; may be empty
 * @param index the element of the tensor
 * @param expected as printed in the certificate
 */
public record Divergence(
        String quantity,
        String what,
        String flag,
        long step,
        long tensor,
        long index,
        String expected,
        String reported) {
    static Divergence read(Fields fields) {
        return new Divergence(
                fields.text("quantity", "?"),
                fields.text("what", ""),
                fields.text("flag", ""),
                fields.whole("step"),
                fields.whole("tensor"),
                fields.whole("index"),
                fields.text("expected", "?"),
                fields.text("reported", "?"));
    }
}
