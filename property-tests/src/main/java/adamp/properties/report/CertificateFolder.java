package adamp.properties.report;

import adamp.properties.report.certificate.Certificate;
import adamp.properties.report.certificate.CertificateException;
import adamp.properties.report.certificate.Plain;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The certificates among the JSON files of a folder and the folders in it. */
final class CertificateFolder {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CertificateFolder() {}

    /** @throws CertificateException if there is none, or one cannot be read: its message names the file */
    static List<Certificate> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new CertificateException(
                    "there is no folder " + folder + ": give the one that ./adamp certify --out wrote");
        }
        List<Certificate> certificates = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(CertificateFolder::isJson).sorted().toList()) {
                JsonNode json = parsed(file);
                if (Certificate.isCertificate(json)) {
                    certificates.add(read(file, json));
                }
            }
        }
        if (certificates.isEmpty()) {
            throw new CertificateException(
                    "the folder " + folder + " holds no certificate: write some with ./adamp certify --out");
        }
        return certificates;
    }

    private static boolean isJson(Path file) {
        return file.toString().endsWith(".json") && Files.isRegularFile(file);
    }

    private static JsonNode parsed(Path file) throws IOException {
        try {
            return MAPPER.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException broken) {
            throw new CertificateException(
                    file + " is no JSON: " + Plain.ascii(broken.getOriginalMessage()) + ": write it again", broken);
        }
    }

    private static Certificate read(Path file, JsonNode json) {
        try {
            return Certificate.read(json);
        } catch (CertificateException refused) {
            throw new CertificateException(file + ": " + refused.getMessage(), refused);
        }
    }
}
