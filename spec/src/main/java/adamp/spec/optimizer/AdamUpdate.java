package adamp.spec.optimizer;

import adamp.spec.convention.Setting;
import adamp.spec.field.RoundedArithmetic;
import adamp.spec.projection.Decision;
import adamp.spec.vector.Tensor;
import java.util.Optional;
import org.apache.commons.math3.FieldElement;

/**
 * What Adam and AdamW have in common once weight decay is out of the way.
 *
 * <pre>
 * m &lt;- beta1 m + (1 - beta1) g
 * v &lt;- beta2 v + (1 - beta2) g^2
 * p  = m/(sqrt(v)/sqrt(1 - beta2^t) + eps)
 * w &lt;- w - eta/(1 - beta1^t) p
 * </pre>
 */
final class AdamUpdate<T extends FieldElement<T>> {
    private final Setting<T> setting;
    private final AdamParameters parameters;
    private final RoundedArithmetic<T> arithmetic;
    private final HeldState<T> state;
    private final Moments<T> moments;

    AdamUpdate(Setting<T> setting, AdamParameters parameters) {
        this.setting = setting;
        this.parameters = parameters;
        this.arithmetic = setting.arithmetic();
        this.state = new HeldState<>(setting);
        this.moments = new Moments<>(arithmetic, parameters.beta1(), parameters.beta2());
    }

    /**
     * The step from a weight, decayed already.
     *
     * @param decayFactor what it was decayed by, for the report
     */
    Step<T, AdamState<T>> step(AdamState<T> before, Tensor<T> weight, Tensor<T> g, T decayFactor) {
        Tensor<T> m = state.held(moments.first(before.firstMoment(), g));
        Tensor<T> v = state.held(moments.second(before.secondMoment(), g));
        MomentCorrection<T> correction =
                MomentCorrection.after(before, setting, parameters.beta1(), parameters.beta2());
        Tensor<T> p = new Denominator<>(setting, parameters.epsilon(), correction, v).divide(m);
        T stepSize = correction.stepSize(setting, parameters.learningRate());
        Tensor<T> moved = state.held(weight.minus(p.times(stepSize)));
        Update<T> update = new Update<>(p, p, Decision.none(weight.shape()), decayFactor, decayFactor, stepSize);
        return new Step<>(before.next(moved, m, v), Optional.of(update));
    }
}
