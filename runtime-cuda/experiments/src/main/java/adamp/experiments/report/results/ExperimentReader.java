package adamp.experiments.report.results;

import adamp.experiments.error.FileTrouble;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one experiment's folder. */
public final class ExperimentReader {

    /** The only schema this version reads. */
    public static final String SCHEMA = "adamp/experiment/1";

    /** The file that makes a folder an experiment. */
    public static final String FILE = "experiment.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final MetricsReader metrics = new MetricsReader();

    /**
     * Reads {@code folder/experiment.json} and the metrics of every run it lists.
     *
     * @throws ResultsException where either is missing, damaged or of another schema
     */
    public Experiment read(Path folder) {
        Path file = folder.resolve(FILE);
        String remedy = "run './adamp run " + folder.getFileName() + " --out " + parent(folder) + "' again";
        JsonFields fields = new JsonFields(file, "", parse(file, remedy), remedy);
        checkSchema(file, fields, remedy);
        List<Run> runs = fields.objects("runs", run -> run(folder, run, remedy));
        checkDistinct(file, runs, remedy);
        return new Experiment(
                fields.text("experiment"),
                fields.text("title"),
                fields.textOr("paper", ""),
                fields.text("profile"),
                fields.text("command"),
                fields.text("started"),
                fields.number("seconds"),
                fields.any("settings"),
                fields.isAbsent("notes") ? List.of() : fields.sentences("notes"),
                fields.isAbsent("environment")
                        ? Map.of()
                        : fields.object("environment").display(),
                runs,
                fields.objects("table", ExperimentReader::row),
                fields.isAbsent("summary") ? List.of() : fields.sentences("summary"));
    }

    private static JsonNode parse(Path file, String remedy) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw ResultsException.in(
                    file, MetricsReader.where(e) + "is not JSON (" + MetricsReader.what(e) + ")", remedy);
        } catch (IOException e) {
            throw ResultsException.in(file, "cannot be read (" + FileTrouble.reason(e) + ")", remedy);
        }
    }

    private static void checkSchema(Path file, JsonFields fields, String remedy) {
        String schema = fields.text("schema");
        if (!schema.equals(SCHEMA)) {
            throw ResultsException.in(
                    file,
                    "schema is '" + schema + "', this version reads '" + SCHEMA + "'",
                    "move the folder away or " + remedy);
        }
    }

    private static void checkDistinct(Path file, List<Run> runs, String remedy) {
        Set<String> ids = new HashSet<>();
        for (Run run : runs) {
            if (!ids.add(run.id())) {
                throw ResultsException.in(file, "two runs have the id '" + run.id() + "'", remedy);
            }
        }
    }

    private Run run(Path folder, JsonFields fields, String remedy) {
        String id = fields.text("id");
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw fields.fault("id", "is not a folder's name");
        }
        return new Run(
                id,
                fields.text("optimizer"),
                fields.text("label"),
                fields.optionalLong("seed"),
                fields.number("seconds"),
                metrics.read(folder.resolve(id).resolve(MetricsReader.FILE), remedy));
    }

    private static TableRow row(JsonFields fields) {
        Boolean within = fields.optionalBoolean("within");
        return new TableRow(
                fields.text("row"),
                fields.text("quantity"),
                published(fields),
                fields.isAbsent("measured") ? Optional.empty() : Optional.of(measured(fields.object("measured"))),
                fields.textOr("unit", ""),
                fields.isAbsent("accept") ? Optional.empty() : Optional.of(accepted(fields.object("accept"))),
                fields.isAbsent("published") ? fields.textOr("source", "") : "",
                within == null ? Verdict.NOT_JUDGED : within ? Verdict.WITHIN : Verdict.OUTSIDE);
    }

    private static Optional<Published> published(JsonFields fields) {
        if (fields.isAbsent("published")) {
            return Optional.empty();
        }
        return Optional.of(new Published(fields.number("published"), fields.text("source")));
    }

    private static Measured measured(JsonFields fields) {
        return new Measured(
                fields.number("mean"), fields.optionalNumber("deviation"), fields.count("n"), fields.numbers("values"));
    }

    private static Accepted accepted(JsonFields fields) {
        Accepted accepted = new Accepted(fields.optionalNumber("low"), fields.optionalNumber("high"));
        if (accepted.low().isEmpty() && accepted.high().isEmpty()) {
            throw fields.fault("low", "is missing, and so is high");
        }
        return accepted;
    }

    private static Path parent(Path folder) {
        return folder.getParent() == null ? Path.of(".") : folder.getParent();
    }
}
