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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads the certificates that {@code certify} leaves in a results folder. */
final class CertificatesReader {

    /** The only format this version reads. */
    static final String FORMAT = "adamp/certificate/1";

    /** The certificates' folder. */
    static final String FOLDER = "certify";

    private static final List<String> ORDER = List.of("SGD", "SGDP", "Adam", "AdamW", "AdamP");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path folder;
    private final String remedy;

    private CertificatesReader(Path folder) {
        this.folder = folder.resolve(FOLDER);
        this.remedy = "run './adamp certify --runtime host --out " + this.folder + "' again";
    }

    /** The certificates, none where the folder has none; the algorithms in the order the paper builds them up in. */
    static List<Certificate> read(Path folder) {
        return new CertificatesReader(folder).read();
    }

    private List<Certificate> read() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().matches("certificate-.*\\.json"))
                    .sorted()
                    .toList();
            List<Certificate> certificates = new ArrayList<>();
            for (Path file : found) {
                certificates.add(certificate(new JsonFields(file, "", parse(file), remedy)));
            }
            certificates.sort(Comparator.comparingInt(one -> ORDER.indexOf(one.algorithm())));
            return certificates;
        } catch (IOException e) {
            throw ResultsException.in(
                    folder, "cannot be read (" + FileTrouble.reason(e) + ")", "check the folder's permissions");
        }
    }

    private static Certificate certificate(JsonFields fields) {
        if (!fields.text("format").equals(FORMAT)) {
            throw fields.fault("format", "is not '" + FORMAT + "', which this version reads");
        }
        JsonFields port = fields.object("port");
        JsonFields counts = fields.object("counts");
        return new Certificate(
                port.text("name") + " " + port.text("version"),
                fields.text("algorithm"),
                fields.text("dtype"),
                fields.object("convention").text("name"),
                fields.text("verdict"),
                fields.textOr("summary", fields.text("badge")),
                counts.count("cases"),
                counts.count("passed"),
                counts.count("steps"),
                fields.objects("worst", one -> one.number("ratio")).stream()
                        .mapToDouble(Double::doubleValue)
                        .max(),
                fields.objects("failures", one -> one.text("case") + ": " + one.text("what")),
                fields.textOr("command", ""));
    }

    private JsonNode parse(Path file) {
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
