package adamp.properties.pipe;

import adamp.properties.port.PortDeclined;
import adamp.properties.port.PortFault;
import adamp.properties.port.PortFault.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Requests to a port and its answers, one at a time. Ends a port that breaks the rules. Not for several threads at
 * once.
 */
final class Conversation implements AutoCloseable {
    private static final int LINES_AHEAD = 16;
    private static final Duration TO_SAY_BYE = Duration.ofSeconds(1);

    /** What came from the port: a line, or how the lines ended. */
    private record Arrival(String line, Kind fault, String detail) {}

    private final Channel channel;
    private final BlockingQueue<Arrival> arrivals = new ArrayBlockingQueue<>(LINES_AHEAD);
    private volatile boolean closed;
    private long id;

    Conversation(Channel channel) {
        this.channel = channel;
        Threads.start(this::read);
    }

    private void read() {
        LineReader lines = new LineReader(channel.fromPort(), Protocol.LONGEST_LINE);
        try {
            Arrival arrival;
            do {
                arrival = arrival(lines);
                handOver(arrival);
            } while (!closed && arrival.line() != null);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits while the port is ahead of the questions, until somebody asks or nobody will any more. */
    private void handOver(Arrival arrival) throws InterruptedException {
        boolean taken = false;
        while (!taken && !closed) {
            taken = arrivals.offer(arrival, 1, TimeUnit.SECONDS);
        }
    }

    private static Arrival arrival(LineReader lines) {
        try {
            String line = lines.next();
            if (line == null) {
                return new Arrival(null, Kind.DIED, "");
            }
            return lines.endedInside()
                    ? new Arrival(null, Kind.DIED, "within the line " + Quoted.of(line) + "; ")
                    : new Arrival(line, null, null);
        } catch (MalformedMessage tooLong) {
            return new Arrival(null, Kind.GARBAGE, tooLong.getMessage());
        } catch (IOException broken) {
            return new Arrival(null, Kind.DIED, "");
        }
    }

    /**
     * Asks and reads the answer.
     *
     * @param reading of the answer's fields
     * @throws PortFault if the port breaks the rules: then it is ended; or if it says that it failed: then it is not
     * @throws PortDeclined if it does not offer what it is asked for
     */
    <T> T ask(Request request, Duration limit, Function<Fields, T> reading) {
        try {
            long asked = ++id;
            long deadline = System.nanoTime() + limit.toNanos();
            send(RequestJson.write(asked, request).toString(), deadline, limit);
            return answer(asked, next(deadline, limit), reading);
        } catch (PortFault fault) {
            if (fault.kind() != Kind.FAILED) {
                close(); // who says that it failed still keeps to the protocol, and may be slow to start again
            }
            throw fault;
        }
    }

    private void send(String line, long deadline, Duration limit) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        Future<Boolean> written = Threads.submit(() -> {
            OutputStream out = channel.toPort();
            out.write(bytes);
            out.flush();
            return true;
        });
        try {
            written.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new PortFault(Kind.HUNG, "it does not read its standard input for " + limit.toSeconds() + " s");
        } catch (ExecutionException broken) {
            throw new PortFault(Kind.DIED, channel.lastWords());
        } catch (InterruptedException interruption) {
            throw interrupted();
        }
    }

    private String next(long deadline, Duration limit) {
        try {
            Arrival arrival = arrivals.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (arrival == null) {
                throw new PortFault(Kind.HUNG, "no answer within " + limit.toMillis() / 1000.0 + " s");
            }
            if (arrival.line() == null) {
                throw new PortFault(
                        arrival.fault(),
                        arrival.fault() == Kind.DIED ? arrival.detail() + channel.lastWords() : arrival.detail());
            }
            return arrival.line();
        } catch (InterruptedException interruption) {
            throw interrupted();
        }
    }

    private static PortFault interrupted() {
        Thread.currentThread().interrupt();
        return new PortFault(Kind.HUNG, "interrupted while waiting for it");
    }

    private static <T> T answer(long asked, String line, Function<Fields, T> reading) {
        Fields answer;
        try {
            answer = Fields.ofLine(line);
        } catch (MalformedMessage garbage) {
            throw new PortFault(Kind.GARBAGE, garbage.getMessage() + "; prints belong to standard error");
        }
        try {
            requireNoError(answer);
            long answered = answer.integer("id");
            if (answered != asked) {
                throw new PortFault(Kind.OUT_OF_ORDER, "id " + answered + " in the place of " + asked);
            }
            return reading.apply(answer);
        } catch (MalformedMessage malformed) {
            throw new PortFault(Kind.MALFORMED, malformed.getMessage());
        }
    }

    private static void requireNoError(Fields answer) {
        if (!answer.has("error")) {
            return;
        }
        Fields error = answer.object("error");
        String kind = error.text("kind");
        String reason = Quoted.reason(error.text("reason"));
        if (kind.equals("unsupported")) {
            throw new PortDeclined(reason);
        }
        throw new PortFault(Kind.FAILED, "it says " + Quoted.of(kind) + ": " + reason);
    }

    boolean isClosed() {
        return closed;
    }

    /** Lets the port end by itself, for a moment; then ends it. */
    void sayBye() {
        if (!closed) {
            try {
                ask(new Request.Bye(), TO_SAY_BYE, answer -> true);
            } catch (PortFault | PortDeclined unwilling) {
                close(); // it is ended in any case
            }
        }
        close();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            channel.close();
        }
    }
}
