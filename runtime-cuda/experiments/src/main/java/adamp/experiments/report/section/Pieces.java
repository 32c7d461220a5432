package adamp.experiments.report.section;

import adamp.experiments.report.html.Element;
import adamp.experiments.report.html.Node;
import adamp.experiments.report.plot.Drawing;
import java.util.List;

/** Elements every section is made of. */
final class Pieces {

    private Pieces() {}

    static Element paragraph(String text) {
        return Element.of("p", text);
    }

    /** A figure with one drawing and its caption. */
    static Element figure(Drawing drawing, String title, String caption) {
        return new Element("figure").add(drawing.svg(), caption(title, caption));
    }

    static Element caption(String title, String text) {
        return new Element("figcaption").add(Element.of("strong", title + ".")).text(" " + text);
    }

    /** Figures beside one another where there is room. */
    static Element grid(Node... figures) {
        return Element.styled("div", "grid").add(figures);
    }

    /** Smaller figures, three beside one another where there is room. */
    static Element panels(Node... figures) {
        return Element.styled("div", "panels").add(figures);
    }

    /** A heading with sentences under it, nothing where there are none. */
    static Element sentences(String heading, List<String> sentences) {
        Element block = new Element("div");
        if (sentences.isEmpty()) {
            return block;
        }
        Element list = new Element("ul");
        sentences.forEach(sentence -> list.add(Element.of("li", sentence)));
        return block.add(Element.of("h3", heading), list);
    }

    static Element command(String line) {
        return new Element("pre").attribute("tabindex", "0").add(Element.of("code", line));
    }
}
