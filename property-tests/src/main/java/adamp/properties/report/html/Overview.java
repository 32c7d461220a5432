package adamp.properties.report.html;

import adamp.properties.report.certificate.Certificate;
import adamp.properties.report.markup.Element;
import adamp.properties.report.words.Sentences;
import java.util.List;

/** Several certificates in one table. */
final class Overview {
    private Overview() {}

    static Element of(List<Certificate> certificates) {
        boolean severalPorts = certificates.stream()
                        .map(Certificate::portAndVersion)
                        .distinct()
                        .count()
                > 1;
        Element body = new Element("tbody");
        for (int i = 0; i < certificates.size(); i++) {
            body.add(row(certificates.get(i), i + 1, severalPorts));
        }
        Element table = new Element("table")
                .add(
                        Pieces.caption("One certificate for each algorithm"),
                        Pieces.head(
                                List.of(
                                        "algorithm",
                                        "verdict",
                                        "numbers",
                                        "convention",
                                        "cases",
                                        "failed",
                                        "worst / bound"),
                                4,
                                7),
                        body);
        return new Element("section")
                .with("aria-labelledby", "overview")
                .add(Element.of("h2", "Verdicts").with("id", "overview"), Pieces.scrolling("Verdicts", table));
    }

    private static Element row(Certificate certificate, int index, boolean severalPorts) {
        return new Element("tr")
                .add(
                        new Element("th")
                                .with("scope", "row")
                                .add(new Element("a")
                                        .with("href", "#c" + index)
                                        .text(certificate.algorithm()
                                                + (severalPorts ? ", " + certificate.portAndVersion() : ""))),
                        new Element("td")
                                .add(Element.styled("span", "verdict " + Pieces.tone(certificate))
                                        .text(Pieces.sign(certificate) + " "
                                                + certificate.verdict().words())),
                        Element.of("td", certificate.numbers()),
                        Element.of("td", certificate.convention().name()),
                        Pieces.number(Long.toString(certificate.tally().cases())),
                        Pieces.number(Long.toString(certificate.tally().unwaived())),
                        Pieces.number(Sentences.worstRatio(certificate)));
    }
}
