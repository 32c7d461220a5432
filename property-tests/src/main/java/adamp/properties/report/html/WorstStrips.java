package adamp.properties.report.html;

import adamp.properties.report.certificate.Worst;
import adamp.properties.report.markup.Element;
import adamp.properties.report.words.Figures;
import adamp.properties.report.words.Sentences;
import java.util.List;

/** The worst errors, each as a bar on a strip that ends a little beyond the bound. */
final class WorstStrips {
    private static final int BOUND = 240;
    private static final int END = 288;
    private static final int HEIGHT = 20;

    private WorstStrips() {}

    static Element of(List<Worst> worst) {
        Element body = new Element("tbody");
        worst.forEach(each -> body.add(row(each)));
        Element table = Element.styled("table", "strips")
                .add(
                        Pieces.caption("The line is the bound: a correct port never crosses it."),
                        Pieces.head(List.of("quantity", "error / bound", "0 to the bound"), 1, 2),
                        body);
        return Pieces.scrolling("Worst errors", table);
    }

    private static Element row(Worst worst) {
        return new Element("tr")
                .add(
                        Element.of("th", label(worst)).with("scope", "row"),
                        Pieces.number(Figures.ratio(worst.ratio())),
                        new Element("td").add(strip(worst)));
    }

    private static String label(Worst worst) {
        return Sentences.quantity(worst.quantity()) + (worst.projected() ? ", projected" : "");
    }

    private static Element strip(Worst worst) {
        boolean beyond = !(worst.ratio() <= 1);
        double length = beyond ? Math.max(Math.min(worst.ratio() * BOUND, END), BOUND + 4) : worst.ratio() * BOUND;
        double width = Double.isNaN(length) ? END : Math.max(length, 1);
        return new Element("svg")
                .with("viewBox", "0 0 " + (END + 2) + " " + HEIGHT)
                .with("class", "strip")
                .with("role", "img")
                .with("aria-label", label(worst) + ": " + Figures.ratio(worst.ratio()) + " of the bound")
                .add(
                        bar("track", END, HEIGHT / 2 - 3, 6),
                        bar(beyond ? "beyond" : "within", Math.round(width), HEIGHT / 2 - 3, 6),
                        new Element("rect")
                                .with("class", "bound")
                                .with("x", BOUND - 1)
                                .with("y", 1)
                                .with("width", 2)
                                .with("height", HEIGHT - 2));
    }

    private static Element bar(String styleClass, long width, int y, int height) {
        return new Element("rect")
                .with("class", styleClass)
                .with("x", 0)
                .with("y", y)
                .with("width", width)
                .with("height", height)
                .with("rx", 3);
    }
}
