package adamp.properties.report;

import adamp.properties.report.certificate.Certificate;
import adamp.properties.report.certificate.CertificateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A table of many ports in a hand-written Markdown file: it stands in a block between two marks, and all around them stays.
 * The same certificates give the same table, in whatever order they lie in their folder.
 */
public final class ResultsTable {
    private static final String BLOCK = "certificates";

    private ResultsTable() {}

    /** Writes the table of the certificates that lie in a folder, or in folders in it, into the block {@code certificates}. */
    public static void write(Path folderOfCertificates, Path resultsMd) throws IOException {
        write(folderOfCertificates, resultsMd, BLOCK);
    }

    /**
     * Writes it into a block of a name, of which a file may have several. A file that is not there is made, with the block
     * alone.
     *
     * @throws CertificateException if there is no certificate, one cannot be read, or the file has no such block
     */
    public static void write(Path folderOfCertificates, Path resultsMd, String block) throws IOException {
        List<Certificate> certificates = CertificateFolder.read(folderOfCertificates);
        GeneratedBlock marked = new GeneratedBlock(block);
        String table = MarkdownTable.of(certificates);
        String text = marked.replaced(existing(resultsMd, marked), table, resultsMd);
        Path half = resultsMd.resolveSibling("." + resultsMd.getFileName() + ".new");
        Files.writeString(half, text);
        Files.move(half, resultsMd, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String existing(Path file, GeneratedBlock block) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException notYet) {
            return block.empty();
        }
    }
}
