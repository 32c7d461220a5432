package adamp.experiments.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A run's metrics as a table for spreadsheets: comma-separated values (RFC 4180), a line each, the names on top. */
final class MetricsTable {
    static final String NAME = "metrics.csv";

    private final Path target;
    private final List<Map<String, Object>> lines = new ArrayList<>();

    MetricsTable(Path folder) {
        target = folder.resolve(NAME);
    }

    void add(Map<String, Object> line) {
        lines.add(line);
    }

    void write() {
        Set<String> names = new LinkedHashSet<>();
        lines.forEach(line -> names.addAll(line.keySet()));
        StringBuilder text = new StringBuilder();
        row(text, names.stream().map(name -> (Object) name).toList());
        lines.forEach(line -> row(text, names.stream().map(line::get).collect(Collectors.toList())));
        Path temporary = target.resolveSibling(NAME + ".tmp");
        try {
            Files.writeString(temporary, text);
            ResultFolder.move(temporary, target);
        } catch (IOException exception) {
            throw ResultFolder.cannotWrite(target, exception);
        }
    }

    private static void row(StringBuilder text, List<Object> values) {
        text.append(values.stream().map(MetricsTable::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(Object value) {
        String text = value == null ? "" : value.toString();
        return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
