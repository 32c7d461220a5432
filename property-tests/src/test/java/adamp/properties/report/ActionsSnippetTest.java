package adamp.properties.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The workflow that a maintainer pastes. */
class ActionsSnippetTest {
    private static final Path FILE = Path.of("ci", "github-actions.yml");
    private static final String TEXT = text();
    private static final JsonNode WORKFLOW = parsed();
    private static final List<JsonNode> STEPS = steps();

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static JsonNode parsed() {
        try {
            return new YAMLMapper().readTree(TEXT);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static List<JsonNode> steps() {
        List<JsonNode> steps = new ArrayList<>();
        WORKFLOW.at("/jobs/certify/steps").forEach(steps::add);
        return steps;
    }

    @Test
    void itHasWhatAWorkflowNeeds() {
        Set<String> keys = new TreeSet<>();
        WORKFLOW.fieldNames().forEachRemaining(keys::add);
        assertEquals(Set.of("name", "on", "permissions", "jobs"), keys);
        assertEquals("ubuntu-latest", WORKFLOW.at("/jobs/certify/runs-on").asText());
        assertFalse(STEPS.isEmpty());
        STEPS.forEach(step -> assertTrue(step.has("uses") ^ step.has("run"), step::toString));
    }

    @Test
    void everyActionHasItsVersion() {
        STEPS.stream()
                .filter(step -> step.has("uses"))
                .map(step -> step.get("uses").asText())
                .forEach(action -> assertTrue(action.matches("actions/[a-z-]+@v[0-9]+"), action));
    }

    @Test
    void adampIsPinnedToARevisionThatHasToBeFilledIn() {
        assertTrue(STEPS.stream().anyMatch(step -> step.at("/with/ref").asText().equals("REVISION")));
        assertEquals(17, WORKFLOW.findValue("java-version").asInt());
    }

    @Test
    void itCallsTheCommandAsItIs() {
        assertTrue(STEPS.stream().anyMatch(step -> step.path("run")
                .asText()
                .startsWith(
                        "./adamp/adamp certify --out certificates -- python3 adamp/property-tests/adapters/python/")));
        assertTrue(Files.isRegularFile(Path.of("adapters", "python", "torch_port.py")));
    }

    /** A failure is what the reports are for. */
    @Test
    void theReportsAreKeptWhateverTheVerdict() {
        JsonNode upload = STEPS.get(STEPS.size() - 1);
        assertEquals("always()", upload.get("if").asText());
        assertTrue(upload.at("/with/path").asText().contains("certificates/junit.xml\ncertificates/report.html\n"));
    }

    @Test
    void itNamesNoHost() {
        assertFalse(TEXT.contains("://"), TEXT);
    }
}
