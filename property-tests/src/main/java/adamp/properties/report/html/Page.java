package adamp.properties.report.html;

import adamp.properties.report.certificate.Certificate;
import adamp.properties.report.markup.Element;
import adamp.properties.report.markup.Node;
import java.util.List;
import java.util.stream.Collectors;

/** The whole page. It needs no network: style and script lie inside, and a policy forbids loading anything. */
public record Page(List<Certificate> certificates) implements Node {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

    public Page {
        certificates = List.copyOf(certificates);
    }

    @Override
    public void write(StringBuilder out) {
        String ports = certificates.stream()
                .map(Certificate::portAndVersion)
                .distinct()
                .collect(Collectors.joining(", "));
        String title = ports.isEmpty() ? "No certificate" : ports;
        Element header = new Element("header")
                .add(Element.styled("p", "kind").text("What the certifier of adamp found of"), Element.of("h1", title));
        Element main = new Element("main").with("id", "main");
        if (certificates.isEmpty()) {
            main.add(Element.of("p", "No algorithm was certified: there is nothing to report."));
        }
        if (certificates.size() > 1) {
            main.add(Overview.of(certificates));
        }
        for (int i = 0; i < certificates.size(); i++) {
            main.add(new CertificateSection(certificates.get(i), i + 1).element());
        }
        if (certificates.stream().anyMatch(certificate -> !certificate.flags().isEmpty())) {
            main.add(FlagNotes.of(certificates));
        }
        Element skip = Element.styled("a", "skip").with("href", "#main").text("Skip to the verdict");
        Element body =
                new Element("body").add(skip, header, main, new Element("script").add(Resource.named("report.js")));
        out.append("<!doctype html>\n");
        new Element("html").with("lang", "en").add(head(title), body).write(out);
    }

    private static Element head(String title) {
        return new Element("head")
                .add(
                        new Element("meta").with("charset", "utf-8"),
                        new Element("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", POLICY),
                        new Element("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1"),
                        new Element("meta").with("name", "color-scheme").with("content", "light dark"),
                        Element.of("title", title + ": certificate"),
                        new Element("style").add(Resource.named("report.css")));
    }
}
