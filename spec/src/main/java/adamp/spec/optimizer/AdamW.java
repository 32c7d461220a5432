package adamp.spec.optimizer;

import adamp.spec.convention.Setting;
import adamp.spec.field.RoundedArithmetic;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.FieldElement;

/**
 * AdamW (Loshchilov &amp; Hutter, 2019, Algorithm 2), as in torch: {@link Adam} with the decay decoupled from the gradient,
 * before the step.
 *
 * <pre>
 * w &lt;- (1 - eta wd) w
 * m, v, p as Adam, from g alone
 * w &lt;- w - eta/(1 - beta1^t) p
 * </pre>
 *
 * @param <T> the field's elements
 */
public final class AdamW<T extends FieldElement<T>> extends Optimizer<T, AdamState<T>> {
    private final AdamParameters parameters;
    private final AdamUpdate<T> adam;
    private final T decayFactor;

    /** AdamW with its hyper-parameters in a setting. */
    public AdamW(Setting<T> setting, AdamParameters parameters) {
        super(setting);
        RoundedArithmetic<T> arithmetic = setting.arithmetic();
        this.parameters = parameters;
        this.adam = new AdamUpdate<>(setting, parameters);
        T decay = arithmetic.times(
                arithmetic.given(parameters.learningRate()), arithmetic.given(parameters.weightDecay()));
        this.decayFactor = arithmetic.atTensor(arithmetic.minus(arithmetic.one(), decay));
    }

    @Override
    public AdamState<T> start(Tensor<T> weight) {
        return AdamState.start(weight);
    }

    @Override
    Step<T, AdamState<T>> advance(AdamState<T> before, Tensor<T> g) {
        Tensor<T> w = before.weight();
        Tensor<T> decayed = parameters.weightDecay() == 0 ? w : w.times(decayFactor);
        return adam.step(before, decayed, g, decayFactor);
    }
}
