package adamp.experiments.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A style sheet or script of this package's own, written as it is: inside those two elements HTML knows no escapes.
 * Nothing that was read from disk may pass this way.
 */
final class Resource implements Node {

    private final String text;

    Resource(String name) {
        try (InputStream in = Resource.class.getResourceAsStream("/adamp/experiments/report/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program's own file " + name + " is missing: build it again");
            }
            this.text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(StringBuilder out) {
        out.append(text);
    }
}
