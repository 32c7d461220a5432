package adamp.properties.certify;

import adamp.properties.cases.Family;
import adamp.properties.cases.Note;
import adamp.properties.cases.Scenario;
import adamp.properties.check.Finding;
import adamp.properties.diagnosis.Explanation;
import adamp.properties.diagnosis.Quirks;
import adamp.properties.pipe.HexFloats;
import adamp.properties.pipe.HyperJson;
import adamp.properties.pipe.OwnPorts;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.ConventionsJson;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A certification as JSON, format {@code adamp/certificate/1}. The same run gives the same but for times. */
public final class CertificateJson {
    private static final int MOST_NUMBERS = 4096;

    private final Subject subject;
    private final Certification made;
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    private CertificateJson(Subject subject, Certification made) {
        this.subject = subject;
        this.made = made;
    }

    /** The certificate. */
    public static ObjectNode write(Subject subject, Certification made) {
        return new CertificateJson(subject, made).write();
    }

    private ObjectNode write() {
        Suite suite = made.suite();
        node.put("format", "adamp/certificate/1").put("spec", OwnPorts.VERSION);
        node.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        ObjectNode port = node.putObject("port").put("name", subject.name()).put("version", subject.version());
        subject.command().forEach(port.putArray("command")::add);
        node.put("algorithm", suite.algorithm().title());
        node.put("dtype", suite.precision().model().toString());
        node.put(
                "master",
                suite.precision().hasMaster() ? suite.precision().state().toString() : null);
        convention(suite.conventions());
        node.putObject("suite")
                .put("version", suite.version())
                .put("size", suite.size().toString())
                .put("seed", suite.seed())
                .put("digest", suite.digest())
                .put("cases", suite.cases().size());
        node.put("verdict", made.verdict().title());
        node.put("badge", Summary.badge(made));
        node.put("summary", Summary.sentence(made));
        node.put("command", ReplayLine.of(subject, suite));
        counts();
        flags();
        worst();
        failures();
        made.declinedReasons().forEach(node.putArray("declinedReasons")::add);
        unexpectedPasses();
        diagnosis();
        quirks(suite);
        node.put("seconds", Math.round(made.seconds() * 10) / 10.0);
        node.putObject("environment")
                .put("java", System.getProperty("java.version"))
                .put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"))
                .put("processors", Runtime.getRuntime().availableProcessors());
        return node;
    }

    private void convention(Conventions conventions) {
        NearestPreset nearest = NearestPreset.of(conventions);
        ObjectNode convention = ConventionsJson.write(conventions);
        convention.put("chosen", made.chosen().how().toString());
        convention.put("preset", nearest.preset().name());
        ObjectNode departs = convention.putObject("departs");
        nearest.departures().forEach(value -> departs.put(value.axis().key(), value.key()));
        node.set("convention", convention);
    }

    private void counts() {
        Tally all = made.counts();
        put(node.putObject("counts"), all)
                .put("unexpectedPasses", made.unexpectedPasses().size())
                .put("steps", all.steps())
                .put("decisions", all.decisions())
                .put("ambiguous", all.ambiguous())
                .put("projected", all.projected());
    }

    private static ObjectNode put(ObjectNode object, Tally tally) {
        return object.put("cases", tally.cases())
                .put("passed", tally.passed())
                .put("failed", tally.failed())
                .put("declined", tally.declined())
                .put("waived", tally.waived())
                .put("notRun", tally.notRun());
    }

    private void flags() {
        ArrayNode flags = node.putArray("flags");
        made.flags().forEach((flag, tally) -> {
            ObjectNode object = flags.addObject().put("flag", flag.name());
            note(object, flag);
            put(object, tally)
                    .put("decisions", tally.decisions())
                    .put("ambiguous", tally.ambiguous())
                    .put("milliseconds", tally.milliseconds());
        });
    }

    private static void note(ObjectNode object, Family flag) {
        Note note = Note.of(flag.name());
        object.putObject("note")
                .put("fault", note.fault())
                .put("effect", note.effect())
                .put("seen", note.seen());
    }

