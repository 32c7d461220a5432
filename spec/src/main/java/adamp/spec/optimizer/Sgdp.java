package adamp.spec.optimizer;

import adamp.spec.convention.Setting;
import adamp.spec.convention.SgdpBuffer;
import adamp.spec.convention.SgdpDampening;
import adamp.spec.convention.SgdpDecayScale;
import adamp.spec.field.RoundedArithmetic;
import adamp.spec.projection.Decision;
import adamp.spec.projection.DecisionRule;
import adamp.spec.projection.OrthogonalityRule;
import adamp.spec.projection.Projection;
import adamp.spec.vector.Tensor;
import java.util.Optional;
import org.apache.commons.math3.FieldElement;

/**
 * SGDP, the paper's Algorithm 1: the update of momentum SGD, projected where the weight looks scale-invariant.
 *
 * <pre>
 * p &lt;- beta p + g                                    line 2
 * q &lt;- Pi_w(p) if cos(w, g) &lt; delta/sqrt(n), else p   line 3, equation 11
 * w &lt;- w - eta q                                     line 4
 * </pre>
 *
 * Beyond the printed algorithm, as in the released code and settled by the conventions: dampening, Nesterov's
 * look-ahead (q is then the projection of g + beta p), and weight decay between lines 3 and 4.
 *
 * @param <T> the field's elements
 */
public final class Sgdp<T extends FieldElement<T>> extends Optimizer<T, MomentumState<T>> {
    private final SgdpParameters parameters;
    private final HeldState<T> state;
    private final HeavyBall<T> heavyBall;
    private final DecisionRule<T> equation11;
    private final Projection<T> equation10;
    private final Decay<T> decay;
    private final T learningRate;

    /** SGDP with its hyper-parameters in a setting. */
    public Sgdp(Setting<T> setting, SgdpParameters parameters) {
        this(
                setting,
                parameters,
                new OrthogonalityRule<>(
                        setting, parameters.epsilon(), parameters.projection().delta()));
    }

    /** SGDP with another rule in the place of equation 11. */
    public Sgdp(Setting<T> setting, SgdpParameters parameters, DecisionRule<T> rule) {
        super(setting);
        RoundedArithmetic<T> arithmetic = setting.arithmetic();
        this.parameters = parameters;
        this.state = new HeldState<>(setting);
        this.heavyBall = new HeavyBall<>(
                arithmetic,
                parameters.momentum(),
                parameters.dampening(),
                setting.is(SgdpDampening.AFTER_FIRST_GRADIENT));
        this.equation11 = rule;
        this.equation10 = new Projection<>(setting, parameters.epsilon());
        this.decay = new Decay<>(
                setting,
                parameters.learningRate(),
                parameters.weightDecay(),
                parameters.projection().weightDecayRatio(),
                setting.is(SgdpDecayScale.PLAIN)
                        ? arithmetic.one()
                        : arithmetic.minus(arithmetic.one(), arithmetic.given(parameters.momentum())));
        this.learningRate = arithmetic.atTensor(arithmetic.given(parameters.learningRate()));
    }

    @Override
    public MomentumState<T> start(Tensor<T> weight) {
        return MomentumState.start(weight);
    }

    @Override
    boolean projects() {
        return true;
    }

    @Override
    Step<T, MomentumState<T>> advance(MomentumState<T> before, Tensor<T> gradient) {
        Tensor<T> w = before.weight();
        Tensor<T> g = decay.coupledTo(gradient, w);
        Tensor<T> buffer = state.held(heavyBall.next(before, g));
        Tensor<T> p = parameters.nesterov() ? heavyBall.lookAhead(buffer, g) : buffer;
        Decision<T> decision = equation11.decide(w, g);
        Tensor<T> q = equation10.apply(w, p, decision);
        Tensor<T> moved = state.held(decay.step(w, q.times(learningRate), decision));
        Tensor<T> kept = overwritesBuffer() ? state.held(q) : buffer;
        Update<T> update = new Update<>(p, q, decision, decay.factor(), decay.projectedFactor(), learningRate);
        return new Step<>(before.next(moved, kept), Optional.of(update));
    }

    /** The look-ahead is a vector of its own; only without it do buffer and update share their memory. */
    private boolean overwritesBuffer() {
        return !parameters.nesterov() && setting().is(SgdpBuffer.OVERWRITTEN_BY_PROJECTION);
    }
}
