package adamp.spec.optimizer;

import adamp.spec.convention.ProjectedDecayRatio;
import adamp.spec.convention.Setting;
import adamp.spec.convention.WeightDecay;
import adamp.spec.convention.WeightDecayGuard;
import adamp.spec.convention.WeightDecayOrder;
import adamp.spec.field.RoundedArithmetic;
import adamp.spec.projection.Decision;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.FieldElement;

/**
 * Weight decay of {@link Sgdp} and {@link AdamP}: coupled, g &lt;- g + wd w, or decoupled, w &lt;- w (1 - lr wd ratio/scale)
 * with the ratio 1 in rows that are not projected.
 */
final class Decay<T extends FieldElement<T>> {
    private final T coefficient;
    private final T factor;
    private final T projectedFactor;
    private final boolean couples;
    private final boolean decouples;
    private final boolean decaysFirst;

    /**
     * The decay of a setting.
     *
     * @param scale what the decay is divided by
     */
    Decay(Setting<T> setting, double learningRate, double weightDecay, double ratio, T scale) {
        RoundedArithmetic<T> arithmetic = setting.arithmetic();
        boolean decays = setting.is(WeightDecayGuard.POSITIVE) ? weightDecay > 0 : weightDecay != 0;
        this.couples = decays && setting.is(WeightDecay.COUPLED);
        this.decouples = decays && setting.is(WeightDecay.DECOUPLED);
        this.decaysFirst = setting.is(WeightDecayOrder.BEFORE_STEP);
        this.coefficient = arithmetic.atTensor(arithmetic.given(weightDecay));
        T rate = arithmetic.times(arithmetic.given(learningRate), arithmetic.given(weightDecay));
        T projectedRatio = setting.is(ProjectedDecayRatio.APPLIED) ? arithmetic.given(ratio) : arithmetic.one();
        this.factor = decouples ? factor(arithmetic, rate, arithmetic.one(), scale) : arithmetic.one();
        this.projectedFactor = decouples ? factor(arithmetic, rate, projectedRatio, scale) : arithmetic.one();
    }

    private static <T extends FieldElement<T>> T factor(RoundedArithmetic<T> arithmetic, T rate, T ratio, T scale) {
        T decay = arithmetic.over(arithmetic.times(rate, ratio), scale);
        return arithmetic.atTensor(arithmetic.minus(arithmetic.one(), decay));
    }

    T factor() {
        return factor;
    }

    T projectedFactor() {
        return projectedFactor;
    }

    /** g + wd w if decay is coupled, else g. */
    Tensor<T> coupledTo(Tensor<T> gradient, Tensor<T> weight) {
        return couples ? gradient.plus(weight.times(coefficient)) : gradient;
    }

    /** The weight decayed and moved: w factor - move, or (w - move) factor. */
    Tensor<T> step(Tensor<T> weight, Tensor<T> move, Decision<T> decision) {
        return decaysFirst ? decayed(weight, decision).minus(move) : decayed(weight.minus(move), decision);
    }

    private Tensor<T> decayed(Tensor<T> weight, Decision<T> decision) {
        if (!decouples) {
            return weight;
        }
        return Tensor.build(weight.scalars(), weight.shape(), i -> weight.get(i)
                .multiply(decision.projects(decision.rows().rowOf(i)) ? projectedFactor : factor));
    }
}
