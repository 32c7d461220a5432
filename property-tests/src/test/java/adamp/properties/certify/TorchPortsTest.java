package adamp.properties.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.cases.Family;
import adamp.properties.pipe.Adapters;
import adamp.properties.pipe.Limits;
import adamp.properties.rule.Algorithm;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes of torch's interface: a right one, wrong ones, and the tests that certificates hand out. */
class TorchPortsTest {
    private static final Limits PATIENT = new Limits(Duration.ofMinutes(2), Duration.ofMinutes(2));

    private static final String PORTS = """
            import torch
            class UphillSGD(torch.optim.SGD):
                def step(self, closure=None):
                    for group in self.param_groups:
                        for p in group["params"]:
                            if p.grad is not None:
                                p.grad = -p.grad
                    super().step()
            class ViewSGD(torch.optim.SGD):
                def step(self, closure=None):
                    for group in self.param_groups:
                        for p in group["params"]:
                            if p.grad is not None and p.numel() > 0:
                                p.grad.view(-1)
                    super().step()
            """;

    @TempDir
    private static Path folder;

    private static String python;

    @BeforeAll
    static void findTorch() throws IOException {
        python = Adapters.pythonWith("torch");
        Files.writeString(folder.resolve("ports.py"), PORTS);
    }

    private static Subject subject(String name) {
        String adapter = Adapters.folder().resolve("python/torch_port.py").toString();
        return new CommandSubject(List.of("env", "PYTHONPATH=" + folder, python, adapter, name), PATIENT);
    }

    @Test
    void torchsOwnIsCertifiedUnderTheConventionItIsFoundToFollow() {
        try (Subject subject = subject("torch.optim:AdamW")) {
            Certification made = Certified.quick(subject, Algorithm.ADAMW);
            assertEquals(List.of(), made.failures());
            assertEquals(Verdict.CERTIFIED, made.verdict());
            assertEquals("OFFICIAL", made.chosen().conventions().name());
            assertTrue(
                    made.flags().get(Family.CHANNELS_LAST).passed() > 0,
                    made.flags().toString());
        }
    }

    @Test
    void oneThatAsksForViewsThatStridesDoNotAllowFailsChannelsLastAlone() {
        try (Subject subject = subject("ports:ViewSGD")) {
            Certification made = Certified.quick(subject, Algorithm.SGD);
            assertEquals(Verdict.NOT_CERTIFIED, made.verdict());
            made.failures()
                    .forEach(failure ->
                            assertEquals(Family.CHANNELS_LAST, failure.id().flag()));
            assertTrue(made.bugs().contains("STRIDED_VIEW_FAILS"), made.bugs().toString());
        }
    }

    /** On the faulty port it fails with its own message, and on a right one it passes. */
    @Test
    void theTestOfAFailureRuns() throws IOException, InterruptedException {
        try (Subject subject = subject("ports:UphillSGD")) {
            JsonNode certificate = CertificateJson.write(subject, Certified.quick(subject, Algorithm.SGD));
            String test = certificate.at("/failures/0/test").asText();
            String call = "\n" + test.replaceAll("(?s).*def (test_\\w+).*", "$1") + "()\n";
            assertTrue(test.contains("from ports import UphillSGD"), test);
            assertEquals("AssertionError", run(test + call));
            assertEquals(
                    "",
                    run(test.replace("from ports import UphillSGD", "from torch.optim import SGD as UphillSGD")
                            + call));
        }
    }

    /** The kind of error that a program ends with. */
    private static String run(String program) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("pasted.py"), program);
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(python, file.toString())
                .redirectError(errors.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        List<String> lines = Files.readAllLines(errors);
        return process.exitValue() == 0 ? "" : lines.get(lines.size() - 1).replaceAll(":.*", "");
    }
}
