package adamp.spec.optimizer;

import adamp.spec.convention.Nesterov;
import adamp.spec.convention.Setting;
import adamp.spec.field.RoundedArithmetic;
import adamp.spec.projection.Decision;
import adamp.spec.projection.DecisionRule;
import adamp.spec.projection.OrthogonalityRule;
import adamp.spec.projection.Projection;
import adamp.spec.vector.Tensor;
import java.util.Optional;
import org.apache.commons.math3.FieldElement;

/**
 * AdamP, the paper's Algorithm 2: Adam's update, projected where the weight looks scale-invariant.
 *
 * <pre>
 * m &lt;- beta1 m + (1 - beta1) g                       line 2
 * v &lt;- beta2 v + (1 - beta2) g^2                     line 3
 * p  = m/(sqrt(v) + eps)                             line 4
 * q  = Pi_w(p) if cos(w, g) &lt; delta/sqrt(n), else p   line 5, equation 11
 * w &lt;- w - eta q                                     line 6
 * </pre>
 *
 * Beyond the printed algorithm, as in the released code and settled by the conventions: bias corrections of m (into
 * the step size) and v (into the denominator), Nesterov's look-ahead (beta1 m + (1 - beta1) g in the place of m in line
 * 4), and weight decay between lines 5 and 6.
 *
 * @param <T> the field's elements
 */
public final class AdamP<T extends FieldElement<T>> extends Optimizer<T, AdamState<T>> {
    private final AdamPParameters parameters;
    private final RoundedArithmetic<T> arithmetic;
    private final HeldState<T> state;
    private final Moments<T> moments;
    private final DecisionRule<T> equation11;
    private final Projection<T> equation10;
    private final Decay<T> decay;

    /** AdamP with its hyper-parameters in a setting. */
    public AdamP(Setting<T> setting, AdamPParameters parameters) {
        this(
                setting,
                parameters,
                new OrthogonalityRule<>(
                        setting, parameters.epsilon(), parameters.projection().delta()));
    }

    /** AdamP with another rule in the place of equation 11. */
    public AdamP(Setting<T> setting, AdamPParameters parameters, DecisionRule<T> rule) {
        super(setting);
        this.parameters = parameters;
        this.arithmetic = setting.arithmetic();
        this.state = new HeldState<>(setting);
        this.moments = new Moments<>(arithmetic, parameters.beta1(), parameters.beta2());
        this.equation11 = rule;
        this.equation10 = new Projection<>(setting, parameters.epsilon());
        this.decay = new Decay<>(
                setting,
                parameters.learningRate(),
                parameters.weightDecay(),
                parameters.projection().weightDecayRatio(),
                arithmetic.one());
    }

    @Override
    public AdamState<T> start(Tensor<T> weight) {
        return AdamState.start(weight);
    }

    @Override
    boolean projects() {
        return true;
    }

    @Override
    Step<T, AdamState<T>> advance(AdamState<T> before, Tensor<T> gradient) {
        Tensor<T> w = before.weight();
        Tensor<T> g = decay.coupledTo(gradient, w);
        Tensor<T> m = state.held(moments.first(before.firstMoment(), g));
        Tensor<T> v = state.held(moments.second(before.secondMoment(), g));
        MomentCorrection<T> correction =
                MomentCorrection.after(before, setting(), parameters.beta1(), parameters.beta2());
        Tensor<T> p = direction(m, new Denominator<>(setting(), parameters.epsilon(), correction, v), g);
        Decision<T> decision = equation11.decide(w, g);
        Tensor<T> q = equation10.apply(w, p, decision);
        T stepSize = correction.stepSize(setting(), parameters.learningRate());
        Tensor<T> moved = state.held(decay.step(w, q.times(stepSize), decision));
        Update<T> update = new Update<>(p, q, decision, decay.factor(), decay.projectedFactor(), stepSize);
        return new Step<>(before.next(moved, m, v), Optional.of(update));
    }

    private Tensor<T> direction(Tensor<T> m, Denominator<T> denominator, Tensor<T> g) {
        if (!parameters.nesterov()) {
            return denominator.divide(m);
        }
        return setting().is(Nesterov.LOOK_AHEAD)
                ? denominator.divide(moments.carried(m).plus(moments.scaled(g)))
                : moments.carried(m).plus(denominator.divide(moments.scaled(g)));
    }
}
