package adamp.proofs.numeric.instance;

import adamp.spec.convention.AxisValue;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.field.ExactScalars;
import adamp.spec.optimizer.Adam;
import adamp.spec.optimizer.AdamP;
import adamp.spec.optimizer.AdamPParameters;
import adamp.spec.optimizer.AdamParameters;
import adamp.spec.optimizer.AdamState;
import adamp.spec.optimizer.ProjectionParameters;
import adamp.spec.projection.Decision;
import adamp.spec.projection.DecisionRule;
import adamp.spec.vector.Tensor;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What AdamP is run on, exactly: with beta2 = 0 the second moment is g^2, whose root is rational. The denominator |g| + eps
 * still differs from element to element, so p is no multiple of m.
 *
 * @param start w_0, nonzero
 * @param gradients g_t, or A_t for g_t = A_t w_t
 * @param field the gradients
 * @param steps T
 * @param learningRate eta
 * @param beta1 the rate of the first moment
 * @param nesterov whether the update looks ahead
 */
public record AdaptiveDescent(
        Tensor<BigFraction> start,
        List<?> gradients,
        GradientField field,
        int steps,
        double learningRate,
        double beta1,
        boolean nesterov) {
    private static final double EPSILON = 0x1p-4;
    private static final int MOST_STEPS = 3;

    /** Gradients of any direction. */
    public static final class Unrelated implements ArbitrarySupplier<AdaptiveDescent> {
        @Override
        public Arbitrary<AdaptiveDescent> get() {
            return Dimensions.upTo(1, 4, n -> Combinators.combine(
                            Fractions.nonzeroVectors(n),
                            Fractions.vectors(n).list().ofMinSize(1).ofMaxSize(MOST_STEPS),
                            HyperParameters.arbitrary(),
                            Arbitraries.of(false, true))
                    .as((start, vectors, hyper, nesterov) -> new AdaptiveDescent(
                            start,
                            vectors,
                            GradientField.fixed(vectors),
                            vectors.size(),
                            hyper.learningRate(),
                            hyper.momentum(),
                            nesterov)));
        }
    }

    /** One gradient, orthogonal to the weight and not zero: equation 11 projects. */
    public static final class Orthogonal implements ArbitrarySupplier<AdaptiveDescent> {
        @Override
        public Arbitrary<AdaptiveDescent> get() {
            return Dimensions.from(2, n -> Combinators.combine(
                            Fractions.nonzeroVectors(n),
                            Direction.any(n),
                            HyperParameters.arbitrary(),
                            Arbitraries.of(false, true))
                    .as((start, direction, hyper, nesterov) -> {
                        List<Tensor<BigFraction>> gradient = List.of(direction.nonzeroOrthogonalTo(start));
                        return new AdaptiveDescent(
                                start,
                                gradient,
                                GradientField.fixed(gradient),
                                1,
                                hyper.learningRate(),
                                hyper.momentum(),
                                nesterov);
                    }));
        }
    }

    private AdamPParameters parameters() {
        return AdamPParameters.of(learningRate)
                .withBetas(beta1, 0)
                .withEpsilon(EPSILON)
                .withNesterov(nesterov);
    }

    /** Algorithm 2 where every step projects. */
    public Trajectory<AdamState<BigFraction>> projected(AxisValue... others) {
        DecisionRule<BigFraction> always = (weight, gradient) -> Decision.layer(weight.shape());
        return Trajectory.of(new AdamP<>(PaperSetting.of(others), parameters(), always), start, field, steps);
    }

    /** Adam, bias-corrected. */
    public Trajectory<AdamState<BigFraction>> adam() {
        AdamParameters parameters =
                AdamParameters.of(learningRate).withBetas(beta1, 0).withEpsilon(EPSILON);
        return Trajectory.of(
                new Adam<>(PaperSetting.of(BiasCorrection.PER_PARAMETER), parameters), start, field, steps);
    }

    /** Algorithm 2 as printed, with its decision. */
    public Trajectory<AdamState<BigFraction>> asPrinted() {
        return Trajectory.of(new AdamP<>(PaperSetting.of(), parameters()), start, field, steps);
    }

    /** The same with another delta in equation 11. */
    public Trajectory<AdamState<BigFraction>> deciding(double delta) {
        AdamPParameters deciding = parameters().withProjection(new ProjectionParameters(delta, 1));
        return Trajectory.of(new AdamP<>(PaperSetting.of(), deciding), start, field, steps);
    }

    /** The step size of a run that corrects for bias: eta/(1 - beta1^t), for t from 1. */
    public BigFraction correctedRate(int t) {
        BigFraction missing =
                BigFraction.ONE.subtract(ExactScalars.EXACT.of(beta1).pow(t));
        return ExactScalars.EXACT.of(learningRate).divide(missing);
    }
}
