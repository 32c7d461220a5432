package adamp.experiments.report.html;

import java.util.ArrayList;
import java.util.List;

/** The frame of a page that needs no network: style and script lie inside, and a policy forbids loading anything. */
public final class Page implements Node {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

    private final String title;
    private final List<Node> content = new ArrayList<>();

    public Page(String title) {
        this.title = title;
    }

    public Page add(Node... nodes) {
        content.addAll(List.of(nodes));
        return this;
    }

    @Override
    public void write(StringBuilder out) {
        Element head = new Element("head")
                .add(
                        new Element("meta").attribute("charset", "utf-8"),
                        new Element("meta")
                                .attribute("http-equiv", "Content-Security-Policy")
                                .attribute("content", POLICY),
                        new Element("meta")
                                .attribute("name", "viewport")
                                .attribute("content", "width=device-width, initial-scale=1"),
                        new Element("meta").attribute("name", "color-scheme").attribute("content", "light dark"),
                        Element.of("title", title),
                        new Element("style").add(new Resource("report.css")));
        Element body = new Element("body").addAll(content).add(new Element("script").add(new Resource("report.js")));
        out.append("<!doctype html>\n");
        new Element("html").attribute("lang", "en").add(head, body).write(out);
    }
}
