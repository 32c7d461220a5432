package adamp.properties.diagnosis;

import adamp.properties.bound.Rounding;
import adamp.properties.rule.MemoryLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Why a port breaks off: what its last words betray, or else what all steps have in common at which it does, and none has
 * that it makes.
 */
final class BreakOffs {
    /** What interpreters and libraries say, and what it betrays. */
    private static final Map<Pattern, String> MESSAGES = messages();

    private final List<Recording> recordings;
    private final Judge judge;

    /** A recording that broke off. */
    private record Broken(Recording recording, Recording.BreakOff at) {
        boolean any(Predicate<RecordedStep> condition) {
            return at.attempt().stream().anyMatch(condition);
        }

        boolean hasEmptyTensor() {
            return recording.scenario().shapes().stream().anyMatch(shape -> shape.elements() == 0);
        }

        boolean isStrided() {
            return recording.scenario().setup().layout() != MemoryLayout.ROW_MAJOR;
        }
    }

    /** What steps may have in common. */
    private record Condition(String name, String words, Predicate<RecordedStep> holds) {}

    BreakOffs(List<Recording> recordings, Judge judge) {
        this.recordings = recordings;
        this.judge = judge;
    }

    private static Map<Pattern, String> messages() {
        Map<Pattern, String> messages = new LinkedHashMap<>();
        for (String words : List.of("view size is not compatible", "non-contiguous", "not contiguous")) {
            messages.put(Pattern.compile(words), "STRIDED_VIEW_FAILS");
        }
        for (String words : List.of(
                "'(int|float)' and '(list|ListWrapper)'", "sequence by non-int", "its momentum, a number at first")) {
            messages.put(Pattern.compile(words), "MOMENTUM_OVERWRITTEN");
        }
        return messages;
    }

    /** From the more special ones to the more general. */
    private List<Condition> conditions() {
        return List.of(
                new Condition(
                        "NESTEROV_PROJECTION_FAILS",
                        "with Nesterov, where the update is projected",
                        step -> step.rule().hyper().nesterov() && projects(step)),
                new Condition("PROJECTION_FAILS", "where the update is projected", this::projects),
                named("without a gradient", RecordedStep::isMissing),
                named("in a tensor of no axes", step -> step.shape().rank() == 0),
                named("in vectors", step -> step.shape().rank() == 1),
                named("with Nesterov", step -> step.rule().hyper().nesterov()),
                named("with weight decay", step -> step.rule().hyper().weightDecay() != 0),
                named("with dampening", step -> step.rule().hyper().dampening() != 0),
                named("from the start", step -> step.before().steps() == 0),
                named("after a state was loaded", step -> step.before().steps() > 0),
                named("in several tensors at once", step -> step.place().tensor() > 0),
                named("in tensors of two axes and more", step -> step.shape().rank() > 1));
    }

    private static Condition named(String words, Predicate<RecordedStep> holds) {
        return new Condition("BREAKS_OFF", words, holds);
    }

    /** Whether the declared rule projects it, whatever rounding does. */
    private boolean projects(RecordedStep step) {
        return step.shape().elements() > 0
                && judge.predictions(Hypothesis.DECLARED, step, Rounding.Range.KEPT).stream()
                        .allMatch(prediction -> prediction.verdict().projects());
    }

    List<Explanation> explain() {
        Map<String, Explanation> said = new LinkedHashMap<>();
        List<Broken> unnamed = new ArrayList<>();
        for (Recording recording : recordings) {
            recording.brokeOff().map(at -> new Broken(recording, at)).ifPresent(broken -> message(broken)
                    .ifPresentOrElse(
                            name -> said.putIfAbsent(name, Explanations.named(name)), () -> unnamed.add(broken)));
        }
        boolean sometimesRuns =
                recordings.stream().anyMatch(recording -> !recording.steps().isEmpty());
        if (sometimesRuns) {
            take(unnamed, Broken::hasEmptyTensor, "EMPTY_TENSOR_REJECTED", said);
            take(unnamed, Broken::isStrided, "STRIDED_VIEW_FAILS", said);
        }
        if (!unnamed.isEmpty()) {
            Explanation rest = sometimesRuns ? inCommon(unnamed) : breaksOff(", at every step");
            said.putIfAbsent(rest.name(), rest);
        }
        return List.copyOf(said.values());
    }

    private static Optional<String> message(Broken broken) {
        String words = String.valueOf(broken.at().fault().getMessage());
        return MESSAGES.entrySet().stream()
                .filter(known -> known.getKey().matcher(words).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static void take(List<Broken> from, Predicate<Broken> which, String name, Map<String, Explanation> said) {
        if (from.removeIf(which)) {
            said.putIfAbsent(name, Explanations.named(name));
        }
    }

    private Explanation inCommon(List<Broken> unnamed) {
        for (Condition condition : conditions()) {
            boolean everywhere = unnamed.stream().allMatch(broken -> broken.any(condition.holds()));
            if (everywhere
                    && recordings.stream()
                            .flatMap(recording -> recording.steps().stream())
                            .noneMatch(condition.holds())) {
                String words = condition.name().equals("BREAKS_OFF") ? ", " + condition.words() + " always" : "";
                return Explanations.named(condition.name()).saying(words);
            }
        }
        return breaksOff("");
    }

    private static Explanation breaksOff(String where) {
        return Explanations.named("BREAKS_OFF").saying(where);
    }
}
