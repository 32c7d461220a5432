package adamp.experiments.report.section;

import adamp.experiments.report.html.Element;
import adamp.experiments.report.plot.Ink;

/** Colours and patterns with their names, above a group of figures. */
final class Legend {

    private Legend() {}

    static Element of(Look look) {
        Element list = Element.styled("ul", "legend").attribute("aria-label", "Legend");
        look.legend()
                .forEach((label, ink) ->
                        list.add(new Element("li").add(swatch(ink)).text(label)));
        return list;
    }

    private static Element swatch(Ink ink) {
        Element line = Element.styled("path", "line " + ink.hue().strokeClass())
                .attribute("d", "M1 5H29")
                .attribute("stroke-width", "3");
        if (!ink.dash().svg().isEmpty()) {
            line.attribute("stroke-dasharray", ink.dash().svg());
        }
        return Element.styled("svg", "swatch")
                .attribute("viewBox", "0 0 30 10")
                .attribute("width", "30")
                .attribute("height", "10")
                .attribute("aria-hidden", "true")
                .add(line);
    }
}
