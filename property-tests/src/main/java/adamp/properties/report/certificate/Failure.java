package adamp.properties.report.certificate;

import java.util.Optional;

/**
 * A case that failed.
 *
 * @param id flag and number, as {@code THRESHOLD/12}
 * @param what in one line
 * @param fault how the port broke off, where it did
 * @param step of the case, from 0
 * @param replay the command that runs it again
 * @param test a piece of a unit test, for a maintainer to paste
 */
public record Failure(
        String id,
        String flag,
        String what,
        Optional<String> fault,
        String quantity,
        long step,
        long tensor,
        boolean waived,
        String replay,
        Optional<SmallestCase> smallest,
        String test) {
    static Failure read(Fields fields) {
        return new Failure(
                fields.text("case", "?"),
                fields.text("flag", "?"),
                fields.text("what", ""),
                fields.text("fault"),
                fields.text("quantity", ""),
                fields.whole("step"),
                fields.whole("tensor"),
                fields.truth("waived"),
                fields.text("replay", ""),
                fields.present("smallest").map(SmallestCase::read),
                fields.text("test", ""));
    }
}
