package adamp.experiments.report.html;

import java.util.ArrayList;
import java.util.List;

/** A table in a box that scrolls sideways by itself; the first cell of every row is the row's header. */
public final class Table {

    private final String caption;
    private final List<String> headers = new ArrayList<>();
    private final List<Boolean> numeric = new ArrayList<>();
    private final Element body = new Element("tbody");

    public Table(String caption) {
        this.caption = caption;
    }

    /** A column of words. */
    public Table column(String header) {
        headers.add(header);
        numeric.add(false);
        return this;
    }

    /** A column of numbers, set flush right. */
    public Table numbers(String header) {
        headers.add(header);
        numeric.add(true);
        return this;
    }

    public Table row(Node... cells) {
        if (cells.length != headers.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + headers.size() + " columns");
        }
        Element row = new Element("tr");
        for (int i = 0; i < cells.length; i++) {
            Element cell = i == 0 ? new Element("th").attribute("scope", "row") : new Element("td");
            row.add(align(cell, i).add(cells[i]));
        }
        body.add(row);
        return this;
    }

    public Element build() {
        Element head = new Element("tr");
        for (int i = 0; i < headers.size(); i++) {
            head.add(align(Element.of("th", headers.get(i)).attribute("scope", "col"), i));
        }
        Element table = new Element("table")
                .add(new Element("caption").add(Element.of("span", caption)), new Element("thead").add(head), body);
        return Element.styled("div", "scroll")
                .attribute("role", "region")
                .attribute("tabindex", "0")
                .attribute("aria-label", caption)
                .add(table);
    }

    private Element align(Element cell, int column) {
        return numeric.get(column) ? cell.attribute("class", "number") : cell;
    }
}
