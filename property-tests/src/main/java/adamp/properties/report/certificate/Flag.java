package adamp.properties.report.certificate;

/**
 * What a flag's cases came to.
 *
 * @param fault what goes wrong there
 * @param effect what that does to training
 * @param seen where it was seen
 */
public record Flag(String name, String fault, String effect, String seen, Tally tally, double milliseconds) {
    static Flag read(Fields fields) {
        Fields note = fields.object("note");
        return new Flag(
                fields.text("flag", "?"),
                note.text("fault", ""),
                note.text("effect", ""),
                note.text("seen", ""),
                Tally.read(fields),
                fields.number("milliseconds"));
    }
}
