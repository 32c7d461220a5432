package adamp.properties.report.html;

import adamp.properties.report.markup.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A style sheet or script of this package's own, written as it is: inside those two elements HTML knows no escapes.
 * Nothing that was read may pass this way.
 */
record Resource(String text) implements Node {
    static Resource named(String name) {
        try (InputStream in = Resource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program's own file " + name + " is missing: build it again");
            }
            return new Resource(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void write(StringBuilder out) {
        out.append(text);
    }
}
