package adamp.properties.pipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperLimit;
import adamp.spec.convention.Conventions;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a port says of the hyper-parameters that it cannot be given. */
class CardLimitsTest {
    private static ObjectNode written() {
        PortCard card = PortCard.of(
                "a port",
                "1",
                Set.of(Algorithm.SGD),
                List.of(Protocol.FLOAT32),
                Conventions.OFFICIAL,
                Map.of(Algorithm.SGD, Set.of(HyperLimit.FLOAT32, HyperLimit.NO_NESTEROV)));
        ObjectNode node = Fields.MAPPER.createObjectNode();
        CardJson.write(card, node);
        return node;
    }

    @Test
    void isReadAsItWasWritten() {
        PortCard read = CardJson.read(Fields.ofLine(written().toString()));
        assertEquals(Map.of(Algorithm.SGD, Set.of(HyperLimit.FLOAT32, HyperLimit.NO_NESTEROV)), read.limits());
    }

    @Test
    void aLimitThatNobodyKnowsCannotBeKept() {
        ObjectNode node = written();
        node.putObject("limits").putArray("SGD").add("no-momentum");
        assertThrows(MalformedMessage.class, () -> CardJson.read(Fields.ofLine(node.toString())));
    }
}
