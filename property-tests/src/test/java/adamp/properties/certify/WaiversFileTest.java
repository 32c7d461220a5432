package adamp.properties.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adamp.properties.rule.Algorithm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiversFileTest {
    @Test
    void waiversAreReadInTheirOrder() {
        Waivers read = WaiversFile.read("""
                {"waivers": [
                  {"bug": "SGDP_BUFFER_ALIAS", "algorithm": "SGDP", "reason": "as released"},
                  {"flag": "DEAD_ROW", "reason": "known"},
                  {"case": "THRESHOLD/12", "reason": "known"}
                ]}
                """);
        assertEquals(
                List.of("bug SGDP_BUFFER_ALIAS", "flag DEAD_ROW", "case THRESHOLD/12"),
                read.all().stream().map(Waiver::toString).toList());
        assertEquals(3, read.of(Algorithm.SGDP).all().size());
        assertEquals(2, read.of(Algorithm.ADAMP).all().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|no object: give {\"waivers\": [{\"flag\": .., \"reason\": ..}]}",
                "{\"waivres\": []}|no key is called 'waivres': did you mean 'waivers'?",
                "{\"waivers\": 3}|'waivers' is no list: give {\"waivers\": [{\"flag\": .., \"reason\": ..}]}",
                "{\"waivers\": [{\"falg\": \"DEAD_ROW\", \"reason\": \"x\"}]}|waivers[0]: no key is called 'falg': did"
                        + " you mean 'flag'?",
                "{\"waivers\": [{\"flag\": \"DEADROW\", \"reason\": \"x\"}]}|waivers[0].flag: no flag is called"
                        + " 'DEADROW': did you mean 'DEAD_ROW'?",
                "{\"waivers\": [{\"flag\": \"DEAD_ROW\"}]}|waivers[0] has no reason: say why it is expected to fail",
                "{\"waivers\": [{\"reason\": \"x\"}]}|waivers[0] has none of bug, flag and case: give one",
                "{\"waivers\": [{\"flag\": \"DEAD_ROW\", \"bug\": \"X\", \"reason\": \"x\"}]}|waivers[0] has more than"
                        + " one of bug, flag and case: give one",
                "{\"waivers\": [{\"flag\": 3, \"reason\": \"x\"}]}|waivers[0].flag is no string",
                "{\"waivers\": [7]}|waivers[0] is no object: give {\"flag\": .., \"reason\": ..} or one with \"bug\""
                        + " or \"case\"",
            })
    void whatIsNoWaiverIsRefusedInOneLine(String json, String line) {
        Exception refused = assertThrows(IllegalArgumentException.class, () -> WaiversFile.read(json));
        assertEquals(line, refused.getMessage());
    }

    @Test
    void brokenJsonNamesItsLine() {
        Exception refused = assertThrows(IllegalArgumentException.class, () -> WaiversFile.read("{\n\"waivers\": ["));
        assertEquals(1, refused.getMessage().lines().count());
        assertEquals(true, refused.getMessage().startsWith("no JSON, near line 2"), refused.getMessage());
    }
}
