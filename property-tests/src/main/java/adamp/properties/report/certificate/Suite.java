package adamp.properties.report.certificate;

/** The cases that were run: version, size, seed and digest determine them. */
public record Suite(String version, String size, String seed, String digest, long cases) {
    static Suite read(Fields fields) {
        return new Suite(
                fields.text("version", "?"),
                fields.text("size", "?"),
                fields.text("seed", "?"),
                fields.text("digest", "?"),
                fields.whole("cases"));
    }
}
