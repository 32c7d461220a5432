package adamp.spec.convention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConventionsTest {
    @ParameterizedTest
    @EnumSource(Preset.class)
    void aPresetSurvivesJson(Preset preset) {
        Conventions conventions = Conventions.of(preset);
        assertEquals(
                conventions,
                ConventionsJson.read(ConventionsJson.write(conventions).toString()));
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void anAxisKnowsItsValuesByName(Axis axis) {
        assertSame(axis, Axis.named(axis.key()));
        assertTrue(axis.answers().size() >= 2);
        for (AxisValue value : axis.answers()) {
            assertSame(axis, value.axis());
            assertSame(value, axis.value(value.key()));
            assertFalse(value.meaning().endsWith("."));
        }
    }

    @Test
    void everyDepartureOfCorrectedIsNamedAndNothingElseDiffers() {
        List<Axis> named = new ArrayList<>();
        Departure.OF_CORRECTED.forEach(departure -> named.addAll(departure.axes()));
        List<Axis> differing = Arrays.stream(Axis.values())
                .filter(axis -> Conventions.CORRECTED.get(axis) != Conventions.OFFICIAL.get(axis))
                .toList();
        assertEquals(named.size(), new TreeSet<>(named).size(), "an axis is justified twice");
        assertEquals(new TreeSet<>(differing), new TreeSet<>(named));
    }

    @Test
    void aConventionOfOnesOwnStartsFromAPreset() {
        Conventions own = ConventionsJson.read(
                "{\"name\": \"MINE\", \"preset\": \"OFFICIAL\", \"axes\": {\"sgdpBuffer\": \"separate\"}}");
        assertEquals("MINE", own.name());
        assertEquals(Conventions.OFFICIAL.with(SgdpBuffer.SEPARATE), own);
        assertTrue(own.is(SgdpBuffer.SEPARATE));
        assertSame(SgdpBuffer.SEPARATE, own.get(SgdpBuffer.class));
    }

    @Test
    void anUnknownNameIsOneLineThatSuggestsTheNearest() {
        assertProblem(
                "no axis is called 'biascorection': did you mean 'biasCorrection'?",
                "{\"name\": \"X\", \"preset\": \"PAPER\", \"axes\": {\"biascorection\": \"none\"}}");
        assertProblem(
                "no value of biasCorrection is called 'perparameter': did you mean 'per-parameter'?",
                "{\"name\": \"X\", \"preset\": \"PAPER\", \"axes\": {\"biasCorrection\": \"perparameter\"}}");
        assertProblem(
                "no convention is called 'OFICIAL': did you mean 'OFFICIAL'?",
                "{\"name\": \"X\", \"preset\": \"OFICIAL\"}");
        assertProblem(
                "no key of a convention is called 'axis': did you mean 'axes'?",
                "{\"name\": \"X\", \"preset\": \"PAPER\", \"axis\": {}}");
    }

    @Test
    void anIncompleteDocumentIsOneLine() {
        assertProblem(
                "convention X has no value for biasCorrection: give one, or start from a preset",
                "{\"name\": \"X\", \"axes\": {}}");
        assertProblem("a convention is an object with a name: give {\"name\": ..}", "[]");
        assertProblem("a convention is an object with a name: give {\"name\": ..}", "{\"name\": \"\"}");
        assertProblem(
                "the axes of convention X are no object: give {\"sgdpBuffer\": \"separate\"} or the like",
                "{\"name\": \"X\", \"preset\": \"PAPER\", \"axes\": [\"sgdpBuffer\"]}");
        String broken = assertThrows(IllegalArgumentException.class, () -> ConventionsJson.read("{\"name\": \n"))
                .getMessage();
        assertTrue(broken.startsWith("the convention is no JSON, near line 2: "), broken);
        assertFalse(broken.contains("\n"), broken);
    }

    @Test
    void whatAReaderWouldDropIsRefused() {
        String twice = "{\"name\": \"X\", \"preset\": \"PAPER\", \"preset\": \"OFFICIAL\"}";
        String more = "{\"name\": \"X\", \"preset\": \"PAPER\"} {}";
        for (String document : List.of(twice, more)) {
            String message = assertThrows(IllegalArgumentException.class, () -> ConventionsJson.read(document))
                    .getMessage();
            assertTrue(message.startsWith("the convention is no JSON, near line 1: "), message);
            assertFalse(message.contains("\n"), message);
        }
    }

    @Test
    void twoValuesOfOneAxisAreRefused() {
        List<AxisValue> answers = new ArrayList<>(Conventions.PAPER.values());
        answers.add(BiasCorrection.PER_GROUP);
        assertEquals(
                "convention X gives two values for biasCorrection: keep one",
                assertThrows(IllegalArgumentException.class, () -> Conventions.of("X", answers))
                        .getMessage());
    }

    private static void assertProblem(String message, String json) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> ConventionsJson.read(json))
                        .getMessage());
    }
}
