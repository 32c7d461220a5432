package adamp.proofs.trajectory;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.spec.convention.Setting;
import adamp.spec.convention.SgdpBuffer;
import adamp.spec.convention.WeightDecayGuard;
import adamp.spec.optimizer.AdamP;
import adamp.spec.optimizer.AdamPParameters;
import adamp.spec.optimizer.AdamParameters;
import adamp.spec.optimizer.AdamState;
import adamp.spec.optimizer.AdamW;
import adamp.spec.optimizer.MomentumState;
import adamp.spec.optimizer.Optimizer;
import adamp.spec.optimizer.Sgd;
import adamp.spec.optimizer.SgdParameters;
import adamp.spec.optimizer.Sgdp;
import adamp.spec.optimizer.SgdpParameters;
import adamp.spec.projection.DecisionRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrajectoryCheckTest {
    private static final long SEED = 20210118;

    /** Most faults show in the first trajectories. */
    private static final int FEW = 16;

    @TempDir
    static Path folder;

    private static InstalledCoq coq;

    @BeforeAll
    static void compilesTheDefinitions() throws IOException {
        coq = InstalledCoq.in(folder);
    }

    @Test
    void coqAndTheReferenceComputeTheSameFractions() {
        List<String> progress = new ArrayList<>();
        TrajectoryReport report = new TrajectoryCheck().run(coq, SEED, TrajectoryCheck.CASES, progress::add);

        assertEquals("", report.finding().orElse(""));
        assertEquals(List.of(), report.unseen());
        assertEquals("300 of 300 trajectories compared", progress.get(progress.size() - 1));
        System.out.println("trajectories: " + report.cases() + ", steps: " + report.steps() + ", fractions: "
                + report.fractions() + ", coverage: " + report.coverage());
    }

    @Test
    void theSameSeedDrawsTheSameTrajectories() {
        String first = CoqText.of(new TrajectoryCheck().drawn(7, 20));
        assertEquals(first, CoqText.of(new TrajectoryCheck().drawn(7, 20)));
        assertFalse(first.equals(CoqText.of(new TrajectoryCheck().drawn(8, 20))));
    }

    @Test
    void aFaultInTheReferenceIsFound() {
        assertAll(
                () -> assertFound("a decay of the wrong sign", new Reference() {
                    @Override
                    public Optimizer<BigFraction, MomentumState<BigFraction>> sgdp(
                            Setting<BigFraction> setting, SgdpParameters parameters) {
                        return new Sgdp<>(
                                setting.under(setting.conventions().with(WeightDecayGuard.NON_ZERO)),
                                parameters.withWeightDecay(-parameters.weightDecay()));
                    }
                }),
                () -> assertFound("a projection left out", new Reference() {
                    @Override
                    public Optimizer<BigFraction, MomentumState<BigFraction>> sgdp(
                            Setting<BigFraction> setting, SgdpParameters parameters) {
                        return new Sgdp<>(setting, parameters, DecisionRule.never());
                    }
                }),
                () -> assertFound("the other buffer", new Reference() {
                    @Override
                    public Optimizer<BigFraction, MomentumState<BigFraction>> sgdp(
                            Setting<BigFraction> setting, SgdpParameters parameters) {
                        SgdpBuffer other = setting.is(SgdpBuffer.SEPARATE)
                                ? SgdpBuffer.OVERWRITTEN_BY_PROJECTION
                                : SgdpBuffer.SEPARATE;
                        return new Sgdp<>(setting.under(setting.conventions().with(other)), parameters);
                    }
                }),
                () -> assertFound("a look-ahead turned round", new Reference() {
                    @Override
                    public Optimizer<BigFraction, MomentumState<BigFraction>> sgd(
                            Setting<BigFraction> setting, SgdParameters parameters) {
                        return new Sgd<>(setting, parameters.withNesterov(!parameters.nesterov()));
                    }
                }),
                () -> assertFound("coupled decay in the place of decoupled", new Reference() {
                    @Override
                    public Optimizer<BigFraction, AdamState<BigFraction>> adam(
                            Setting<BigFraction> setting, AdamParameters parameters) {
                        return new AdamW<>(setting, parameters);
                    }
                }),
                () -> assertFound("a larger eps", new Reference() {
                    @Override
                    public Optimizer<BigFraction, AdamState<BigFraction>> adamP(
                            Setting<BigFraction> setting, AdamPParameters parameters) {
                        return new AdamP<>(setting, parameters.withEpsilon(parameters.epsilon() + 1));
                    }
                }));
    }

    private static void assertFound(String fault, Reference reference) {
        TrajectoryReport report = new TrajectoryCheck(reference, FEW).run(coq, SEED, 64, line -> {});

        assertFalse(report.agrees(), fault);
        assertTrue(
                report.finding().orElseThrow().matches("trajectory \\d+ \\(.*\\), step \\d+: .* in Coq, .* in Java"),
                () -> fault + ": " + report.finding());
    }

    @Test
    void whatCoqRefusesIsSaidInOneLine() {
        TrajectoryReport report =
                new TrajectoryCheck().run(source -> coq.evaluate(source + "Check nothing."), SEED, 8, line -> {});

        assertTrue(report.finding().orElseThrow().startsWith("the trajectories cannot be evaluated: Trajectories.v: "));
        assertFalse(report.finding().orElseThrow().contains("\n"));
    }

    @Test
    void anAnswerThatIsNoListOfRowsIsNotTakenForOne() {
        TrajectoryReport report = new TrajectoryCheck().run(source -> "= nothing : list (list Z)", SEED, 8, line -> {});

        assertEquals(
                "the trajectories cannot be evaluated: Coq prints = nothing",
                report.finding().orElseThrow());
    }
}
