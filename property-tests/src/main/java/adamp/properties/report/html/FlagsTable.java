package adamp.properties.report.html;

import adamp.properties.report.certificate.Certificate;
import adamp.properties.report.certificate.Flag;
import adamp.properties.report.certificate.Tally;
import adamp.properties.report.markup.Element;
import adamp.properties.report.words.Sentences;
import java.util.List;
import java.util.Locale;

/** A row for each flag: how its cases ended, and what goes wrong there. */
final class FlagsTable {
    private static final List<String> HEADERS = List.of(
            "flag", "cases", "passed", "failed", "declined", "waived", "open decisions", "s", "what goes wrong there");
    private static final double MILLISECONDS = 1000;

    private FlagsTable() {}

    static Element of(Certificate certificate) {
        Element body = new Element("tbody");
        certificate.flags().forEach(flag -> body.add(row(flag)));
        Element table = Element.styled("table", "flags")
                .add(
                        Pieces.caption(
                                "How the cases of each flag ended. A decision of eq. 11 is open where rounding cannot tell."),
                        Pieces.head(HEADERS, 1, 8),
                        body,
                        new Element("tfoot").add(total(certificate)));
        return Pieces.scrolling("Flags", table);
    }

    private static Element row(Flag flag) {
        boolean failed = flag.tally().unwaived() > 0;
        Element row = failed ? Element.styled("tr", "failed") : new Element("tr");
        row.add(new Element("th")
                .with("scope", "row")
                .add(new Element("a")
                        .with("href", "#flag-" + flag.name())
                        .text((failed ? "\u2717 " : "") + flag.name())));
        return figures(row, flag.tally())
                .add(
                        Pieces.number(String.format(Locale.ROOT, "%.1f", flag.milliseconds() / MILLISECONDS)),
                        Element.of("td", flag.fault()));
    }

    private static Element total(Certificate certificate) {
        Element row = new Element("tr").add(Element.of("th", "all").with("scope", "row"));
        return figures(row, certificate.tally())
                .add(Pieces.number(String.format(Locale.ROOT, "%.1f", certificate.seconds())), new Element("td"));
    }

    private static Element figures(Element row, Tally tally) {
        for (long count :
                new long[] {tally.cases(), tally.passed(), tally.unwaived(), tally.declined(), tally.waived()}) {
            row.add(Pieces.number(count == 0 ? "\u2013" : Long.toString(count)));
        }
        return row.add(Pieces.number(Sentences.open(tally).orElse("\u2013")));
    }
}
