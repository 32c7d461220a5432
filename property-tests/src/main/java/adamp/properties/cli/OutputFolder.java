package adamp.properties.cli;

import adamp.properties.report.Badge;
import adamp.properties.report.HtmlReport;
import adamp.properties.report.JUnitReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A folder that certificates and reports go to. Nothing in it is ever half written. */
final class OutputFolder {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder and tries to write there, before a long run rather than after it. */
    static OutputFolder of(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".certify", ".new"));
        } catch (IOException unwritable) {
            throw trouble(folder, unwritable);
        }
        return new OutputFolder(folder);
    }

    private static Trouble trouble(Path path, IOException why) {
        return new Trouble(
                Trouble.IO_FAILED,
                "cannot write to " + path + " (" + Reason.of(why) + "): give --out a folder that can be written");
    }

    /** Writes into a file whose name is not the final one. */
    private interface Writing {
        void to(Path file) throws IOException;
    }

    /** The certificates, and what is made of them. */
    void write(List<JsonNode> certificates) {
        for (JsonNode certificate : certificates) {
            put(
                    "certificate-" + certificate.path("algorithm").asText() + ".json",
                    file -> Files.writeString(
                            file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(certificate) + "\n"));
        }
        put("report.html", file -> HtmlReport.write(certificates, file));
        put("junit.xml", file -> JUnitReport.write(certificates, file));
        put("badge.txt", file -> Files.writeString(file, Badge.text(certificates) + "\n"));
        put("badge.json", file -> Files.writeString(file, Badge.json(certificates) + "\n"));
    }

    private void put(String name, Writing writing) {
        Path whole = folder.resolve(name);
        Path half = folder.resolve("." + name + ".new");
        try {
            writing.to(half);
            Files.move(half, whole, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            delete(half);
            throw trouble(whole, unwritable);
        }
    }

    private static void delete(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException unwritable) {
            return; // where nothing can be written nothing can be mended either
        }
    }
}
