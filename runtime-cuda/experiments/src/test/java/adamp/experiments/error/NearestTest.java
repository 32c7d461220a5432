package adamp.experiments.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> NAMES = List.of("run", "list", "fashion-mnist");

    @Test
    void aMisspeltNameIsRecognised() {
        assertEquals(Optional.of("fashion-mnist"), Nearest.name("fashon-mnis", NAMES));
    }

    @Test
    void swappedLettersCountAsOneMistake() {
        assertEquals(Optional.of("run"), Nearest.name("rnu", NAMES));
    }

    @Test
    void letterCaseDoesNotMatter() {
        assertEquals(Optional.of("list"), Nearest.name("LIST", NAMES));
    }

    @Test
    void aNameLikeNoneGetsAllOfThem() {
        assertTrue(Nearest.name("transformer", NAMES).isEmpty());
        assertEquals("known are: run, list, fashion-mnist", Nearest.hint("transformer", NAMES));
    }
}
