package adamp.spec.optimizer;

import adamp.spec.convention.Setting;
import adamp.spec.convention.SgdDampening;
import adamp.spec.field.RoundedArithmetic;
import adamp.spec.projection.Decision;
import adamp.spec.vector.Tensor;
import java.util.Optional;
import org.apache.commons.math3.FieldElement;

/**
 * SGD with momentum (equation 7), in torch's form: dampening d, coupled weight decay, Nesterov's look-ahead.
 *
 * <pre>
 * g &lt;- g + wd w
 * p &lt;- mu p + (1 - d) g
 * w &lt;- w - eta (g + mu p)    with Nesterov
 * w &lt;- w - eta p             without
 * </pre>
 *
 * With mu = 0 the update is g itself, dampened or not: vanilla gradient descent (equation 3).
 *
 * @param <T> the field's elements
 */
public final class Sgd<T extends FieldElement<T>> extends Optimizer<T, MomentumState<T>> {
    private final SgdParameters parameters;
    private final HeldState<T> state;
    private final HeavyBall<T> heavyBall;
    private final T learningRate;
    private final T weightDecay;

    /** SGD with its hyper-parameters in a setting. */
    public Sgd(Setting<T> setting, SgdParameters parameters) {
        super(setting);
        RoundedArithmetic<T> arithmetic = setting.arithmetic();
        this.parameters = parameters;
        this.state = new HeldState<>(setting);
        this.heavyBall = new HeavyBall<>(
                arithmetic,
                parameters.momentum(),
                parameters.dampening(),
                setting.is(SgdDampening.AFTER_FIRST_GRADIENT));
        this.learningRate = arithmetic.atTensor(arithmetic.given(parameters.learningRate()));
        this.weightDecay = arithmetic.atTensor(arithmetic.given(parameters.weightDecay()));
    }

    @Override
    public MomentumState<T> start(Tensor<T> weight) {
        return MomentumState.start(weight);
    }

    @Override
    Step<T, MomentumState<T>> advance(MomentumState<T> before, Tensor<T> gradient) {
        Tensor<T> w = before.weight();
        Tensor<T> g = parameters.weightDecay() == 0 ? gradient : gradient.plus(w.times(weightDecay));
        Tensor<T> buffer = parameters.momentum() == 0 ? before.momentum() : state.held(heavyBall.next(before, g));
        Tensor<T> p = direction(buffer, g);
        Tensor<T> moved = state.held(w.minus(p.times(learningRate)));
        T one = setting().scalars().one();
        Update<T> update = new Update<>(p, p, Decision.none(w.shape()), one, one, learningRate);
        return new Step<>(before.next(moved, buffer), Optional.of(update));
    }

    private Tensor<T> direction(Tensor<T> buffer, Tensor<T> g) {
        if (parameters.momentum() == 0) {
            return g;
        }
        return parameters.nesterov() ? heavyBall.lookAhead(buffer, g) : buffer;
    }
}
