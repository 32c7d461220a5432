package adamp.properties.report.certificate;

/**
 * The worst error of a quantity.
 *
 * @param projected whether over tensors whose update was projected
 * @param ratio the error over its bound: at most 1 for a correct port
 */
public record Worst(String quantity, boolean projected, double ratio) {
    static Worst read(Fields fields) {
        return new Worst(fields.text("quantity", "?"), fields.truth("projected"), fields.number("ratio"));
    }
}
