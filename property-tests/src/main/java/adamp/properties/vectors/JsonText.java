package adamp.properties.vectors;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON for people: a field a line, but arrays of numbers and strings on one. */
final class JsonText {
    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    static String of(JsonNode node) {
        JsonText writing = new JsonText();
        writing.write(node, 0);
        return writing.text.append('\n').toString();
    }

    private void write(JsonNode node, int depth) {
        if (node.isObject() && !node.isEmpty()) {
            String opening = "{";
            for (var field : node.properties()) {
                text.append(opening);
                newLine(depth + 1);
                text.append('"').append(field.getKey()).append("\": ");
                write(field.getValue(), depth + 1);
                opening = ",";
            }
            newLine(depth);
            text.append('}');
        } else if (node.isArray() && !isFlat(node)) {
            String opening = "[";
            for (JsonNode element : node) {
                text.append(opening);
                newLine(depth + 1);
                write(element, depth + 1);
                opening = ",";
            }
            newLine(depth);
            text.append(']');
        } else {
            text.append(node); // Jackson's own text has no spaces
        }
    }

    private static boolean isFlat(JsonNode array) {
        for (JsonNode element : array) {
            if (element.isContainerNode()) {
                return false;
            }
        }
        return true;
    }

    private void newLine(int depth) {
        text.append('\n').append(" ".repeat(depth));
    }
}
