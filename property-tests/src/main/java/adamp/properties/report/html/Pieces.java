package adamp.properties.report.html;

import adamp.properties.report.certificate.Certificate;
import adamp.properties.report.certificate.Verdict;
import adamp.properties.report.markup.Element;
import java.util.List;
import java.util.Map;

/** Small pieces that several parts of the page use. */
final class Pieces {
    private Pieces() {}

    static Element paragraph(String text) {
        return Element.of("p", text);
    }

    static Element code(String text) {
        return Element.of("code", text);
    }

    /** A box that scrolls sideways by itself, and can be reached by the keyboard. */
    static Element scrolling(String label, Element inside) {
        return Element.styled("div", "scroll")
                .with("role", "region")
                .with("tabindex", "0")
                .with("aria-label", label)
                .add(inside);
    }

    /** Text to copy as it is, with a button that the page's script shows. */
    static Element toCopy(String label, String id, String text) {
        return Element.styled("div", "copied")
                .add(
                        Element.styled("p", "label")
                                .text(label + " ")
                                .add(new Element("button")
                                        .with("type", "button")
                                        .with("hidden", "hidden")
                                        .with("data-copies", id)
                                        .with("aria-label", "Copy: " + label)
                                        .text("Copy")),
                        new Element("pre").with("tabindex", "0").with("id", id).add(code(text.stripTrailing())));
    }

    /** Names and what they stand for; empty ones are left out. */
    static Element facts(Map<String, String> facts) {
        Element list = Element.styled("dl", "facts");
        facts.forEach((name, value) -> {
            if (!value.isEmpty()) {
                list.add(new Element("div").add(Element.of("dt", name), Element.of("dd", value)));
            }
        });
        return list;
    }

    /** The first row of a table, whose columns from {@code from} to before {@code to} hold numbers. */
    static Element head(List<String> headers, int from, int to) {
        Element row = new Element("tr");
        for (int i = 0; i < headers.size(); i++) {
            Element cell = Element.of("th", headers.get(i)).with("scope", "col");
            row.add(i >= from && i < to ? cell.with("class", "number") : cell);
        }
        return new Element("thead").add(row);
    }

    /** A table's caption; it stays in sight when the table scrolls. */
    static Element caption(String text) {
        return new Element("caption").add(Element.of("span", text));
    }

    static Element number(String text) {
        return Element.styled("td", "number").text(text);
    }

    static String tone(Certificate certificate) {
        return certificate.verdict() == Verdict.CERTIFIED ? "good" : "bad";
    }

    /** A sign that tells the verdict without its colour. */
    static String sign(Certificate certificate) {
        return certificate.verdict() == Verdict.CERTIFIED ? "\u2713" : "\u2717";
    }
}
