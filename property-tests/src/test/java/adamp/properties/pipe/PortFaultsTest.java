package adamp.properties.pipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.cases.Family;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.port.PortFault;
import adamp.properties.port.PortFault.Kind;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real processes that break off in every way: a verdict each, and nothing of them is left. */
@EnabledOnOs(OS.LINUX)
class PortFaultsTest {
    private static final Limits PATIENT = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(60));
    private static final Limits SHORT = new Limits(Duration.ofMillis(300), Duration.ofMillis(300));
    private static final String HELLO = "read line; echo '{\"id\":1,\"protocol\":1,\"port\":\"p\",\"version\":\"1\","
            + "\"algorithms\":[\"SGD\"],\"dtypes\":[\"float32\"],\"shows\":[\"moments\",\"steps\"]}'; ";

    private static List<String> shell(String script) {
        return List.of("sh", "-c", script);
    }

    private static String finding(List<String> command, Limits limits) {
        try (PipePortFactory factory = PipePortFactory.of(command, limits)) {
            var scenario = Family.ORDINARY.scenario(Algorithm.SGD, Conventions.CORRECTED, 1);
            Outcome outcome = ScenarioCheck.run(factory, scenario);
            return outcome.finding().orElseThrow().what();
        }
    }

    private static void assertFound(Kind kind, String detail, String what) {
        assertTrue(what.contains("the port " + kind.title()) && what.contains(detail), what);
    }

    @Test
    void aProgramThatIsNotThere() {
        assertFound(Kind.NOT_STARTED, "/no/such/program", finding(List.of("/no/such/program"), PATIENT));
    }

    @Test
    void anEndWithALastWord() {
        String what = finding(shell("echo '  no module named x' >&2; exit 3"), PATIENT);
        assertFound(Kind.DIED, "exit code 3, its standard error ends 'no module named x'", what);
    }

    @Test
    void anEndWithinALine() {
        assertFound(Kind.DIED, "within the line '{\"id\":1'", finding(shell("read x; printf '{\"id\":1'"), PATIENT));
    }

    @Test
    void aPrintToStandardOutput() {
        assertFound(Kind.GARBAGE, "'loading'", finding(shell("read x; echo loading; cat > /dev/null"), PATIENT));
    }

    @Test
    void aLineWithoutEnd() {
        String what = finding(shell("read x; tr '\\0' x < /dev/zero"), PATIENT);
        assertFound(Kind.GARBAGE, "a line of more than", what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OUT_OF_ORDER | id 7 in the place of 1 | {\"id\":7}",
                "MALFORMED | 'id' is missing | {}",
                "MALFORMED | 'algorithms' is missing | {\"id\":1}",
                "MALFORMED | 'error' is no object | {\"id\":1,\"error\":\"no\"}",
                "FAILED | 'no card' | {\"id\":1,\"error\":{\"kind\":\"failed\",\"reason\":\"no card\"}}",
                "OTHER_VERSION | it speaks 2 | {\"id\":1,\"protocol\":2,\"port\":\"p\",\"version\":\"1\","
                        + "\"algorithms\":[],\"dtypes\":[],\"shows\":[]}"
            })
    void anAnswerThatIsNone(Kind kind, String detail, String answer) {
        assertFound(kind, detail, finding(shell("read x; echo '" + answer + "'; cat > /dev/null"), PATIENT));
    }

    @Test
    void aWrongNumberOfElements() {
        String answers = "read x; echo '{\"id\":2}'; read x; "
                + "echo '{\"id\":3,\"state\":{\"weight\":[],\"first\":[],\"steps\":0}}'; cat > /dev/null";
        assertFound(Kind.WRONG_SHAPE, "'weight' of tensor 0 has 0", finding(shell(HELLO + answers), PATIENT));
    }

    @Test
    void silenceIsEndedWithItsChildren(@TempDir Path folder) throws IOException, InterruptedException {
        Path pids = folder.resolve("pids");
        String script = "echo $$ > " + pids + "; sh -c 'echo $$ >> " + pids + "; sleep 600; true' & "
                + "sleep 600 & echo $! >> " + pids + "; wait";
        try (PortProcess process = PortProcess.start(shell(script))) {
            while (!Files.exists(pids) || Files.readAllLines(pids).size() < 3) {
                Thread.sleep(10);
            }
            Conversation conversation = new Conversation(process);
            Request hello = new Request.Hello(Protocol.VERSION);
            PortFault fault =
                    assertThrows(PortFault.class, () -> conversation.ask(hello, SHORT.answer(), answer -> true));
            assertEquals(Kind.HUNG, fault.kind());
        }
        for (String pid : Files.readAllLines(pids)) {
            assertTrue(isGone(Long.parseLong(pid)), "process " + pid + " is alive");
        }
    }

    private static boolean isGone(long pid) throws InterruptedException {
        for (int i = 0; i < 500 && isRunning(pid); i++) {
            Thread.sleep(10);
        }
        return !isRunning(pid);
    }

    /** A killed child of nobody may stay in the table for as long as its new parent likes. */
    private static boolean isRunning(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException gone) {
            return false;
        }
    }

    @Test
    void anInputThatNobodyReads() {
        try (PortProcess process = PortProcess.start(List.of("sleep", "600"))) {
            Conversation conversation = new Conversation(process);
            Request large = new Request.Load(
                    0, new TensorState(new double[100_000], new double[100_000], new double[0], 0), false);
            PortFault fault =
                    assertThrows(PortFault.class, () -> conversation.ask(large, SHORT.answer(), answer -> true));
            assertEquals(Kind.HUNG, fault.kind());
            assertTrue(conversation.isClosed());
            assertTrue(isGone(process.pid()));
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aPortThatIsAskedToEndEnds() throws InterruptedException {
        PortProcess process = PortProcess.start(shell(HELLO + "read x; echo '{\"id\":2}'"));
        long pid = process.pid();
        try (PipePortFactory factory = new PipePortFactory("p", () -> process, PATIENT)) {
            assertEquals("p 1", factory.card().toString());
        }
        assertTrue(isGone(pid));
        assertFalse(process.lastWords().contains("still"));
    }
}
