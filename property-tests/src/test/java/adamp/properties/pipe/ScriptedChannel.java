package adamp.properties.pipe;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.concurrent.CountDownLatch;

/** A port that says what it was made to say, whatever it is asked; then it ends, or is silent. */
final class ScriptedChannel implements Channel {
    private final InputStream said;
    private final OutputStream heard;
    private final CountDownLatch closed = new CountDownLatch(1);

    private ScriptedChannel(byte[] said, OutputStream heard, boolean silentAfterwards) {
        InputStream script = new ByteArrayInputStream(said);
        this.said = silentAfterwards ? new SequenceInputStream(script, new Silence()) : script;
        this.heard = heard;
    }

    static ScriptedChannel of(byte[] said, boolean silentAfterwards) {
        return new ScriptedChannel(said, OutputStream.nullOutputStream(), silentAfterwards);
    }

    /** The same, with an ear for what it is asked. */
    static ScriptedChannel of(byte[] said, OutputStream heard) {
        return new ScriptedChannel(said, heard, false);
    }

    /** Lets a reader wait until the channel is closed. */
    private final class Silence extends InputStream {
        @Override
        public int read() throws IOException {
            try {
                closed.await();
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("closed");
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
        }
    }

    @Override
    public InputStream fromPort() {
        return said;
    }

    @Override
    public OutputStream toPort() {
        return heard;
    }

    @Override
    public String lastWords() {
        return "it said what it had to say";
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
