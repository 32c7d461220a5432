package adamp.properties.cases;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a flag stands for, for a maintainer whose port fails there. The texts are in {@code notes.json}, by flag: the
 * families, and the checks that are none.
 *
 * @param fault what goes wrong
 * @param effect what that does to training
 * @param seen where it was seen, by the names of the known bugs; says so where it was seen nowhere
 */
public record Note(String fault, String effect, String seen) {
    private static final Map<String, Note> NOTES = read();

    /**
     * The note of a flag.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Note of(String flag) {
        Note note = NOTES.get(flag);
        if (note == null) {
            throw new IllegalArgumentException("the flag " + flag + " has no note: write one in notes.json");
        }
        return note;
    }

    /** The flags that have a note. */
    public static SortedSet<String> flags() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(NOTES.keySet()));
    }

    private static Map<String, Note> read() {
        try (InputStream json = Note.class.getResourceAsStream("notes.json")) {
            return new TreeMap<>(new ObjectMapper().readValue(json, new TypeReference<Map<String, Note>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "the program's own file notes.json cannot be read: build it again", unreadable);
        }
    }
}
