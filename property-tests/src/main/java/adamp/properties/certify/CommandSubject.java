package adamp.properties.certify;

import adamp.properties.pipe.Limits;
import adamp.properties.pipe.PipePortFactory;
import adamp.properties.pipe.PortCard;
import adamp.properties.port.PortFactory;
import adamp.properties.port.PortFault;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Precision;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A program that speaks the port protocol. */
public final class CommandSubject implements Subject {
    private final List<String> command;
    private final Limits limits;
    private final List<PipePortFactory> opened = new ArrayList<>();
    private final PortCard card;

    /** The process that said who it is, until the first thread takes it. */
    private Optional<PipePortFactory> waiting;

    /**
     * Starts it once, to hear what it says of itself.
     *
     * @throws PortFault if it does not get that far
     */
    public CommandSubject(List<String> command, Limits limits) {
        this.command = List.copyOf(command);
        this.limits = limits;
        PipePortFactory first = PipePortFactory.of(command, limits);
        opened.add(first);
        card = first.card();
        waiting = Optional.of(first);
    }

    @Override
    public String name() {
        return card.port();
    }

    @Override
    public String version() {
        return card.version();
    }

    @Override
    public List<String> command() {
        return command;
    }

    @Override
    public String arguments() {
        return "-- " + Shell.words(command);
    }

    @Override
    public Set<Algorithm> algorithms() {
        return card.algorithms();
    }

    @Override
    public Optional<Conventions> conventions() {
        return card.conventions();
    }

    @Override
    public Precision precision() {
        List<Precision> offered = Arrays.stream(Precision.values())
                .filter(precision -> card.dtypes().contains(precision.toString()))
                .toList();
        return offered.isEmpty() || offered.contains(Precision.FLOAT32) ? Precision.FLOAT32 : offered.get(0);
    }

    @Override
    public synchronized PortFactory open() {
        if (waiting.isPresent()) {
            PortFactory first = waiting.orElseThrow();
            waiting = Optional.empty();
            return first;
        }
        PipePortFactory another = PipePortFactory.of(command, limits);
        opened.add(another);
        return another;
    }

    @Override
    public synchronized void close() {
        opened.forEach(PipePortFactory::close);
    }
}
