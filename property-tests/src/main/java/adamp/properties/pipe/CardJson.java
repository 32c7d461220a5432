package adamp.properties.pipe;

import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperLimit;
import adamp.properties.rule.MemoryLayout;
import adamp.spec.convention.ConventionsJson;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a port says of itself, as JSON. */
final class CardJson {
    private static final String MOMENTS = "moments";
    private static final String STEPS = "steps";
    private static final String DENORMALS = "denormals";
    private static final String KEPT = "kept";
    private static final String FLUSHED = "flushed";
    private static final String LIMITS = "limits";
    private static final int MOST_LANES = 1 << 20;

    private CardJson() {}

    /** Adds the fields of a card to an answer. */
    static void write(PortCard card, ObjectNode node) {
        node.put("protocol", card.protocol()).put("port", card.port()).put("version", card.version());
        ArrayNode algorithms = node.putArray("algorithms");
        Arrays.stream(Algorithm.values()).filter(card.algorithms()::contains).forEach(a -> algorithms.add(a.title()));
        card.dtypes().forEach(node.putArray("dtypes")::add);
        if (!card.masters().isEmpty()) {
            card.masters().forEach(node.putArray("masters")::add);
        }
        ArrayNode shows = node.putArray("shows");
        if (card.showsMoments()) {
            shows.add(MOMENTS);
        }
        if (card.showsSteps()) {
            shows.add(STEPS);
        }
        card.sums().ifPresent(sums -> {
            ObjectNode written = node.putObject("sums").put("format", sums.wide() ? "float64" : Protocol.FLOAT32);
            if (sums.lanes() > 0) {
                written.put("lanes", sums.lanes());
            }
            if (sums.part() > 0) {
                written.put("part", sums.part());
            }
        });
        if (card.flushes()) {
            node.put(DENORMALS, FLUSHED);
        }
        if (!card.layouts().isEmpty()) {
            ArrayNode layouts = node.putArray("layouts");
            Arrays.stream(MemoryLayout.values())
                    .filter(card.layouts()::contains)
                    .forEach(l -> layouts.add(l.title()));
        }
        if (!card.limits().isEmpty()) {
            writeLimits(card, node.putObject(LIMITS));
        }
        card.conventions().ifPresent(conventions -> node.set("conventions", ConventionsJson.write(conventions)));
    }

    /** @throws MalformedMessage if a field is missing or no such thing */
    static PortCard read(Fields fields) {
        Set<Algorithm> algorithms = EnumSet.noneOf(Algorithm.class);
        for (String title : fields.texts("algorithms")) {
            Arrays.stream(Algorithm.values())
                    .filter(algorithm -> algorithm.title().equals(title))
                    .forEach(algorithms::add); // others are nothing to us
        }
        List<String> shows = fields.texts("shows");
        try {
            return new PortCard(
                    fields.count("protocol", Integer.MAX_VALUE),
                    fields.text("port"),
                    fields.text("version"),
                    algorithms,
                    new ArrayList<>(fields.texts("dtypes")),
                    fields.has("masters") ? fields.texts("masters") : List.of(),
                    shows.contains(MOMENTS),
                    shows.contains(STEPS),
                    fields.has("sums") ? Optional.of(sums(fields.object("sums"))) : Optional.empty(),
                    flushes(fields),
                    fields.has("conventions")
                            ? Optional.of(ConventionsJson.read(fields.json("conventions")))
                            : Optional.empty(),
                    layouts(fields),
                    limits(fields));
        } catch (IllegalArgumentException problem) {
            throw new MalformedMessage(problem.getMessage());
        }
    }

    private static boolean flushes(Fields fields) {
        String denormals = fields.has(DENORMALS) ? fields.text(DENORMALS) : KEPT;
        if (!denormals.equals(KEPT) && !denormals.equals(FLUSHED)) {
            throw new MalformedMessage(
                    "'denormals' is " + Quoted.of(denormals) + ": there are " + KEPT + " and " + FLUSHED);
        }
        return denormals.equals(FLUSHED);
    }

    private static void writeLimits(PortCard card, ObjectNode node) {
        for (Algorithm algorithm : Algorithm.values()) {
            Set<HyperLimit> limits = card.limits().getOrDefault(algorithm, Set.of());
            if (!limits.isEmpty()) {
                ArrayNode titles = node.putArray(algorithm.title());
                Arrays.stream(HyperLimit.values()).filter(limits::contains).forEach(limit -> titles.add(limit.title()));
            }
        }
    }

    private static Map<Algorithm, Set<HyperLimit>> limits(Fields fields) {
        Map<Algorithm, Set<HyperLimit>> limits = new EnumMap<>(Algorithm.class);
        if (fields.has(LIMITS)) {
            Fields given = fields.object(LIMITS);
            for (Algorithm algorithm : Algorithm.values()) {
                if (given.has(algorithm.title())) {
                    Set<HyperLimit> read = EnumSet.noneOf(HyperLimit.class);
                    given.texts(algorithm.title()).forEach(title -> read.add(limit(title)));
                    limits.put(algorithm, read);
                }
            }
        }
        return limits;
    }

    private static HyperLimit limit(String title) {
        return HyperLimit.named(title)
                .orElseThrow(() -> new MalformedMessage("no limit of hyper-parameters is called " + Quoted.of(title)
                        + ": there are "
                        + Arrays.stream(HyperLimit.values())
                                .map(HyperLimit::title)
                                .collect(Collectors.joining(", "))));
    }

    private static Set<MemoryLayout> layouts(Fields fields) {
        Set<MemoryLayout> layouts = EnumSet.noneOf(MemoryLayout.class);
        for (String title : fields.has("layouts") ? fields.texts("layouts") : List.<String>of()) {
            Arrays.stream(MemoryLayout.values())
                    .filter(layout -> layout.title().equals(title))
                    .forEach(layouts::add); // others are nothing to us
        }
        return layouts;
    }

    private static SumsPromise sums(Fields fields) {
        String format = fields.text("format");
        if (!format.equals("float64") && !format.equals(Protocol.FLOAT32)) {
            throw new MalformedMessage("'sums.format' is " + Quoted.of(format) + ": there are float32 and float64");
        }
        return new SumsPromise(
                format.equals("float64"),
                fields.has("lanes") ? fields.count("lanes", MOST_LANES) : 0,
                fields.has("part") ? fields.count("part", Integer.MAX_VALUE) : 0);
    }
}
