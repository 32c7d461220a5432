package adamp.proofs.numeric;

import static adamp.proofs.numeric.Agreement.require;
import static adamp.proofs.numeric.Agreement.requireEqual;

import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.CosineOfZero;
import adamp.spec.convention.RowVerdict;
import adamp.spec.convention.Setting;
import adamp.spec.convention.SgdpBuffer;
import adamp.spec.field.DfpScalars;
import adamp.spec.field.Dtype;
import adamp.spec.field.ExactScalars;
import adamp.spec.field.Extended;
import adamp.spec.field.ExtendedScalars;
import adamp.spec.optimizer.Adam;
import adamp.spec.optimizer.AdamP;
import adamp.spec.optimizer.AdamPParameters;
import adamp.spec.optimizer.AdamParameters;
import adamp.spec.optimizer.AdamState;
import adamp.spec.optimizer.AdamW;
import adamp.spec.optimizer.MomentumState;
import adamp.spec.optimizer.Optimizer;
import adamp.spec.optimizer.ProjectionParameters;
import adamp.spec.optimizer.Sgd;
import adamp.spec.optimizer.SgdParameters;
import adamp.spec.optimizer.Sgdp;
import adamp.spec.optimizer.SgdpParameters;
import adamp.spec.projection.OrthogonalityRule;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A map that keeps the operations takes runs to runs. The map here embeds the rationals into the extended rationals,
 * whose operations, comparison and sums are code of their own; both runs are exact, so they must agree to the last
 * digit. Would find a step that leaves its field, compares by other means, or depends on the order of a sum.
 */
class BridgeProperties {
    private static final ExactScalars RATIONALS = ExactScalars.EXACT;
    private static final ExtendedScalars<BigFraction> EXTENDED = new ExtendedScalars<>(RATIONALS);
    private static final Shape SHAPE = Shape.of(2, 2);

    @Property
    @Checks("bridge_decision")
    void decisionsAreTheSameAfterTheMap(
            @ForAll @Size(8) List<@IntRange(min = -3, max = 3) Integer> numbers,
            @ForAll RowVerdict verdict,
            @ForAll CosineOfZero zero,
            @ForAll @IntRange(min = 0, max = 4) int halves) {
        Conventions conventions = Conventions.PAPER.with(verdict, zero);
        Tensor<BigFraction> w = tensor(numbers, 0);
        Tensor<BigFraction> g = tensor(numbers, 1);

        var before = new OrthogonalityRule<>(setting(conventions), 0, halves / 2.0).decide(w, g);
        var after = new OrthogonalityRule<>(mapped(conventions), 0, halves / 2.0).decide(map(w), map(g));

        requireEqual(before.view(), after.view());
        requireEqual(before.projected(), after.projected());
    }

    @Property
    @Checks("bridge_sgd_run")
    void runsOfSgdMapToRuns(
            @ForAll @Size(16) List<@IntRange(min = -9, max = 9) Integer> numbers,
            @ForAll boolean nesterov,
            @ForAll @IntRange(min = 0, max = 4) int dampening,
            @ForAll @IntRange(min = 0, max = 4) int decay) {
        SgdParameters parameters = new SgdParameters(0.25, 0.75, dampening / 4.0, decay / 8.0, nesterov);
        assertMomentumRunsAgree(
                new Sgd<>(setting(Conventions.PAPER), parameters),
                new Sgd<>(mapped(Conventions.PAPER), parameters),
                numbers);
    }

    @Property
    @Checks("bridge_scheduled_sgd")
    void runsOfScheduledSgdMapToRuns(
            @ForAll @Size(16) List<@IntRange(min = -9, max = 9) Integer> numbers,
            @ForAll @Size(3) List<@IntRange(min = 1, max = 8) Integer> eighths) {
        MomentumState<BigFraction> state = MomentumState.start(tensor(numbers, 0));
        MomentumState<Extended<BigFraction>> image = MomentumState.start(map(tensor(numbers, 0)));
        for (int step = 0; step < 3; step++) {
            SgdParameters parameters = SgdParameters.of(eighths.get(step) / 8.0, eighths.get(2 - step) / 8.0);
            Tensor<BigFraction> gradient = tensor(numbers, step + 1);
            state = new Sgd<>(setting(Conventions.PAPER), parameters)
                    .step(state, gradient)
                    .state();
            image = new Sgd<>(mapped(Conventions.PAPER), parameters)
                    .step(image, map(gradient))
                    .state();
        }
        requireEqual(map(state.weight()), image.weight());
        requireEqual(map(state.momentum()), image.momentum());
    }

    @Property
    @Checks("bridge_sgdp_run")
    void runsOfSgdpMapToRuns(
            @ForAll @Size(16) List<@IntRange(min = -9, max = 9) Integer> numbers,
            @ForAll RowVerdict verdict,
            @ForAll SgdpBuffer buffer,
            @ForAll boolean nesterov,
            @ForAll @IntRange(min = 0, max = 4) int halves) {
        Conventions conventions = Conventions.PAPER.with(verdict, buffer);
        SgdpParameters parameters =
                new SgdpParameters(0.25, 0.5, 0, 0, 0.25, nesterov, new ProjectionParameters(halves / 2.0, 0.5));
        assertMomentumRunsAgree(
                new Sgdp<>(setting(conventions), parameters), new Sgdp<>(mapped(conventions), parameters), numbers);
    }

