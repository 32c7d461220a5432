package adamp.properties.pipe;

import adamp.properties.port.PortDeclined;
import adamp.properties.port.PortFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The port's side of the protocol over an implementation of this project: answers line by line until {@code bye} or the
 * end of its input. Whatever it is sent, it answers with an error and goes on.
 */
public final class PortServer {
    private final PortFactory factory;
    private final PortCard card;

    public PortServer(PortFactory factory, PortCard card) {
        this.factory = factory;
        this.card = card;
    }

    /**
     * Serves one asker.
     *
     * @throws IOException if the answers cannot be written or the requests not be read
     */
    public void serve(InputStream in, OutputStream out) throws IOException {
        LineReader lines = new LineReader(in, Protocol.LONGEST_LINE);
        try (Session session = new Session();
                OutputStream buffered = new BufferedOutputStream(out)) {
            while (!session.ended()) {
                ObjectNode answer;
                try {
                    String line = lines.next();
                    if (line == null) {
                        return;
                    }
                    answer = session.answer(line);
                } catch (MalformedMessage tooLong) {
                    answer = error("malformed", tooLong.getMessage());
                }
                buffered.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
                buffered.flush();
            }
        }
    }

    private static ObjectNode error(String kind, String reason) {
        ObjectNode answer = Fields.MAPPER.createObjectNode().putNull("id");
        answer.putObject("error").put("kind", kind).put("reason", reason);
        return answer;
    }

    /** What one asker has. */
    private final class Session implements AutoCloseable {
        private ServedOptimizer optimizer;
        private boolean ended;

        boolean ended() {
            return ended;
        }

        ObjectNode answer(String line) {
            ObjectNode answer;
            Fields fields;
            try {
                fields = Fields.ofLine(line);
                fields.integer("id");
            } catch (MalformedMessage problem) {
                return error("malformed", problem.getMessage());
            }
            try {
                answer = Fields.MAPPER.createObjectNode();
                perform(RequestJson.read(fields), answer);
            } catch (MalformedMessage problem) {
                answer = error("malformed", problem.getMessage());
            } catch (Unsupported | PortDeclined problem) {
                answer = error("unsupported", problem.getMessage());
            } catch (RuntimeException problem) {
                answer = error("failed", Quoted.of(problem.toString()));
            }
            return answer.put("id", fields.integer("id"));
        }

        private void perform(Request request, ObjectNode answer) {
            if (request instanceof Request.Hello) {
                CardJson.write(card, answer);
            } else if (request instanceof Request.Create create) {
                card.obstacle(create.precision()).ifPresent(obstacle -> {
                    throw new Unsupported(obstacle);
                });
                close();
                optimizer = new ServedOptimizer(factory, create);
            } else if (request instanceof Request.Load load) {
                held().load(load);
            } else if (request instanceof Request.Step step) {
                held().step(step);
            } else if (request instanceof Request.Report report) {
                answer.set("state", held().report(report));
            } else {
                ended = true;
            }
        }

        private ServedOptimizer held() {
            if (optimizer == null) {
                throw new MalformedMessage("there is no optimizer yet: ask for one by create");
            }
            return optimizer;
        }

        @Override
        public void close() {
            if (optimizer != null) {
                optimizer.close();
                optimizer = null;
            }
        }
    }
}
