package adamp.properties.report.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An element with attributes and children, in the syntax that HTML and XML share. */
public final class Element implements Node {
    private static final Set<String> VOID = Set.of("meta", "br", "hr", "col");
    /** Elements of text: a line break in them would be seen. */
    private static final Set<String> INLINE =
            Set.of("a", "abbr", "b", "code", "dd", "dt", "em", "span", "strong", "td", "text", "th", "title", "button");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();

    public Element(String name) {
        this.name = name;
    }

    /** An element with text inside. */
    public static Element of(String name, String text) {
        return new Element(name).text(text);
    }

    /** An element with a class. */
    public static Element styled(String name, String styleClass) {
        return new Element(name).with("class", styleClass);
    }

    /** This element with an attribute more. */
    public Element with(String key, String value) {
        attributes.put(key, value);
        return this;
    }

    /** This element with a number for an attribute. */
    public Element with(String key, long value) {
        return with(key, Long.toString(value));
    }

    /** This element with text more. */
    public Element text(String value) {
        children.add(new Text(value));
        return this;
    }

    /** This element with children more. */
    public Element add(Node... nodes) {
        children.addAll(List.of(nodes));
        return this;
    }

    /** This element with children more. */
    public Element addAll(List<? extends Node> nodes) {
        children.addAll(nodes);
        return this;
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element && !INLINE.contains(element.name);
    }

    @Override
    public void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((key, value) -> {
            out.append(' ').append(key).append("=\"");
            Text.escape(value, true, out);
            out.append('"');
        });
        if (VOID.contains(name)) {
            out.append("/>");
        } else {
            out.append('>');
            if (!children.isEmpty() && isBlock(children.get(0))) {
                out.append('\n');
            }
            children.forEach(child -> child.write(out));
            out.append("</").append(name).append('>');
        }
        if (!INLINE.contains(name)) {
            out.append('\n');
        }
    }
}
