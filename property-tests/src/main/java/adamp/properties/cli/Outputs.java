package adamp.properties.cli;

import adamp.properties.report.Rows;
import adamp.properties.report.Style;
import adamp.properties.report.Table;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.List;

/** What a certification prints. */
final class Outputs {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Outputs() {}

    /** A table; or the certificates as a JSON array. */
    static void print(PrintWriter out, List<JsonNode> certificates, boolean json, boolean verbose) {
        if (json) {
            out.println(asJson(certificates));
        } else {
            Table.print(certificates, out, style(), verbose ? Rows.ALL : Rows.TELLING);
        }
        if (verbose && !json) {
            certificates.forEach(
                    certificate -> certificate.path("failures").forEach(failure -> out.println(failure(failure))));
        }
        out.flush();
    }

    /** The wrapper says in {@code adamp.colours} whether standard output is a terminal that colours are wanted on. */
    private static Style style() {
        return Boolean.getBoolean("adamp.colours") ? Style.COLOURED : Style.PLAIN;
    }

    private static String failure(JsonNode failure) {
        return "# " + failure.path("case").asText() + ": "
                + failure.path("what").asText() + "\n# "
                + failure.path("replay").asText() + "\n" + failure.path("test").asText();
    }

    private static String asJson(List<JsonNode> certificates) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(certificates);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
