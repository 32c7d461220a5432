package adamp.experiments.report;

import adamp.experiments.error.FileTrouble;
import adamp.experiments.report.results.ResultsException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where a report goes: the page, and beside it the same name with {@code .json}. Each is written to a temporary name in
 * the same folder and then moved, so that no half-written file is ever seen under its own name.
 *
 * @param page the HTML file
 */
public record ReportFiles(Path page) {

    /** The JSON file beside the page. */
    public Path json() {
        String name = page.getFileName().toString();
        String stem = name.endsWith(".html") ? name.substring(0, name.length() - ".html".length()) : name;
        return page.resolveSibling(stem + ".json");
    }

    /**
     * Writes both files.
     *
     * @throws ResultsException where the folder cannot be written
     */
    public void write(Report report) {
        String html = report.html();
        String json = report.json().toPrettyString() + "\n";
        replace(json(), json);
        replace(page, html);
    }

    private static void replace(Path file, String text) {
        Path folder = file.toAbsolutePath().getParent();
        Path temporary = folder.resolve("." + file.getFileName() + ".tmp");
        try {
            Files.createDirectories(folder);
            Files.writeString(temporary, text);
            move(temporary, file);
        } catch (IOException e) {
            discard(temporary);
            throw ResultsException.in(
                    file,
                    "cannot be written (" + FileTrouble.reason(e) + ")",
                    "check the folder and its permissions, or give another file with --out");
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // The folder cannot be written, which is what is being reported.
        }
    }
}
