package adamp.properties.pipe;

import java.io.InputStream;
import java.io.OutputStream;

/** Two streams to a port, and what can be said of its end. */
interface Channel extends AutoCloseable {
    /** What the port writes. */
    InputStream fromPort();

    /** What the port reads. */
    OutputStream toPort();

    /** How the port ended, or that it runs still; one line. May wait a moment for it to end. */
    String lastWords();

    /** Ends the port, whatever it does. */
    @Override
    void close();
}
