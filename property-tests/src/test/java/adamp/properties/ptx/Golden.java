package adamp.properties.ptx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The committed hash of what each case leaves to be seen; "emulator only" until a GPU has confirmed them. */
final class Golden {
    private static final String FILE = "kill-suite.tsv";

    private Golden() {}

    static Map<String, String> committed() {
        Map<String, String> hashes = new HashMap<>();
        try (InputStream in = Golden.class.getResourceAsStream(FILE)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", 0)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] columns = line.split("\t", 0);
                    hashes.put(columns[1], columns[0]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
        return hashes;
    }

    /** Leaves the hashes of this run among the build's outputs, to be committed where a change is meant. */
    static void write(Map<String, String> hashes) {
        StringBuilder text = new StringBuilder("# Emulator only: no GPU has confirmed them yet.\n");
        new TreeMap<>(hashes)
                .forEach((name, hash) ->
                        text.append(hash).append('\t').append(name).append('\n'));
        write(FILE, text.toString());
    }

    static void write(String file, String text) {
        try {
            Files.writeString(Path.of("target", file), text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write target/" + file, e);
        }
    }
}
