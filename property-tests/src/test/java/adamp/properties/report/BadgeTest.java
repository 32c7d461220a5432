package adamp.properties.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class BadgeTest {
    private static final List<JsonNode> ONE = List.of(Samples.certified());
    private static final List<JsonNode> ALL = List.of(Samples.certified(), Samples.failing());

    @Test
    void itIsTheCertificatesOwnLine() {
        assertEquals("adamp: AdamW certified (OFFICIAL, float32, suite 1)", Badge.text(ONE));
    }

    @Test
    void severalAreOneLine() {
        assertEquals(
                "adamp: AdamW certified (OFFICIAL, float32, suite 1); SGDP not certified (CORRECTED, float32, suite 1)",
                Badge.text(ALL));
    }

    @Test
    void theEndpointSaysTheSameWithItsColour() {
        assertEquals(Samples.parsed("""
                        {"schemaVersion": 1, "label": "adamp",
                         "message": "AdamW certified (OFFICIAL, float32, suite 1)", "color": "brightgreen"}"""), Badge.json(ONE));
        assertEquals("red", Badge.json(ALL).get("color").asText());
        assertEquals(
                "red", Badge.json(List.of(Samples.brokenOff())).get("color").asText());
        assertEquals(
                "lightgrey", Badge.json(List.of(Samples.empty())).get("color").asText());
        assertEquals("lightgrey", Badge.json(List.of()).get("color").asText());
    }

    @Test
    void withoutALineOfItsOwnACertificateGetsOne() {
        assertEquals("adamp: SGD declined (?, ?, suite ?)", Badge.text(List.of(Samples.empty())));
        assertEquals("adamp: nothing certified", Badge.text(List.of()));
    }

    @Test
    void noLineIsBrokenByWhatACertificateHolds() {
        JsonNode two = Samples.certified().put("badge", "adamp: fine\n::error::\u001b[2J");
        assertEquals("adamp: fine ::error::\\u001b[2J", Badge.text(List.of(two)));
    }
}
