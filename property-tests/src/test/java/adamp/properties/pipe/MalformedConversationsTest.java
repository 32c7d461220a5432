package adamp.properties.pipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Ten thousand spoilt conversations on either side: no crash, no hang, no thread left behind. */
class MalformedConversationsTest {
    private static final int CONVERSATIONS = 10_000;
    private static final int SILENT_EVERY = 25;

    /** Silence is waited for, and costs no core. */
    private static final int SILENT_AT_A_TIME = 16;

    private static final Limits SHORT = new Limits(Duration.ofMillis(50), Duration.ofMillis(50));
    private static final Limits PATIENT = new Limits(Duration.ofMinutes(2), Duration.ofMinutes(2));

    private static Scenario small(Algorithm algorithm) {
        double[] weight = {1, -2, 0.5f, 3};
        double[] second = algorithm.isAdaptive() ? new double[] {1, 2, 3, 4} : new double[0];
        List<TensorState> initial = List.of(
                new TensorState(weight, new double[] {0.1f, 0, -0.2f, 1}, second, 3),
                TensorState.start(algorithm, new double[] {1, 2}));
        return new Scenario(
                Family.ORDINARY,
                new Rule(algorithm, HyperParameters.DEFAULTS, Conventions.CORRECTED),
                List.of(new TensorShape(2, 2), new TensorShape(2)),
                initial,
                List.of(
                        Arrays.asList(new double[] {1, 0, -1, 2}, null),
                        Arrays.asList(new double[] {3, 1, 0, 0}, new double[] {1, 1})));
    }

    /** What asker and port say of a scenario when all is well. */
    private record Recorded(List<String> requests, List<String> answers) {
        static Recorded of(Scenario scenario) throws IOException {
            ByteArrayOutputStream heard = new ByteArrayOutputStream();
            List<String> answers = new ArrayList<>();
            // Each round knows one answer more, and hears one request more.
            while (true) {
                heard.reset();
                byte[] said = lines(answers);
                try (PipePortFactory factory =
                        new PipePortFactory("recorded", () -> ScriptedChannel.of(said, heard), PATIENT)) {
                    if (ScenarioCheck.run(factory, scenario).isCorrect()) {
                        break;
                    }
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                OwnPorts.HOST.server().serve(new ByteArrayInputStream(heard.toByteArray()), out);
                answers = out.toString(StandardCharsets.UTF_8).lines().toList();
            }
            return new Recorded(heard.toString(StandardCharsets.UTF_8).lines().toList(), answers);
        }
    }

    private static byte[] lines(List<String> lines) {
        return lines.isEmpty() ? new byte[0] : (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theServerAnswersEveryLineOfASpoiltConversation() throws IOException {
        List<Recorded> recorded = List.of(Recorded.of(small(Algorithm.ADAMP)), Recorded.of(small(Algorithm.SGD)));
        ObjectMapper mapper = new ObjectMapper();
        for (int seed = 0; seed < CONVERSATIONS; seed++) {
            byte[] input = new Mutator(new SplittableRandom(seed))
                    .spoil(recorded.get(seed % 2).requests());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            OwnPorts.HOST.server().serve(new ByteArrayInputStream(input), out);
            List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();
            long asked = newlines(input);
            assertTrue(answers.size() <= asked, "seed " + seed);
            for (String answer : answers) {
                assertTrue(mapper.readTree(answer).has("id"), answer);
            }
        }
    }

    /** Lines, the last one ended or not. */
    private static long newlines(byte[] input) {
        long ends = 1;
        for (byte each : input) {
            ends += each == '\n' ? 1 : 0;
        }
        return ends;
    }

    @Test
    void theAskerReachesAVerdictInEverySpoiltConversation() throws IOException {
        List<Scenario> scenarios = List.of(small(Algorithm.ADAMP), small(Algorithm.SGD));
        List<Recorded> recorded = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            recorded.add(Recorded.of(scenario));
        }
        TreeMap<String, Integer> verdicts = new TreeMap<>();
        ExecutorService talking = Executors.newSingleThreadExecutor();
        ExecutorService waiting = Executors.newFixedThreadPool(SILENT_AT_A_TIME);
        try {
            List<Future<Outcome>> outcomes = new ArrayList<>();
            for (int seed = 0; seed < CONVERSATIONS; seed++) {
                byte[] said = new Mutator(new SplittableRandom(seed))
                        .spoil(recorded.get(seed % 2).answers());
                Scenario scenario = scenarios.get(seed % 2);
                boolean silent = seed % SILENT_EVERY == 0;
                outcomes.add((silent ? waiting : talking).submit(() -> verdict(scenario, said, silent)));
            }
            for (int seed = 0; seed < CONVERSATIONS; seed++) {
                verdicts.merge(kind(ended(outcomes.get(seed), seed)), 1, Integer::sum);
            }
        } finally {
            talking.shutdownNow();
            waiting.shutdownNow();
        }
        System.out.println("spoilt conversations by verdict: " + verdicts);
        assertTrue(verdicts.size() >= 6, verdicts.toString());
        assertEquals(0, waitingReaders());
    }

    /** What came of it; a minute without the end of the next one is a hang. */
    private static Outcome ended(Future<Outcome> conversation, int seed) {
        try {
            return conversation.get(1, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException failure) {
            throw new AssertionError("seed " + seed, failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new AssertionError("seed " + seed, interruption);
        }
    }

    private static Outcome verdict(Scenario scenario, byte[] said, boolean silent) {
        try (PipePortFactory factory =
                new PipePortFactory("spoilt", () -> ScriptedChannel.of(said, silent), silent ? SHORT : PATIENT)) {
            return ScenarioCheck.run(factory, scenario);
        }
    }

    private static String kind(Outcome outcome) {
        if (outcome.declined().isPresent()) {
            return "declined";
        }
        return outcome.finding()
                .map(finding -> finding.what().replaceAll(".*the port ([a-z ]*):.*", "$1"))
                .map(what -> what.length() > 50 ? "another finding" : what)
                .orElse("correct");
    }

    /** Threads that read for a conversation that is over. They may need a moment to notice. */
    private static long waitingReaders() {
        long waiting = 1;
        for (int i = 0; i < 500 && waiting > 0; i++) {
            waiting = Thread.getAllStackTraces().values().stream()
                    .filter(stack -> Arrays.stream(stack)
                            .anyMatch(frame -> frame.getClassName().equals(Conversation.class.getName())))
                    .count();
            pause();
        }
        return waiting;
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theRecordedConversationsThemselvesAreCorrect() throws IOException {
        for (Algorithm algorithm : Algorithm.values()) {
            Scenario scenario = small(algorithm);
            Recorded recorded = Recorded.of(scenario);
            assertTrue(recorded.requests().size() > 10);
            assertFalse(verdict(scenario, lines(recorded.answers()), false)
                    .declined()
                    .isPresent());
        }
    }
}
