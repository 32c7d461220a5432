package adamp.properties.report;

import adamp.properties.report.certificate.Certificate;
import adamp.properties.report.html.Page;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Certificates as one page that needs no network. */
public final class HtmlReport {
    private HtmlReport() {}

    /**
     * Writes the page.
     *
     * @throws adamp.properties.report.certificate.CertificateException if a certificate cannot be read
     */
    public static void write(List<JsonNode> certificates, Path file) throws IOException {
        Files.writeString(file, page(certificates));
    }

    static String page(List<? extends JsonNode> certificates) {
        return new Page(Certificate.readAll(certificates)).markup();
    }
}
