package adamp.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.run.Catalogue;
import adamp.experiments.run.StopSignal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    @TempDir
    private Path out;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    run fig9                                                | 2 | did you mean 'fig1'?
                    run fashon-mnist                                        | 2 | did you mean 'fashion-mnist'?
                    rnu fig1                                                | 2 | did you mean 'run'?
                    run                                                     | 2 | NAME
                    run fig1 --profil mini                                  | 2 | did you mean '--profile'?
                    run fig1 --profile mni                                  | 2 | did you mean 'mini'?
                    run fig1 --set stesp=5                                  | 2 | did you mean 'steps'?
                    run fig1 --set optimizers.gdd.momentum=0                | 2 | did you mean 'gd'?
                    run fig1 --set optimisers.gd.momentum=0                 | 2 | did you mean 'optimizers'?
                    run fig1 --set steps                                    | 2 | is not key=value
                    run fig1 --set steps=0                                  | 2 | a whole number from 1
                    run fig1 --set schedule=cosin                           | 2 | did you mean 'cosine'?
                    run fig1 --set convention=CORECTED                      | 2 | did you mean 'CORRECTED'?
                    run fig1 --set optimizers.gd.learningRate=-1            | 2 | learningRate is -1.0
                    run fig1 --set optimizers.gd.learningRate=NaN           | 2 | NaN
                    run fig1 --set optimizers.sgdp-0.9.momentum=1           | 2 | [0, 1)
                    run fig1 --runtime hots                                 | 2 | did you mean 'host'?
                    run fig1 --runtime emulatd                              | 2 | did you mean 'emulated'?
                    run fig1 --runtime vulkan                               | 2 | known are: host
                    run fig1 --set runtime=hots                             | 2 | did you mean 'host'?
                    run fig1 --data /nowhere                                | 2 | has no data
                    run fashion-mnist --seeds 1,x                           | 2 | 'x' is not a long
                    run fashion-mnist --profile full --out OUT              | 2 | needs the whole data set
                    run fashion-mnist --data /nowhere --out OUT             | 3 | no such folder
                    run fashion-mnist --set batch=99999 --out OUT           | 2 | is larger than the 10000 training images
                    run fashion-mnist --set width=40                        | 2 | multiple of 16
                    run nowhere.yaml                                        | 3 | cannot be read
                    data check fashion-mnst                                 | 2 | did you mean 'fashion-mnist'?
                    data check fashion-mnist --data /nowhere                 | 3 | no such folder
                    data check imagnet                                      | 2 | did you mean 'imagenet'?
                    data check imagenet                                     | 2 | get it from https://image-net.org
                    data check cifar10 --dir /nowhere                       | 3 | get cifar10 from https://www.cs.toronto.edu
                    data sample cifar10 --out OUT --count 0                 | 2 | must be from 1 to 200
                    data sample cifar-10 --out OUT                          | 2 | did you mean 'cifar10'?
                    """)
    void mistakesAreOneLineAndAnExitCode(String arguments, int status, String part) {
        Ran ran = run(arguments);
        assertEquals(status, ran.status());
        assertEquals(1, ran.errors().lines().count(), ran.errors());
        assertTrue(ran.errors().contains(part), ran.errors());
        assertEquals("", ran.output());
    }

    @Test
    void thePlanOfTheWholeDataNeedsNoData() {
        Ran ran = run("run fashion-mnist --profile full --plan");
        assertEquals(0, ran.status(), ran.errors());
        assertTrue(ran.output().contains("over all images"), ran.output());
    }

    @Test
    void aRunWhoseDataIsMissingLeavesNoFolder() {
        assertEquals(3, run("run fashion-mnist --data /nowhere --out OUT").status());
        assertFalse(Files.exists(out.resolve("fashion-mnist")));
    }

    @Test
    void verboseAddsTheStackTrace() {
        assertTrue(run("run nowhere.yaml --verbose").errors().contains("at adamp.experiments"));
    }

    @Test
    void theListNamesTheExperiments() {
        Ran ran = run("list");
        assertEquals(0, ran.status());
        assertTrue(ran.output().contains("fashion-mnist"), ran.output());
    }

    @Test
    void theCommandThatRepeatsARunIsOneThatAShellReadsBack() throws IOException {
        Path file = Files.writeString(
                out.resolve("own o'.yaml"),
                new String(Catalogue.class.getResourceAsStream("fig3.yaml").readAllBytes(), StandardCharsets.UTF_8));
        Ran ran = Ran.of(
                new StopSignal(),
                "run",
                file.toString(),
                "--profile",
                "smoke",
                "--set",
                "startAngles=[-2, 2]",
                "--out",
                out.toString());
        assertEquals(0, ran.status(), ran.errors());
        JsonNode record =
                new ObjectMapper().readTree(out.resolve("fig3/experiment.json").toFile());
        assertEquals(
                "./adamp run '" + out + "/own o'\\''.yaml' --profile smoke --set 'startAngles=[-2, 2]'",
                record.get("command").textValue());
    }

    @Test
    void aPlanRunsNothing() {
        Ran ran = run("run fashion-mnist --plan --out OUT");
        assertEquals(0, ran.status());
        assertTrue(ran.output().contains("12 runs"), ran.output());
        assertFalse(Files.exists(out.resolve("fashion-mnist")));
    }

    @Test
    void aRunLeavesItsRecordAndNothingHalfWritten() throws IOException {
        Ran ran = run("run fig3 --profile smoke --out OUT");
        assertEquals(0, ran.status(), ran.errors());
        assertTrue(Files.readString(out.resolve("fig3/experiment.json")).contains("\"adamp/experiment/1\""));
        assertTrue(Files.exists(out.resolve("fig3/sgdp/metrics.jsonl")));
        try (var files = Files.walk(out)) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".tmp")));
        }
    }

    @Test
    void aFigureOutsideItsRangeGivesExitCodeOne() {
        Ran ran = run("run fig1 --profile smoke --set optimizers.sgdp-0.9.delta=0 --out OUT");
        assertEquals(1, ran.status());
        assertTrue(ran.output().contains("OUTSIDE"), ran.output());
    }

    /** At this learning rate the direction does not arrive within the 600 steps. */
    @Test
    void anAcceptedFigureThatNeverComesGivesExitCodeOne() {
        Ran ran = run("run fig1 --profile smoke --set optimizers.momentum-0.9.learningRate=1e-6 --out OUT");
        assertEquals(1, ran.status());
        assertTrue(ran.output().contains("NOT MEASURED, wanted 144.0 to 146.0"), ran.output());
        Ran report = run("report OUT");
        assertEquals(0, report.status(), report.errors());
    }

    @Test
    void aRunThatWasAskedToStopLeavesNothingHalfWritten() throws IOException {
        StopSignal stop = new StopSignal();
        stop.ask();
        Ran ran = Ran.of(stop, "run", "fig1", "--out", out.toString());
        assertEquals(130, ran.status());
        assertEquals("adamp: interrupted; what was done is kept", ran.errors().strip());
        try (var files = Files.walk(out)) {
            assertTrue(files.noneMatch(Files::isRegularFile));
        }
    }

    private Ran run(String arguments) {
        return Ran.of(new StopSignal(), arguments.replace("OUT", out.toString()).split(" "));
    }
}
