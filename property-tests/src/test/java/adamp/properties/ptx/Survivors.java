package adamp.properties.ptx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Mutants that change nothing, each on a line with the argument: key, operator, kernel, instruction, change, argument,
 * between tabs. Registers in it are those of the module it was written for; the key alone counts.
 */
final class Survivors {
    private static final String FILE = "survivors.tsv";
    private static final int COLUMNS = 6;

    private final Map<String, String> lines = new LinkedHashMap<>();

    private Survivors(String text) {
        for (String line : text.split("\n", 0)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t", 0);
            if (columns.length != COLUMNS || columns[COLUMNS - 1].isBlank()) {
                throw new IllegalArgumentException(
                        FILE + ": not " + COLUMNS + " columns, the last an argument: " + line);
            }
            if (lines.put(columns[0], line) != null) {
                throw new IllegalArgumentException(FILE + ": listed twice: " + line);
            }
        }
    }

    static Survivors listed() {
        try (InputStream in = Survivors.class.getResourceAsStream(FILE)) {
            return new Survivors(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    Map<String, String> byKey() {
        return lines;
    }

    /** The line of a mutant, if it is listed. */
    Optional<String> line(PtxMutant mutant) {
        return Optional.ofNullable(lines.get(mutant.key()));
    }

    /** A line to be completed by an argument. */
    static String toBeArgued(PtxMutant mutant) {
        return String.join(
                "\t",
                mutant.key(),
                mutant.operator().name(),
                mutant.kernel(),
                mutant.fault().at().toString(),
                mutant.fault().what(),
                "?");
    }
}
