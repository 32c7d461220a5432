package adamp.properties.report;

import adamp.properties.report.certificate.Certificate;
import adamp.properties.report.markup.Element;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Certificates as JUnit XML, which CI systems show: a test suite for each algorithm, in it a test case for the verdict and
 * one for each flag, so that a test keeps its name from one run to the next whatever fails.
 */
public final class JUnitReport {
    private JUnitReport() {}

    /**
     * Writes the file.
     *
     * @throws adamp.properties.report.certificate.CertificateException if a certificate cannot be read
     */
    public static void write(List<JsonNode> certificates, Path file) throws IOException {
        Files.writeString(file, xml(certificates));
    }

    static String xml(List<? extends JsonNode> certificates) {
        List<JUnitSuite> suites = new ArrayList<>();
        for (Certificate certificate : Certificate.readAll(certificates)) {
            suites.add(new JUnitSuite(certificate, suites.size()));
        }
        Element root = new Element("testsuites")
                .with("name", "adamp")
                .with("tests", suites.stream().mapToLong(JUnitSuite::tests).sum())
                .with(
                        "failures",
                        suites.stream().mapToLong(JUnitSuite::failures).sum())
                .with("errors", suites.stream().mapToLong(JUnitSuite::errors).sum())
                .with(
                        "time",
                        seconds(suites.stream().mapToDouble(JUnitSuite::seconds).sum()));
        suites.forEach(suite -> root.add(suite.element()));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.markup();
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
