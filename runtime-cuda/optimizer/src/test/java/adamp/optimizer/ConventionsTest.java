package adamp.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ConventionsTest {
    @Test
    void correctedDepartsFromOfficialOnTheAxesItSays() {
        Map<String, String> corrected = Conventions.CORRECTED.axes();
        Map<String, String> departures = Conventions.OFFICIAL.axes().entrySet().stream()
                .filter(axis -> !axis.getValue().equals(corrected.get(axis.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, axis -> corrected.get(axis.getKey())));
        assertEquals(
                Map.of(
                        "cosineEpsilon", "none",
                        "thresholdPrecision", "exact",
                        "sgdpBuffer", "separate",
                        "cosineOfZero", "undefined",
                        "decisionRange", "unbounded",
                        "emptyTensor", "skipped",
                        "lowPrecisionState", "float32"),
                departures);
    }

    @Test
    void anOverrideChangesOneAxisAndShowsInTheName() {
        Conventions changed = Conventions.CORRECTED.with("views", "channel-only");
        assertEquals("channel-only", changed.value("views"));
        assertEquals("CORRECTED+views=channel-only", changed.name());
        assertNotEquals(Conventions.CORRECTED, changed);
        assertEquals(Conventions.CORRECTED, changed.with("views", "channel-then-layer"));
    }

    @Test
    void conventionsCanBeWrittenAsJson() {
        Conventions mine = Conventions.parse("{\"name\": \"MINE\", \"axes\": {\"cosineSign\": \"signed\"}}");
        assertEquals(Conventions.CORRECTED.with("cosineSign", "signed"), mine);
        assertEquals("MINE", mine.name());
    }

    @Test
    void unknownNamesGetTheNearest() {
        assertRefused("unknown convention 'OFICIAL'; did you mean 'OFFICIAL'?", () -> Conventions.named("OFICIAL"));
        assertRefused(
                "unknown convention axis 'vews'; did you mean 'views'?", () -> Conventions.CORRECTED.value("vews"));
        assertRefused(
                "unknown value of convention axis views 'channel'; did you mean 'channel-only'?",
                () -> Conventions.CORRECTED.with("views", "channel"));
        assertRefused("convention: not JSON", () -> Conventions.parse("{"));
        assertRefused("needs a text 'name'", () -> Conventions.parse("{}"));
    }

    @Test
    void theHostSaysWhatItDoesNotOffer() {
        Parameter w = Parameter.of("w", new float[2], 1, 2);
        assertRefused(
                "the host runtime does not offer rowVerdict = each-row; choose all-rows", () -> Optimizer.builder()
                        .conventions(Conventions.CORRECTED.with("rowVerdict", "each-row"))
                        .group(AdamP.builder().build(), w)
                        .build());
        assertRefused("only with cosineEpsilon = none", () -> Optimizer.builder()
                .conventions(Conventions.CORRECTED.with("cosineEpsilon", "clamps-product"))
                .group(AdamP.builder().build(), w)
                .build());
    }

    private static void assertRefused(String part, Executable call) {
        Messages.assertOneLine(assertThrows(InvalidInputException.class, call), part);
    }
}
