package adamp.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.cases.Family;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Precision;
import adamp.spec.convention.AdamEpsilon;
import adamp.spec.convention.Conventions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** libtorch's C++ optimizers follow the released convention: no axis differs. */
class LibtorchTest {
    private static Library libtorch;

    @BeforeAll
    static void start() {
        libtorch = Library.start("libtorch", "adamp.ports.libtorch.LibtorchPorts", Precision.FLOAT32);
    }

    @AfterAll
    static void end() {
        libtorch.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"SGD", "ADAM", "ADAMW"})
    void everyStepLiesWithinItsBound(Algorithm algorithm) {
        assertEquals(Map.of(), libtorch.findings(algorithm));
        assertTrue(libtorch.steps() > 300, libtorch.steps() + " steps");
    }

    @Test
    void anotherPlaceOfEpsWouldBeSeen() {
        Conventions another = Conventions.OFFICIAL.with(AdamEpsilon.AFTER_PLAIN_ROOT);
        assertTrue(!libtorch.findings(Algorithm.ADAM, another, Set.of(Family.LARGE_EPS))
                .isEmpty());
    }
}