    private void worst() {
        ArrayNode worst = node.putArray("worst");
        made.worst().forEach((kind, ratio) -> worst.addObject()
                .put("quantity", name(kind.quantity()))
                .put("projected", kind.projected())
                .put("ratio", Math.round(ratio * 1e4) / 1e4));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void failures() {
        ArrayNode failures = node.putArray("failures");
        KeptFailures.of(made.failures()).forEach(result -> failure(failures.addObject(), result));
    }

    private void failure(ObjectNode object, CaseResult result) {
        Finding finding = result.finding().orElseThrow();
        object.put("case", result.id().toString())
                .put("flag", result.id().flag().name())
                .put("what", Summary.what(finding));
        finding.fault().ifPresent(kind -> object.put("fault", name(kind)));
        if (finding.deviations().isEmpty()) {
            object.putNull("quantity");
        } else {
            object.put("quantity", name(finding.deviations().get(0).quantity()));
        }
        object.put("step", finding.step())
                .put("tensor", finding.tensor())
                .put("waived", made.isWaived(result))
                .put("replay", ReplayLine.of(subject, made.suite(), result.id()));
        Smallest smallest = made.smallest().get(result.id());
        if (smallest != null && numbers(smallest.scenario()) <= MOST_NUMBERS) {
            smallest(object.putObject("smallest"), smallest);
            object.put("test", PythonTest.of(result.id(), smallest, subject.command()));
        }
    }

    private static int numbers(Scenario scenario) {
        return scenario.shapes().stream().mapToInt(TensorShape::elements).sum()
                * (3 + scenario.gradients().size());
    }

    private static void smallest(ObjectNode object, Smallest smallest) {
        Scenario scenario = smallest.scenario();
        object.set(
                "hyper",
                HyperJson.write(scenario.rule().algorithm(), scenario.rule().hyper()));
        object.put("step", smallest.finding().step())
                .put("tensor", smallest.finding().tensor());
        if (scenario.setup().hyper().stream().distinct().count() > 1) {
            ArrayNode groups = object.putArray("hyperOfTensors");
            scenario.setup()
                    .hyper()
                    .forEach(own -> groups.add(HyperJson.write(scenario.rule().algorithm(), own)));
        }
        object.put("layout", scenario.setup().layout().title())
                .put("course", scenario.setup().course().toString());
        ArrayNode tensors = object.putArray("tensors");
        for (int i = 0; i < scenario.shapes().size(); i++) {
            ObjectNode tensor = tensors.addObject();
            for (int size : scenario.shapes().get(i).sizes()) {
                tensor.withArray("shape").add(size);
            }
            state(tensor.putObject("state"), scenario.initial().get(i));
        }
        ArrayNode gradients = object.putArray("gradients");
        for (List<double[]> step : scenario.gradients()) {
            ArrayNode given = gradients.addArray();
            for (double[] gradient : step) {
                if (gradient == null) {
                    given.addNull();
                } else {
                    numbers(given.addArray(), gradient);
                }
            }
        }
        double[] none = {};
        numbers(
                object.putArray("expected"),
                smallest.numbers().map(Smallest.Numbers::expected).orElse(none));
        numbers(
                object.putArray("bound"),
                smallest.numbers().map(Smallest.Numbers::bound).orElse(none));
        numbers(
                object.putArray("reported"),
                smallest.numbers().map(Smallest.Numbers::reported).orElse(none));
    }

    private static void state(ObjectNode object, TensorState state) {
        numbers(object.putArray("weight"), state.weight());
        numbers(object.putArray("first"), state.first());
        numbers(object.putArray("second"), state.second());
        object.put("steps", state.steps());
    }

    private static void numbers(ArrayNode array, double[] values) {
        for (double value : values) {
            array.add(HexFloats.of(value));
        }
    }

    private void unexpectedPasses() {
        ArrayNode passes = node.putArray("unexpectedPasses");
        made.unexpectedPasses()
                .forEach(waiver ->
                        passes.addObject().put("waiver", waiver.toString()).put("reason", waiver.reason()));
    }

    private void diagnosis() {
        if (made.diagnosis().isEmpty()) {
            node.putNull("diagnosis");
            return;
        }
        ObjectNode diagnosis = node.putObject("diagnosis");
        explanations(
                diagnosis.putArray("explanations"),
                made.diagnosis().orElseThrow().explanations());
        diagnosis
                .put("wrong", made.diagnosis().orElseThrow().wrong())
                .put("unexplained", made.diagnosis().orElseThrow().unexplained());
        made.diagnosis()
                .orElseThrow()
                .first()
                .ifPresentOrElse(
                        first -> diagnosis
                                .putObject("first")
                                .put("quantity", first.quantity().toString())
                                .put("what", first.what())
                                .put("flag", first.scenario().family().name())
                                .put("step", first.step())
                                .put("tensor", first.tensor())
                                .put("index", first.index())
                                .put("expected", HexFloats.of(first.expected()))
                                .put("reported", HexFloats.of(first.reported())),
                        () -> diagnosis.putNull("first"));
    }

    /** Those that the nearest preset has not are the convention's own. */
    private void quirks(Suite suite) {
        ArrayNode quirks = node.putArray("quirks");
        explanations(quirks, made.quirks());
        Conventions preset = NearestPreset.of(suite.conventions()).preset();
        Set<String> shared = Quirks.of(suite.algorithm(), preset).stream()
                .map(Explanation::name)
                .collect(Collectors.toSet());
        quirks.forEach(quirk -> ((ObjectNode) quirk)
                .put("own", !shared.contains(quirk.path("name").asText())));
    }

    private static void explanations(ArrayNode array, List<Explanation> explanations) {
        for (Explanation one : explanations) {
            ObjectNode object = array.addObject()
                    .put("name", one.name())
                    .put("what", one.what())
                    .put("effect", one.effect())
                    .put("seen", one.seen());
            if (one.alternative() > 0) {
                object.put("alternative", one.alternative());
            }
            one.axis().ifPresent(axis -> object.put("axis", axis));
            one.value().ifPresent(value -> object.put("value", value));
        }
    }
}
