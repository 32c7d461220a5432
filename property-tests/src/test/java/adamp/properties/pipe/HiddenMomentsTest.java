package adamp.properties.pipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.cases.Family;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Conventions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A port whose hello does not say that it shows its moments is checked by its weights. */
class HiddenMomentsTest {
    private static final String HELLO = """
            {"protocol": 1, "port": "weights only", "version": "1", "algorithms": ["SGD", "SGDP", "Adam", "AdamW", "AdamP"],
             "dtypes": ["float32"], "shows": [], "sums": {"format": "float64"}}
            """;

    private static PipePortFactory port() {
        PortCard card = CardJson.read(Fields.ofLine(HELLO));
        PortServer server = new PortServer(OwnPorts.REFERENCE.factory(), card);
        return new PipePortFactory("weights only", () -> new ServerChannel(server), Adapters.PATIENT);
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void runsFromTheStartAreChecked(Algorithm algorithm) {
        try (PipePortFactory port = port()) {
            Outcome outcome =
                    ScenarioCheck.run(port, Family.MISSING_GRADIENT.scenario(algorithm, Conventions.CORRECTED, 1));
            assertEquals(Optional.empty(), outcome.finding());
            assertEquals(Optional.empty(), outcome.declined());
            assertTrue(outcome.steps() > 0);
        }
    }

    @Test
    void aLoadedStateIsDeclined() {
        try (PipePortFactory port = port()) {
            Outcome outcome =
                    ScenarioCheck.run(port, Family.ORDINARY.scenario(Algorithm.ADAM, Conventions.CORRECTED, 1));
            assertTrue(outcome.declined().orElseThrow().contains("weights only"), outcome.toString());
            assertEquals(Optional.empty(), outcome.finding());
        }
    }
}