    @Property
    @Checks("bridge_adam_run")
    void runsOfAdamMapToRunsWhereTheirRootsAreRational(
            @ForAll @Size(16) List<@IntRange(min = -9, max = 9) Integer> numbers, @ForAll boolean corrected) {
        AdamParameters parameters = new AdamParameters(0.25, 0.5, 0, 0.125, 0.5);
        assertAdamRunsAgree(
                new Adam<>(setting(correction(corrected)), parameters),
                new Adam<>(mapped(correction(corrected)), parameters),
                numbers);
    }

    @Property
    @Checks("bridge_adamw_run")
    void runsOfAdamWMapToRunsWhereTheirRootsAreRational(
            @ForAll @Size(16) List<@IntRange(min = -9, max = 9) Integer> numbers, @ForAll boolean corrected) {
        AdamParameters parameters = new AdamParameters(0.25, 0.5, 0, 0.125, 0.5);
        assertAdamRunsAgree(
                new AdamW<>(setting(correction(corrected)), parameters),
                new AdamW<>(mapped(correction(corrected)), parameters),
                numbers);
    }

    @Property
    @Checks("bridge_adamp_run")
    void runsOfAdamPMapToRunsWhereTheirRootsAreRational(
            @ForAll @Size(16) List<@IntRange(min = -9, max = 9) Integer> numbers,
            @ForAll boolean corrected,
            @ForAll boolean nesterov,
            @ForAll @IntRange(min = 0, max = 4) int halves) {
        AdamPParameters parameters =
                new AdamPParameters(0.25, 0.5, 0, 0.125, 0.25, nesterov, new ProjectionParameters(halves / 2.0, 0.5));
        assertAdamRunsAgree(
                new AdamP<>(setting(correction(corrected)), parameters),
                new AdamP<>(mapped(correction(corrected)), parameters),
                numbers);
    }

    /** The square is rounded once and its root once: at most 1.5 units of roundoff, and those of the last comparison. */
    @Property
    @Checks("rational_root_is_root")
    void theRootOfARationalSquareIsTheRealRoot(
            @ForAll @IntRange(min = 0, max = 100000) int p, @ForAll @IntRange(min = 1, max = 100000) int q) {
        BigFraction square = new BigFraction(p, q).pow(2);
        BigFraction root = RATIONALS.sqrt(square);
        requireEqual(new BigFraction(p, q), root);

        DfpScalars decimals = DfpScalars.sixtyDigits();
        Dfp real = decimals.sqrt(quotient(decimals, square));
        double error = real.subtract(quotient(decimals, root)).abs().toDouble();
        require(error <= 4 * decimals.unitRoundoff() * root.doubleValue(), p + "/" + q + ": " + error);
    }

    private static Dfp quotient(DfpScalars decimals, BigFraction value) {
        return decimals.ratio(value.getNumeratorAsLong(), value.getDenominatorAsLong());
    }

    private static void assertMomentumRunsAgree(
            Optimizer<BigFraction, MomentumState<BigFraction>> optimizer,
            Optimizer<Extended<BigFraction>, MomentumState<Extended<BigFraction>>> image,
            List<Integer> numbers) {
        MomentumState<BigFraction> state = optimizer.start(tensor(numbers, 0));
        MomentumState<Extended<BigFraction>> mapped = image.start(map(tensor(numbers, 0)));
        for (int step = 1; step < 4; step++) {
            state = optimizer.step(state, tensor(numbers, step)).state();
            mapped = image.step(mapped, map(tensor(numbers, step))).state();
        }
        requireEqual(map(state.weight()), mapped.weight());
        requireEqual(map(state.momentum()), mapped.momentum());
        requireEqual(state.steps(), mapped.steps());
    }

    private static void assertAdamRunsAgree(
            Optimizer<BigFraction, AdamState<BigFraction>> optimizer,
            Optimizer<Extended<BigFraction>, AdamState<Extended<BigFraction>>> image,
            List<Integer> numbers) {
        AdamState<BigFraction> state = optimizer.start(tensor(numbers, 0));
        AdamState<Extended<BigFraction>> mapped = image.start(map(tensor(numbers, 0)));
        for (int step = 1; step < 4; step++) {
            state = optimizer.step(state, tensor(numbers, step)).state();
            mapped = image.step(mapped, map(tensor(numbers, step))).state();
        }
        requireEqual(map(state.weight()), mapped.weight());
        requireEqual(map(state.firstMoment()), mapped.firstMoment());
        requireEqual(map(state.secondMoment()), mapped.secondMoment());
    }

    private static Conventions correction(boolean corrected) {
        return Conventions.PAPER.with(corrected ? BiasCorrection.PER_PARAMETER : BiasCorrection.NONE);
    }

    private static Setting<BigFraction> setting(Conventions conventions) {
        return new Setting<>(RATIONALS, conventions, Dtype.BINARY64);
    }

    private static Setting<Extended<BigFraction>> mapped(Conventions conventions) {
        return new Setting<>(EXTENDED, conventions, Dtype.BINARY64);
    }

    /** The k-th four of the numbers, as halves. */
    private static Tensor<BigFraction> tensor(List<Integer> numbers, int k) {
        return Tensor.build(RATIONALS, SHAPE, i -> new BigFraction(numbers.get(4 * k + i), 2));
    }

    private static Tensor<Extended<BigFraction>> map(Tensor<BigFraction> tensor) {
        return Tensor.build(EXTENDED, tensor.shape(), i -> EXTENDED.lift(tensor.get(i)));
    }
}
