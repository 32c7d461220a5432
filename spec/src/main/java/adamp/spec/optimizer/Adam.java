package adamp.spec.optimizer;

import adamp.spec.convention.Setting;
import adamp.spec.field.RoundedArithmetic;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.FieldElement;

/**
 * Adam (Kingma &amp; Ba, 2015, Algorithm 1) with coupled weight decay, as in torch.
 *
 * <pre>
 * g &lt;- g + wd w
 * m &lt;- beta1 m + (1 - beta1) g
 * v &lt;- beta2 v + (1 - beta2) g^2
 * p  = m/(sqrt(v)/sqrt(1 - beta2^t) + eps)
 * w &lt;- w - eta/(1 - beta1^t) p
 * </pre>
 *
 * @param <T> the field's elements
 */
public final class Adam<T extends FieldElement<T>> extends Optimizer<T, AdamState<T>> {
    private final AdamParameters parameters;
    private final AdamUpdate<T> adam;
    private final T weightDecay;

    /** Adam with its hyper-parameters in a setting. */
    public Adam(Setting<T> setting, AdamParameters parameters) {
        super(setting);
        RoundedArithmetic<T> arithmetic = setting.arithmetic();
        this.parameters = parameters;
        this.adam = new AdamUpdate<>(setting, parameters);
        this.weightDecay = arithmetic.atTensor(arithmetic.given(parameters.weightDecay()));
    }

    @Override
    public AdamState<T> start(Tensor<T> weight) {
        return AdamState.start(weight);
    }

    @Override
    Step<T, AdamState<T>> advance(AdamState<T> before, Tensor<T> gradient) {
        Tensor<T> w = before.weight();
        Tensor<T> g = parameters.weightDecay() == 0 ? gradient : gradient.plus(w.times(weightDecay));
        return adam.step(before, w, g, setting().scalars().one());
    }
}
