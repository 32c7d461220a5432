package adamp.proofs.trajectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fault in a definition of the steps is found: by the comparison with the reference, by a proof, or by both. */
class DefinitionFaultTest {
    private static final long SEED = 20210118;

    /** Most faults show in the first trajectories. */
    private static final int FEW = 24;

    @TempDir
    static Path sound;

    private static InstalledCoq coq;

    @BeforeAll
    static void compilesTheDefinitions() throws IOException {
        coq = InstalledCoq.in(sound);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the momentum left out of the buffer   | Steps | plus (scale (momentum c) (buffer s)) (share c g) | plus (buffer s) (share c g)
            dampening added                       | Steps | scale (sub one d) g | scale (add one d) g
            the look-ahead from the gradient only | Steps | plus g (scale (momentum c) p) | g
            the projection along the update       | Steps | (div (dot w p) (dot w w)) w | (div (dot w p) (dot p p)) w
            the projection of the wrong sign      | Steps | minus p (scale (div | plus p (scale (div
            the threshold not squared             | Steps | (mul (mul delta delta) (mul | (mul delta (mul
            the dimension left out                | Steps | (mul (mul (dot w g) (dot w g)) (dimension S)) | (mul (dot w g) (dot w g))
            zero vectors that never abstain       | Steps | Undefined => Abstains | Undefined => Fails
            decay that grows the weight           | Steps | sub one (div (if projected | add one (div (if projected
            the ratio where nothing is projected  | Steps | (if projected then mul | (if negb projected then mul
            a verdict without vetoes              | Steps | (negb (family_any m fails answers)) | true
            a first gradient that is dampened     | Steps | AfterFirstGradient, O => g | AfterFirstGradient, O => share c g
            the second moment without its rate    | AdamSteps | (scale (sub one (beta2 c)) (times g g)) | (times g g)
            the step size without its correction  | AdamSteps | then div (learning_rate c) (sub one (power (beta1 c) t)) else | then learning_rate c else
            AdamW's decay twice                   | AdamSteps | (sub one (mul (learning_rate c) lambda)) | (sub (sub one (mul (learning_rate c) lambda)) (mul (learning_rate c) lambda))
            """)
    void theReferenceFindsAFault(String fault, String file, String text, String replacement, @TempDir Path folder)
            throws IOException {
        InstalledCoq faulty = coq.withFault(folder, file, text, replacement);

        TrajectoryReport report = new TrajectoryCheck(Reference.SPECIFICATION, FEW).run(faulty, SEED, 96, line -> {});

        assertTrue(
                report.finding().orElse("none").matches("trajectory \\d+ \\(.*\\), step \\d+: .* in Coq, .* in Java"),
                () -> fault + ": " + report.finding());
    }

    @Test
    void aProofBreaksWhereTheBufferForgetsItsMomentum(@TempDir Path folder) throws IOException {
        coq.prove("StepsTheorems");
        InstalledCoq faulty = coq.withFault(
                folder, "Steps", "plus (scale (momentum c) (buffer s)) (share c g)", "plus (buffer s) (share c g)");
        Files.delete(folder.resolve("StepsTheorems.v"));

        IOException refused = assertThrows(IOException.class, () -> faulty.prove("StepsTheorems"));

        assertTrue(refused.getMessage().startsWith("StepsTheorems.v: File"), refused::getMessage);
    }

    @Test
    void withoutAFaultNothingIsFound() {
        assertEquals(
                "",
                new TrajectoryCheck().run(coq, SEED, 96, line -> {}).finding().orElse(""));
    }
}
