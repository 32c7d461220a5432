package adamp.properties.pipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The conversation that PROTOCOL.md shows. */
record Transcript(List<String> requests, List<String> answers) {
    /** The folder of this module, wherever the tests are started. */
    static Path module() {
        Path here = Path.of("").toAbsolutePath();
        return here.endsWith("property-tests") ? here : here.resolve("property-tests");
    }

    static Transcript ofTheDocument() throws IOException {
        List<String> requests = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(module().resolve("PROTOCOL.md"))) {
            if (line.startsWith("```")) {
                inside = line.equals("```transcript");
            } else if (inside) {
                (line.startsWith(">") ? requests : answers).add(line.substring(2));
            }
        }
        return new Transcript(requests, answers);
    }

    String input() {
        return String.join("\n", requests) + "\n";
    }
}
