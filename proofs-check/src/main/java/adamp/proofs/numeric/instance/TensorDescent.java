package adamp.proofs.numeric.instance;

import adamp.spec.convention.AxisValue;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.RowVerdict;
import adamp.spec.convention.SgdpBuffer;
import adamp.spec.convention.Views;
import adamp.spec.optimizer.AdamP;
import adamp.spec.optimizer.AdamPParameters;
import adamp.spec.optimizer.AdamState;
import adamp.spec.optimizer.MomentumState;
import adamp.spec.optimizer.ProjectionParameters;
import adamp.spec.optimizer.Sgd;
import adamp.spec.optimizer.SgdParameters;
import adamp.spec.optimizer.Sgdp;
import adamp.spec.optimizer.SgdpParameters;
import adamp.spec.vector.Rows;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A tensor of up to three rows of up to three elements, its gradients, and what decides about its projection: eq. 11 itself,
 * at a delta at which rows pass and fail.
 *
 * @param start w_0, nonzero
 * @param gradients g_0 to g_{T-1}, wherever the weight is
 * @param hyper eta, beta, lambda
 * @param delta of eq. 11
 * @param nesterov whether the update looks ahead
 * @param buffer whether SGDP's projection overwrites the momentum
 */
public record TensorDescent(
        Tensor<BigFraction> start,
        List<Tensor<BigFraction>> gradients,
        HyperParameters hyper,
        double delta,
        boolean nesterov,
        SgdpBuffer buffer) {
    private static final int MOST_ROWS = 3;
    private static final int STEPS = 3;
    private static final double EPSILON = 0x1p-4;
    private static final double DECAY_RATIO = 0.25;

    /** Gradients of any direction. */
    public static final class Unrelated implements ArbitrarySupplier<TensorDescent> {
        @Override
        public Arbitrary<TensorDescent> get() {
            return Dimensions.upTo(
                    1, MOST_ROWS, rows -> Dimensions.upTo(1, MOST_ROWS, length -> ofShape(Shape.of(rows, length))));
        }
    }

    private static Arbitrary<TensorDescent> ofShape(Shape shape) {
        return Combinators.combine(
                        Fractions.nonzeroVectors(shape.size()).map(w -> w.reshape(shape)),
                        Fractions.vectors(shape.size())
                                .map(g -> g.reshape(shape))
                                .list()
                                .ofSize(STEPS),
                        HyperParameters.arbitrary(),
                        Arbitraries.of(0.25, 0.5, 1.0, 2.0),
                        Arbitraries.of(false, true),
                        Arbitraries.of(SgdpBuffer.values()))
                .as(TensorDescent::new)
                .withoutEdgeCases();
    }

    /** SGDP without decay and dampening. */
    public Trajectory<MomentumState<BigFraction>> sgdp(Views views, RowVerdict verdict) {
        return Trajectory.of(sgdp(0, 0, views, verdict, buffer), start, GradientField.fixed(gradients), STEPS);
    }

    /** SGDP with decay and dampening. */
    public Sgdp<BigFraction> sgdp(double decay, double dampening, AxisValue... others) {
        SgdpParameters parameters =
                new SgdpParameters(hyper.learningRate(), hyper.momentum(), dampening, 0, decay, nesterov, projection());
        return new Sgdp<>(PaperSetting.of(others), parameters);
    }

    /** SGD with L2 regularisation and dampening. */
    public Sgd<BigFraction> sgd(double decay, double dampening) {
        return new Sgd<>(
                PaperSetting.of(),
                new SgdParameters(hyper.learningRate(), hyper.momentum(), dampening, decay, nesterov));
    }

    /** AdamP without decay, its roots rational: beta2 = 0. */
    public Trajectory<AdamState<BigFraction>> adamP(Views views, RowVerdict verdict, BiasCorrection correction) {
        return Trajectory.of(adamP(0, views, verdict, correction), start, GradientField.fixed(gradients), STEPS);
    }

    /** AdamP with decay. */
    public AdamP<BigFraction> adamP(double decay, AxisValue... others) {
        AdamPParameters parameters =
                new AdamPParameters(hyper.learningRate(), hyper.momentum(), 0, EPSILON, decay, nesterov, projection());
        return new AdamP<>(PaperSetting.of(others), parameters);
    }

    /** SGD with momentum whose gradient in the first row is orthogonal to that row; the other rows' are as drawn. */
    public Trajectory<MomentumState<BigFraction>> firstRowOrthogonal() {
        return momentum((t, weight) -> {
            Rows rows = Rows.along(weight.shape(), 0);
            Tensor<BigFraction> first = orthogonal(rows.row(0, weight), rows.row(0, gradients.get(t)));
            return Tensor.build(
                    weight.scalars(),
                    weight.shape(),
                    i -> i < rows.length() ? first.get(i) : gradients.get(t).get(i));
        });
    }

    /** SGD with momentum whose gradients are orthogonal to the tensor as one vector. */
    public Trajectory<MomentumState<BigFraction>> orthogonal() {
        return momentum((t, weight) -> orthogonal(weight, gradients.get(t)));
    }

    private Trajectory<MomentumState<BigFraction>> momentum(GradientField field) {
        SgdParameters parameters = SgdParameters.of(hyper.learningRate(), hyper.momentum());
        return Trajectory.of(new Sgd<>(PaperSetting.of(), parameters), start, field, STEPS);
    }

    /** |w|^2 g - (w.g) w. */
    private static Tensor<BigFraction> orthogonal(Tensor<BigFraction> w, Tensor<BigFraction> g) {
        return g.times(w.squaredNorm()).minus(w.times(w.dot(g)));
    }

    private ProjectionParameters projection() {
        return new ProjectionParameters(delta, DECAY_RATIO);
    }
}
