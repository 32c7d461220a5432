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
import java.util.List;
import java.util.Optional;

/** Reads the record that {@code prove} leaves in a results folder. */
final class ProofsReader {

    /** The only schema this version reads. */
    static final String SCHEMA = "adamp/proofs/1";

    /** The record's folder and name. */
    static final String FOLDER = "prove";

    private static final String FILE = "proofs.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ProofsReader() {}

    /** The record, empty where the folder has none. */
    static Optional<Proofs> read(Path folder) {
        Path file = folder.resolve(FOLDER).resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String remedy = "run './adamp prove --out " + folder + "' again";
        JsonFields fields = new JsonFields(file, "", parse(file, remedy), remedy);
        if (!fields.text("schema").equals(SCHEMA)) {
            throw fields.fault("schema", "is not '" + SCHEMA + "', which this version reads");
        }
        JsonFields coq = fields.object("coq");
        List<JsonFields> properties = fields.objects("properties", each -> each);
        return Optional.of(new Proofs(
                fields.text("command"),
                fields.number("seconds"),
                fields.text("verdict"),
                coq.isAbsent("skipped") ? Optional.empty() : Optional.of(coq.text("skipped")),
                coq.textOr("version", ""),
                fields.sentences("findings"),
                fields.object("trajectories").count("cases"),
                properties.size(),
                properties.stream().mapToLong(each -> each.count("instances")).sum(),
                fields.objects("files", ProofsReader::group)));
    }

    private static StatementGroup group(JsonFields fields) {
        return new StatementGroup(
                fields.text("file"), fields.text("title"), fields.objects("theorems", ProofsReader::statement));
    }

    private static Statement statement(JsonFields fields) {
        return new Statement(
                fields.text("coq"),
                fields.text("title"),
                fields.text("paper"),
                fields.text("kind"),
                fields.text("words"),
                fields.text("mathml"),
                fields.text("proof"),
                fields.isAbsent("axioms") ? Optional.empty() : Optional.of(fields.sentences("axioms")),
                fields.isAbsent("instance") ? Optional.empty() : Optional.of(fields.text("instance")),
                fields.count("instances"),
                Boolean.TRUE.equals(fields.optionalBoolean("holds")));
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
}
