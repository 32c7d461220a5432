package adamp.experiments.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An element with attributes and children, in the syntax HTML and XML share; serves HTML and the SVG inside it. */
public final class Element implements Node {

    private static final Set<String> VOID = Set.of("meta", "br", "hr", "input", "link", "img", "col");
    private static final Set<String> BLOCK = Set.of(
            "html",
            "head",
            "body",
            "header",
            "main",
            "footer",
            "nav",
            "section",
            "figure",
            "table",
            "thead",
            "tbody",
            "tr",
            "p",
            "ul",
            "li",
            "svg",
            "g",
            "path",
            "h1",
            "h2",
            "h3",
            "div",
            "figcaption",
            "pre",
            "details",
            "summary",
            "math");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();

    public Element(String name) {
        this.name = name;
    }

    /** {@code name} with text inside. */
    public static Element of(String name, String text) {
        return new Element(name).text(text);
    }

    /** {@code name} with a class. */
    public static Element styled(String name, String styleClass) {
        return new Element(name).attribute("class", styleClass);
    }

    public Element attribute(String key, String value) {
        attributes.put(key, value);
        return this;
    }

    public Element text(String value) {
        children.add(new Text(value));
        return this;
    }

    public Element add(Node... nodes) {
        children.addAll(List.of(nodes));
        return this;
    }

    public Element addAll(List<? extends Node> nodes) {
        children.addAll(nodes);
        return this;
    }

    public boolean isEmpty() {
        return children.isEmpty();
    }

    @Override
    public void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((key, value) -> {
            out.append(' ').append(key).append("=\"");
            Text.escape(value, out);
            out.append('"');
        });
        if (VOID.contains(name)) {
            out.append("/>");
        } else {
            out.append('>');
            children.forEach(child -> child.write(out));
            out.append("</").append(name).append('>');
        }
        if (BLOCK.contains(name)) {
            out.append('\n');
        }
    }
}
