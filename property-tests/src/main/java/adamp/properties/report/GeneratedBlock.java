package adamp.properties.report;

import adamp.properties.report.certificate.CertificateException;
import java.nio.file.Path;

/**
 * A block of a Markdown file that is generated, between two comments that Markdown does not show.
 *
 * @param name tells it from other blocks of the file
 */
record GeneratedBlock(String name) {
    private String begin() {
        return "<!-- begin " + name + ": generated, edits are lost -->";
    }

    private String end() {
        return "<!-- end " + name + " -->";
    }

    /** The block with nothing in it. */
    String empty() {
        return begin() + "\n" + end() + "\n";
    }

    /**
     * A file's text with other content in the block.
     *
     * @param file for the message
     * @throws CertificateException if the marks are not there, once each and in their order
     */
    String replaced(String text, String content, Path file) {
        int from = text.indexOf(begin());
        int to = text.indexOf(end());
        boolean once = from == text.lastIndexOf(begin()) && to == text.lastIndexOf(end());
        if (from < 0 || to < from || !once) {
            throw new CertificateException(file + " lacks the marks of its generated part: put the lines \"" + begin()
                    + "\" and \"" + end() + "\" where the table belongs, once");
        }
        return text.substring(0, from + begin().length()) + "\n" + content + text.substring(to);
    }
}
