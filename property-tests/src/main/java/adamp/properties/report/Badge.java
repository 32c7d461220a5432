package adamp.properties.report;

import adamp.properties.report.certificate.Certificate;
import adamp.properties.report.certificate.Plain;
import adamp.properties.report.certificate.Verdict;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** What a port's page may say of it, in one line. */
public final class Badge {
    private static final String LABEL = "adamp";

    private Badge() {}

    /** One line of plain ASCII: {@code adamp: AdamW certified (OFFICIAL, float32, suite 1)}. */
    public static String text(List<JsonNode> certificates) {
        return LABEL + ": " + message(Certificate.readAll(certificates));
    }

    /** The same as the JSON that shields' endpoint badge reads. */
    public static ObjectNode json(List<JsonNode> certificates) {
        List<Certificate> read = Certificate.readAll(certificates);
        return JsonNodeFactory.instance
                .objectNode()
                .put("schemaVersion", 1)
                .put("label", LABEL)
                .put("message", message(read))
                .put("color", color(read));
    }

    private static String message(List<Certificate> certificates) {
        return certificates.isEmpty()
                ? "nothing certified"
                : certificates.stream().map(Badge::message).distinct().collect(Collectors.joining("; "));
    }

    /** As the certificate words it, without the label; in words of this reader's where it has none. */
    private static String message(Certificate certificate) {
        String worded = certificate
                .badge()
                .orElseGet(() ->
                        certificate.algorithm() + " " + certificate.verdict().words() + " ("
                                + certificate.convention().name() + ", " + certificate.dtype() + ", suite "
                                + certificate.suite().version() + ")");
        return Plain.ascii(worded.startsWith(LABEL + ": ") ? worded.substring(LABEL.length() + 2) : worded);
    }

    private static String color(List<Certificate> certificates) {
        List<Verdict> verdicts = certificates.stream().map(Certificate::verdict).toList();
        if (verdicts.contains(Verdict.NOT_CERTIFIED) || verdicts.contains(Verdict.BROKE_OFF)) {
            return "red";
        }
        return verdicts.contains(Verdict.CERTIFIED) && !verdicts.contains(Verdict.OTHER) ? "brightgreen" : "lightgrey";
    }
}
