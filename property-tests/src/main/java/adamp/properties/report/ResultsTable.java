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
 * A table of many ports in a hand-written Markdown file, and one of the conventions that they were held to: they stand in a
 * block between two marks, and all around them stays. The same certificates give the same tables, in whatever order they lie
 * in their folder.
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
        String text = marked.replaced(existing(resultsMd, marked), tables(certificates), resultsMd);
        Path half = resultsMd.resolveSibling("." + resultsMd.getFileName() + ".new");
        Files.writeString(half, text);
        Files.move(half, resultsMd, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The conventions stand apart, so that what they carry is not told with every port that follows them. */
    private static String tables(List<Certificate> certificates) {
        String conventions = ConventionsTable.of(certificates);
        return MarkdownTable.of(certificates) + (conventions.isEmpty() ? "" : "\n" + conventions);
    }

    private static String existing(Path file, GeneratedBlock block) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException notYet) {
            return block.empty();
        }
    }
}
