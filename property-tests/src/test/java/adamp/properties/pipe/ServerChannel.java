package adamp.properties.pipe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;

/** A server in a thread of this program, behind pipes of the operating system. */
final class ServerChannel implements Channel {
    private final Pipe requests;
    private final Pipe answers;

    ServerChannel(PortServer server) {
        try {
            requests = Pipe.open();
            answers = Pipe.open();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        Threads.start(() -> serve(server));
    }

    private void serve(PortServer server) {
        try {
            server.serve(Channels.newInputStream(requests.source()), Channels.newOutputStream(answers.sink()));
        } catch (IOException closed) {
            close(); // the asker went away
        }
    }

    @Override
    public InputStream fromPort() {
        return Channels.newInputStream(answers.source());
    }

    @Override
    public OutputStream toPort() {
        return Channels.newOutputStream(requests.sink());
    }

    @Override
    public String lastWords() {
        return "it is a thread";
    }

    @Override
    public void close() {
        try {
            requests.sink().close();
            answers.source().close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
