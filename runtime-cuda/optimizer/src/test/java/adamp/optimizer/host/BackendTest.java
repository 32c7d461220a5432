package adamp.optimizer.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BackendTest {
    /** Java 19 changed the methods that read memory. */
    static boolean hasTheMethods() {
        return Runtime.version().feature() < 19;
    }

    @Test
    void java17HasVectorsWhereTheModuleIsOnAndALaterJavaSaysWhyItHasNone() {
        assertEquals(hasTheMethods(), Backend.hasVectors(), Backend.obstacle());
        assertTrue(
                hasTheMethods() || Backend.obstacle().endsWith("use Java 17 for vector instructions"),
                Backend.obstacle());
    }
}
