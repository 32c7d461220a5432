package adamp.properties.cases;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NoteTest {
    private static final int FEWEST_CHARACTERS = 20;

    @ParameterizedTest
    @EnumSource(Family.class)
    void everyFamilyHasOne(Family family) {
        assertTrue(Note.flags().contains(family.name()), family + " has no note in notes.json");
    }

    static Set<String> flags() {
        return Note.flags();
    }

    @ParameterizedTest
    @MethodSource("flags")
    void everyPartIsFilledBySentences(String flag) {
        Note note = Note.of(flag);
        assertAll(Stream.of(note.fault(), note.effect(), note.seen())
                .map(part -> () -> assertTrue(
                        part != null && part.length() >= FEWEST_CHARACTERS && part.endsWith("."), flag + ": " + part)));
    }

    @Test
    void noTwoSayTheSame() {
        List<String> faults =
                Note.flags().stream().map(flag -> Note.of(flag).fault()).toList();
        assertEquals(faults.size(), Set.copyOf(faults).size());
    }

    @Test
    void allAreOfPlainAscii() {
        String all = Note.flags().stream().map(flag -> Note.of(flag).toString()).collect(Collectors.joining());
        assertTrue(all.chars().allMatch(c -> c >= ' ' && c < 0x7f));
    }

    @Test
    void aFlagWithoutOneIsNamed() {
        Exception refused = assertThrows(IllegalArgumentException.class, () -> Note.of("NO_SUCH_FLAG"));
        assertEquals("the flag NO_SUCH_FLAG has no note: write one in notes.json", refused.getMessage());
    }
}
