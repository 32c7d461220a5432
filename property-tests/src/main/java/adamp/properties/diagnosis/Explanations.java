package adamp.properties.diagnosis;

import adamp.spec.convention.Axis;
import adamp.spec.convention.AxisValue;
import adamp.spec.convention.Preset;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of each explanation by name: the resource {@code explanations.json}. */
final class Explanations {
    /** A row of the resource. */
    record Text(String what, String effect, String seen) {}

    private static final Map<String, Text> TEXTS = read();

    private Explanations() {}

    private static Map<String, Text> read() {
        try (InputStream resource = Explanations.class.getResourceAsStream("explanations.json")) {
            return new ObjectMapper().readValue(resource, new TypeReference<Map<String, Text>>() {});
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static boolean knows(String name) {
        return TEXTS.containsKey(name);
    }

    /** Of a name that is no convention's. */
    static Explanation named(String name) {
        Text text = TEXTS.get(name);
        return new Explanation(name, text.what(), text.effect(), text.seen(), Optional.empty(), Optional.empty());
    }

    /** Of a name that a value of an axis goes by. */
    static Explanation named(String name, AxisValue value) {
        Text text = TEXTS.get(name);
        return new Explanation(
                name,
                text.what(),
                text.effect(),
                text.seen(),
                Optional.of(value.axis().key()),
                Optional.of(value.key()));
    }

    /** Of a value of an axis. */
    static Explanation of(AxisValue value) {
        String name = AxisNames.of(value);
        Text text = TEXTS.getOrDefault(name, ofAxis(value));
        return new Explanation(
                name,
                text.what(),
                text.effect(),
                text.seen(),
                Optional.of(value.axis().key()),
                Optional.of(value.key()));
    }

    /** Where a value has no row of its own, its axis has. */
    private static Text ofAxis(AxisValue value) {
        Axis axis = value.axis();
        Text text = TEXTS.getOrDefault(axis.name(), new Text("", "", ""));
        return new Text(value.meaning(), text.effect(), text.seen());
    }

    private static Explanation of(Preset preset) {
        Explanation text = named(preset.name());
        return new Explanation(
                text.name(),
                text.what(),
                text.effect(),
                text.seen(),
                Optional.of("convention"),
                Optional.of(preset.name()));
    }

    /** Of each part of a hypothesis. */
    static List<Explanation> parts(Hypothesis hypothesis) {
        if (hypothesis.preset().isPresent()) {
            return List.of(of(hypothesis.preset().get()));
        }
        List<Explanation> parts = new ArrayList<>();
        hypothesis.axes().forEach(value -> parts.add(of(value)));
        hypothesis.bugs().forEach(bug -> parts.add(named(bug.name())));
        return parts;
    }

    /**
     * Of hypotheses each of which explains everything: what they have in common is needed in any case, the rest of each is an
     * alternative.
     */
    static List<Explanation> of(List<Hypothesis> hypotheses) {
        Map<Set<String>, List<Explanation>> sets = new LinkedHashMap<>();
        for (Hypothesis hypothesis : hypotheses) {
            List<Explanation> parts = parts(hypothesis);
            sets.putIfAbsent(parts.stream().map(Explanation::name).collect(Collectors.toSet()), parts);
        }
        if (sets.isEmpty()) {
            return List.of();
        }
        Set<String> common = new HashSet<>(sets.keySet().iterator().next());
        sets.keySet().forEach(common::retainAll);
        List<Explanation> all = new ArrayList<>();
        sets.values().iterator().next().stream()
                .filter(part -> common.contains(part.name()))
                .forEach(all::add);
        int number = 0;
        for (List<Explanation> parts : sets.values()) {
            number++;
            for (Explanation part : parts) {
                if (!common.contains(part.name())) {
                    all.add(part.of(number));
                }
            }
        }
        return all;
    }
}
