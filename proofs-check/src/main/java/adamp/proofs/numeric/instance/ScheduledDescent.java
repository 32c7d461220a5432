package adamp.proofs.numeric.instance;

import adamp.spec.optimizer.MomentumState;
import adamp.spec.optimizer.Sgdp;
import adamp.spec.optimizer.SgdpParameters;
import adamp.spec.projection.DecisionRule;
import adamp.spec.vector.Tensor;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Momentum on gradients A_t w_t, with a learning rate and a momentum that change from step to step.
 *
 * @param start w_0, nonzero
 * @param matrices A_t
 * @param schedule eta_t and beta_t, at least one for each step
 */
public record ScheduledDescent(Tensor<BigFraction> start, List<SkewMatrix> matrices, List<HyperParameters> schedule) {
    private static final int STEPS = 5;

    /** All of them, in dimensions 1 to 6. */
    public static final class Any implements ArbitrarySupplier<ScheduledDescent> {
        @Override
        public Arbitrary<ScheduledDescent> get() {
            return Dimensions.from(1, n -> Combinators.combine(
                            Fractions.nonzeroVectors(n),
                            SkewMatrix.ofDimension(n).list().ofMinSize(1).ofMaxSize(STEPS),
                            HyperParameters.arbitrary().list().ofSize(STEPS))
                    .as(ScheduledDescent::new));
        }
    }

    /** The run; SGDP that never projects takes a momentum of 0 for one step, where SGD would leave its buffer alone. */
    public Trajectory<MomentumState<BigFraction>> run() {
        return Trajectory.scheduled(
                t -> new Sgdp<>(
                        PaperSetting.of(),
                        SgdpParameters.of(
                                schedule.get(t).learningRate(), schedule.get(t).momentum()),
                        DecisionRule.never()),
                start,
                GradientField.orthogonal(matrices),
                matrices.size());
    }

    /** eta_t. */
    public BigFraction eta(int t) {
        return schedule.get(t).eta();
    }

    /** beta_t. */
    public BigFraction beta(int t) {
        return schedule.get(t).beta();
    }
}
