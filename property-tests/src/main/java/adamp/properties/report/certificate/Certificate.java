package adamp.properties.report.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What was found out about one algorithm of one port. The names are those of {@code certificate.schema.json}.
 *
 * @param master the dtype of the master weights, if there are any
 * @param explanation what explains the failures; empty if nothing failed
 * @param quirks the named defects that the convention itself carries
 */
public record Certificate(
        String spec,
        String date,
        String port,
        String version,
        List<String> command,
        String algorithm,
        String dtype,
        Optional<String> master,
        Convention convention,
        Suite suite,
        Verdict verdict,
        Optional<String> badge,
        Tally tally,
        List<UnexpectedPass> unexpectedPasses,
        long steps,
        long projected,
        List<Flag> flags,
        List<Worst> worst,
        List<Failure> failures,
        List<String> declinedReasons,
        Optional<Diagnosis> explanation,
        List<Explanation> quirks,
        double seconds,
        Map<String, String> environment) {
    /** The format that is read here. */
    public static final String FORMAT = "adamp/certificate/1";

    private static final String FORMATS = "adamp/certificate/";

    /**
     * Reads a certificate; fields that are not known are ignored.
     *
     * @throws CertificateException if it is none, or of another format
     */
    public static Certificate read(JsonNode json) {
        checkFormat(json);
        Fields fields = Fields.of(json);
        Fields port = fields.object("port");
        Fields counts = fields.object("counts");
        return new Certificate(
                fields.text("spec", "?"),
                fields.text("date", ""),
                port.required("name"),
                port.text("version", ""),
                port.texts("command"),
                fields.required("algorithm"),
                fields.text("dtype", "?"),
                fields.text("master"),
                Convention.read(fields.object("convention")),
                Suite.read(fields.object("suite")),
                Verdict.of(fields.required("verdict")),
                fields.text("badge"),
                Tally.read(counts),
                fields.objects("unexpectedPasses").stream()
                        .map(UnexpectedPass::read)
                        .toList(),
                counts.whole("steps"),
                counts.whole("projected"),
                fields.objects("flags").stream().map(Flag::read).toList(),
                fields.objects("worst").stream().map(Worst::read).toList(),
                fields.objects("failures").stream().map(Failure::read).toList(),
                fields.texts("declinedReasons"),
                fields.present("diagnosis").map(Diagnosis::read),
                fields.objects("quirks").stream().map(Explanation::read).toList(),
                fields.number("seconds"),
                fields.object("environment").entries());
    }

    /** Reads several. */
    public static List<Certificate> readAll(List<? extends JsonNode> certificates) {
        return certificates.stream().map(Certificate::read).toList();
    }

    /** Whether a document says of itself that it is a certificate, of whatever version. */
    public static boolean isCertificate(JsonNode json) {
        return json.path("format").asText().startsWith(FORMATS);
    }

    private static void checkFormat(JsonNode json) {
        if (!isCertificate(json)) {
            throw new CertificateException("this is no certificate: its field 'format' is not " + FORMAT
                    + ": give what ./adamp certify wrote");
        }
        String format = json.path("format").asText();
        if (!format.equals(FORMAT)) {
            throw new CertificateException("a certificate has the format " + Plain.ascii(format) + ", and " + FORMAT
                    + " is read here: use the adamp that wrote it");
        }
    }

    /** Name and version; adapters call a version that they cannot find unknown. */
    public String portAndVersion() {
        return version.isEmpty() || version.equals("unknown") ? port : port + " " + version;
    }

    /** The dtype, and that of the master weights. */
    public String numbers() {
        return master.map(held -> dtype + " with " + held + " master weights").orElse(dtype);
    }

    /** The largest error over its bound that the failures written in full show; empty if they show none. */
    public Optional<Double> failingRatio() {
        return unwaived().stream()
                .flatMap(failure -> failure.smallest().stream())
                .flatMap(smallest -> IntStream.range(0, smallest.numbers().size())
                        .mapToObj(index -> smallest.numbers().ratio(index)))
                .filter(ratio -> ratio > 1)
                .max(Double::compare);
    }

    /** The worst ratio of all quantities where steps passed, empty if none was measured. */
    public Optional<Double> worstRatio() {
        return worst.stream().map(Worst::ratio).max(Double::compare);
    }

    /** The failures that are not waived. */
    public List<Failure> unwaived() {
        return failures.stream().filter(failure -> !failure.waived()).toList();
    }

    /** The names of what explains the failures, of alternatives the first; empty if nothing does. */
    public List<String> bugs() {
        return explanation.map(Diagnosis::explanations).orElse(List.of()).stream()
                .filter(one -> one.alternative() <= 1)
                .map(Explanation::name)
                .distinct()
                .toList();
    }
}
