package adamp.properties.report.certificate;

import java.util.Optional;

/**
 * A named defect or choice that explains what a port does.
 *
 * @param what what it is
 * @param effect what it does to training
 * @param seen where it was seen
 * @param axis the axis of the convention, where a value of it says the same
 * @param alternative 0 for what is needed in any case; the others of one number hold together, and any one number would do
 * @param own whether it is a convention's defect that the nearest preset has not
 */
public record Explanation(
        String name,
        String what,
        String effect,
        String seen,
        Optional<String> axis,
        Optional<String> value,
        int alternative,
        boolean own) {
    static Explanation read(Fields fields) {
        return new Explanation(
                fields.text("name", "?"),
                fields.text("what", ""),
                fields.text("effect", ""),
                fields.text("seen", ""),
                fields.text("axis"),
                fields.text("value"),
                (int) fields.whole("alternative"),
                fields.truth("own"));
    }
}
