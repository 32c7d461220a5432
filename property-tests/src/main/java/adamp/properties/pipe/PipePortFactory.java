package adamp.properties.pipe;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.port.Port;
import adamp.properties.port.PortDeclined;
import adamp.properties.port.PortFactory;
import adamp.properties.port.PortFault;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperLimit;
import adamp.properties.rule.MemoryLayout;
import adamp.properties.rule.OptimizerRequest;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Ports behind a command: an optimizer is made in a process that has none at the time, a new one if need be. A process
 * that broke off is replaced by a new one. To be closed when all ports are; not for several threads at once.
 */
public final class PipePortFactory implements PortFactory, AutoCloseable {
    private final String command;
    private final Supplier<Channel> start;
    private final Limits limits;
    private final Deque<Conversation> idle = new ArrayDeque<>();
    private Optional<PortCard> card = Optional.empty();

    PipePortFactory(String command, Supplier<Channel> start, Limits limits) {
        this.command = command;
        this.start = start;
        this.limits = limits;
    }

    /** Ports of a command, its first word the program. */
    public static PipePortFactory of(List<String> command, Limits limits) {
        List<String> words = List.copyOf(command);
        return new PipePortFactory(String.join(" ", words), () -> PortProcess.start(words), limits);
    }

    /**
     * What the port says of itself. Starts a process if there was none yet.
     *
     * @throws PortFault if it does not get that far
     */
    public PortCard card() {
        if (card.isEmpty()) {
            idle.push(open());
        }
        return card.orElseThrow();
    }

    private Conversation open() {
        Conversation conversation = new Conversation(start.get());
        PortCard said;
        try {
            said = conversation.ask(new Request.Hello(Protocol.VERSION), limits.start(), CardJson::read);
        } catch (PortDeclined | PortFault refusal) {
            conversation.close();
            throw refusal;
        }
        if (said.protocol() != Protocol.VERSION) {
            conversation.close();
            throw new PortFault(
                    PortFault.Kind.OTHER_VERSION, "it speaks " + said.protocol() + ", we speak " + Protocol.VERSION);
        }
        card = Optional.of(said);
        return conversation;
    }

    @Override
    public String name() {
        return card.map(PortCard::toString).orElse(command);
    }

    /** What the port promises; any order if it promises nothing, or does not start. */
    @Override
    public Set<HyperLimit> limits(Algorithm algorithm) {
        return card().limits().getOrDefault(algorithm, Set.of());
    }

    @Override
    public RowArithmetic rows(Rule rule) {
        try {
            RowArithmetic rows = rows(card().sums().orElse(SumsPromise.NONE), rule);
            return card().flushes() ? rows.flushed() : rows;
        } catch (PortFault | PortDeclined notStarted) {
            return rows(SumsPromise.NONE, rule); // making a port will say why
        }
    }

    private static RowArithmetic rows(SumsPromise promise, Rule rule) {
        return promise.rows(rule.conventions(), rule.precision().state());
    }

    /**
     * @throws PortFault if the port breaks off
     * @throws PortDeclined if it does not offer the rule, or hides its moments, without which no step can be checked
     */
    @Override
    public Port create(Rule rule, List<TensorShape> shapes) {
        return create(OptimizerRequest.plain(rule, shapes));
    }

    /**
     * @throws PortFault if the port breaks off
     * @throws PortDeclined as above, or if it does not offer the layout
     */
    @Override
    public Port create(OptimizerRequest request) {
        List<Request.Group> groups = new ArrayList<>();
        request.groups().forEach((own, tensors) -> groups.add(new Request.Group(own, tensors)));
        Rule rule = request.rule();
        return create(new Request.Create(
                rule.algorithm(), rule.conventions(), rule.precision(), request.shapes(), groups, request.layout()));
    }

    private Port create(Request.Create request) {
        PortCard said = card();
        requireOffered(said, request);
        Conversation conversation = idle.isEmpty() ? open() : idle.pop();
        try {
            return new PipePort(conversation, said, limits.answer(), request, this::takeBack);
        } catch (PortDeclined | PortFault refusal) {
            takeBack(conversation);
            throw refusal;
        }
    }

    private static void requireOffered(PortCard said, Request.Create request) {
        if (!said.algorithms().contains(request.algorithm())) {
            throw new PortDeclined("it offers no " + request.algorithm() + ", only " + said.algorithms());
        }
        said.obstacle(request.precision()).ifPresent(obstacle -> {
            throw new PortDeclined(obstacle);
        });
        if (request.layout() != MemoryLayout.ROW_MAJOR && !said.layouts().contains(request.layout())) {
            throw new PortDeclined("it offers no tensors that lie " + request.layout());
        }
    }

    @Override
    public boolean showsMoments() {
        return card().showsMoments();
    }

    private void takeBack(Conversation conversation) {
        if (!conversation.isClosed()) {
            idle.push(conversation);
        }
    }

    /** Ends the processes. */
    @Override
    public void close() {
        while (!idle.isEmpty()) {
            idle.pop().sayBye();
        }
    }
}
