package adamp.properties.report;

import adamp.properties.report.certificate.Certificate;
import adamp.properties.report.certificate.Plain;
import adamp.properties.report.certificate.Verdict;
import adamp.properties.report.words.Sentences;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Certificates on a terminal of 80 columns: one after the other, and a summary where there are several. */
public final class Table {
    private Table() {}

    /**
     * Prints certificates in plain ASCII.
     *
     * @throws adamp.properties.report.certificate.CertificateException if one cannot be read
     */
    public static void print(List<JsonNode> certificates, PrintWriter out) {
        print(certificates, out, Style.PLAIN, Rows.ALL);
    }

    /** Prints certificates in a style of the terminal's, with these of their flags. */
    public static void print(List<JsonNode> certificates, PrintWriter out, Style style, Rows rows) {
        List<Certificate> read = Certificate.readAll(certificates);
        for (Certificate certificate : read) {
            new CertificateTable(certificate, style, rows).lines().forEach(out::println);
            out.println();
        }
        if (read.size() > 1) {
            summary(read, out, style);
        }
        out.flush();
    }

    private static void summary(List<Certificate> certificates, PrintWriter out, Style style) {
        out.println(row("algorithm", "numbers", "convention", "cases", "failed", "worst", "verdict"));
        for (Certificate certificate : certificates) {
            String row = row(
                    Plain.ascii(certificate.algorithm()),
                    Plain.ascii(certificate.dtype() + (certificate.master().isPresent() ? "+master" : "")),
                    Plain.ascii(certificate.convention().name()),
                    Long.toString(certificate.tally().cases()),
                    Long.toString(certificate.tally().unwaived()),
                    orDash(Sentences.worstRatio(certificate)),
                    certificate.verdict().words());
            out.println(certificate.verdict() == Verdict.CERTIFIED ? style.good(row) : style.bad(row));
        }
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }

    private static String row(String... cells) {
        return String.format(Locale.ROOT, "%-9s %-15s %-12s %6s %6s %9s  %s", (Object[]) cells);
    }
}
