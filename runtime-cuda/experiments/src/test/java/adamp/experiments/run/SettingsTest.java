package adamp.experiments.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.error.ExitCode;
import adamp.experiments.error.ExperimentException;
import adamp.experiments.toy.CircleKind;
import adamp.optimizer.Sgdp;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final String YAML = """
            experiment: own
            title: A title
            paper: Figure 1
            about: One sentence.
            kind: circle
            settings:
              steps: 10
              optimizers:
                sgdp-0.9: {label: SGDP, algorithm: SGDP, learningRate: 0.1, momentum: 0.9}
            profiles:
              mini: {}
              full: {steps: 20}
            """;

    @Test
    void aProfileChangesTheSettings() {
        assertEquals(
                20,
                Description.parse("own.yaml", YAML).settings("full", List.of()).count("steps", 1, 100));
    }

    @Test
    void anOverrideReachesThroughNamesWithDots() {
        Tree settings = Description.parse("own.yaml", YAML)
                .settings("mini", List.of("optimizers.sgdp-0.9.momentum=0.5", "steps=7"));
        assertEquals(0.5, ((Sgdp) OptimizerReader.read(settings).get(0).settings()).momentum());
        assertEquals(7, settings.count("steps", 1, 100));
    }

    @Test
    void anUnknownProfileGetsTheNearest() {
        Description description = Description.parse("own.yaml", YAML);
        assertSays(() -> description.settings("ful", List.of()), "own", "'ful'", "did you mean 'full'?");
    }

    @Test
    void anUnknownKeyOfTheFileGetsTheNearest() {
        assertSays(() -> parse(YAML.replace("title:", "titel:")), "own.yaml", "'titel'", "did you mean 'title'?");
    }

    @Test
    void anUnknownKeyOfAnOptimizerGetsTheNearest() {
        assertReadSays(
                "momentum: 0.9", "momentun: 0.9", "optimizers.sgdp-0.9", "'momentun'", "did you mean 'momentum'?");
    }

    @Test
    void anUnknownOptimizerGetsTheNearest() {
        assertReadSays("algorithm: SGDP", "algorithm: SDGP", "'SDGP'", "did you mean 'SGDP'?");
    }

    @Test
    void aNegativeLearningRateIsRefused() {
        assertReadSays("learningRate: 0.1", "learningRate: -0.1", "optimizers.sgdp-0.9", "learningRate is -0.1");
    }

    @Test
    void aMomentumOfOneIsRefused() {
        assertReadSays("momentum: 0.9", "momentum: 1", "optimizers.sgdp-0.9", "momentum is 1.0", "[0, 1)");
    }

    @Test
    void aTextInPlaceOfANumberIsRefused() {
        assertReadSays("momentum: 0.9", "momentum: much", "momentum", "\"much\"", "must be a number");
    }

    @Test
    void notANumberIsRefused() {
        Tree settings =
                Description.parse("own.yaml", YAML).settings("mini", List.of("optimizers.sgdp-0.9.momentum=NaN"));
        assertSays(() -> OptimizerReader.read(settings), "momentum", "NaN");
    }

    @Test
    void aWeightDecayNeedsItsUnit() {
        assertReadSays(
                "momentum: 0.9", "weightDecay: 0.1", "without its unit", "times-learning-rate-over-one-minus-momentum");
    }

    @Test
    void aWeightDecayInAnotherUnitIsRefused() {
        assertReadSays(
                "momentum: 0.9",
                "weightDecay: 0.1, weightDecayUnit: coupled",
                "weightDecayUnit",
                "times-learning-rate-over-one-minus-momentum",
                "convert the value");
    }

    @Test
    void aKeyGivenTwiceIsRefused() {
        assertSays(() -> parse(YAML + "title: Another\n"), "own.yaml", "line 13", "'title'");
    }

    @Test
    void aPublishedFigureNeedsItsSource() {
        assertSays(
                () -> parse(YAML + "table:\n  - {row: sgdp-0.9, quantity: max norm, published: 2}\n"),
                "table[0]",
                "without a source");
    }

    @Test
    void aNameThatIsAPathIsRefused() {
        assertSays(() -> parse(YAML.replace("experiment: own", "experiment: ../own")), "experiment", "names a folder");
        assertReadSays("sgdp-0.9:", "../sgdp:", "optimizers", "'../sgdp'", "names a folder");
    }

    @Test
    void aRangeThatNothingLiesInIsRefused() {
        for (String range : List.of("{}", "{low: 2, high: 1}")) {
            assertSays(
                    () -> parse(YAML + "table:\n  - {row: sgdp-0.9, quantity: max norm, accept: " + range + "}\n"),
                    "table[0].accept",
                    "empty range");
        }
    }

    @Test
    void aCellOfAnUnknownProfileGetsTheNearest() {
        assertSays(
                () -> parse(YAML + "table:\n  - {row: sgdp-0.9, quantity: max norm, profiles: [mni]}\n"),
                "table",
                "'mni'",
                "did you mean 'mini'?");
    }

    @Test
    void aCellThatNothingIsMeasuredForGetsTheNearest() {
        assertPrepareSays("{row: sgdp-0.8, quantity: max norm}", "'sgdp-0.8'", "did you mean 'sgdp-0.9'?");
        assertPrepareSays("{row: sgdp-0.9, quantity: max nrom}", "'max nrom'", "did you mean 'max norm'?");
    }

    private static void assertPrepareSays(String cell, String... parts) {
        Description description = Catalogue.find("fig1");
        Description changed = new Description(
                description.name(),
                description.source(),
                description.title(),
                description.paper(),
                description.about(),
                description.kind(),
                description.settings(),
                description.profiles(),
                parse(YAML + "table:\n  - " + cell + "\n").cells("mini"));
        assertSays(() -> Runner.prepare(changed, new CircleKind(), "mini", List.of()), parts);
    }

    @Test
    void aMistakeInAUsersFileNamesTheFile() {
        Tree settings = parse(YAML).settings("mini", List.of("steps=0"));
        assertSays(() -> settings.count("steps", 1, 100), "own.yaml: steps");
        assertSays(() -> parse(YAML).settings("mni", List.of()), "own.yaml: unknown profile");
    }

    @Test
    void everyShippedExperimentReadsInEveryProfile() {
        for (String name : Catalogue.NAMES) {
            Description description = Catalogue.find(name);
            assertEquals(name, description.name());
            assertEquals(
                    List.of("smoke", "mini", "full"),
                    List.copyOf(description.profiles().keySet()));
            description.profiles().keySet().forEach(profile -> description.settings(profile, List.of()));
        }
    }

    private static Description parse(String yaml) {
        return Description.parse("own.yaml", yaml);
    }

    private static void assertReadSays(String old, String changed, String... parts) {
        Tree settings = parse(YAML.replace(old, changed)).settings("mini", List.of());
        assertSays(() -> OptimizerReader.read(settings), parts);
    }

    private static void assertSays(Runnable reading, String... parts) {
        ExperimentException failure = assertThrows(ExperimentException.class, reading::run);
        assertEquals(ExitCode.USAGE, failure.exitCode());
        assertEquals(1, failure.getMessage().lines().count(), failure.getMessage());
        for (String part : parts) {
            assertTrue(failure.getMessage().contains(part), failure.getMessage());
        }
    }
}
