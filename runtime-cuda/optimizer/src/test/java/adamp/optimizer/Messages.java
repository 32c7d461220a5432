package adamp.optimizer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every error message has to be. */
final class Messages {
    private Messages() {}

    static void assertOneLine(Throwable error, String part) {
        String message = error.getMessage();
        assertFalse(message.contains("\n"), message);
        assertTrue(message.contains(part), () -> "'" + message + "' does not contain '" + part + "'");
    }
}
