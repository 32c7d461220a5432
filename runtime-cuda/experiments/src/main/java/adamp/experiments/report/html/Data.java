package adamp.experiments.report.html;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * JSON for a script of the page, in a {@code script} element that no browser executes. A less-than sign is written as
 * its JSON escape, so no text in the data can end the element.
 *
 * @param id by which the script finds it
 */
public record Data(String id, JsonNode json) implements Node {

    @Override
    public void write(StringBuilder out) {
        out.append("<script type=\"application/json\" id=\"");
        Text.escape(id, out);
        out.append("\">").append(json.toString().replace("<", "\\u003c")).append("</script>\n");
    }
}
