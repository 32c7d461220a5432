package adamp.spec.optimizer;

import adamp.spec.convention.AdamEpsilon;
import adamp.spec.convention.Setting;
import adamp.spec.field.RoundedArithmetic;
import adamp.spec.field.Scalars;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.FieldElement;

/** Divides by Adam's denominator, sqrt(v)/sqrt(c2) + eps or a relative of it (Algorithm 2, line 4). */
final class Denominator<T extends FieldElement<T>> {
    private final Scalars<T> scalars;
    private final AdamEpsilon form;
    private final T epsilon;
    private final T correction;
    private final Tensor<T> v;

    Denominator(Setting<T> setting, double epsilon, MomentCorrection<T> correction, Tensor<T> v) {
        RoundedArithmetic<T> arithmetic = setting.arithmetic();
        this.scalars = setting.scalars();
        this.form = setting.conventions().get(AdamEpsilon.class);
        this.epsilon = arithmetic.atTensor(arithmetic.given(epsilon));
        this.correction = arithmetic.atTensor(correction.secondRoot());
        this.v = v;
    }

    /** Element by element, x over the denominator. */
    Tensor<T> divide(Tensor<T> x) {
        return x.zip(v, (element, secondMoment) -> switch (form) {
            case AFTER_CORRECTED_ROOT ->
                element.divide(scalars.sqrt(secondMoment).divide(correction).add(epsilon));
            case AFTER_PLAIN_ROOT ->
                element.divide(scalars.sqrt(secondMoment).add(epsilon).divide(correction));
            case INVERSE_ROOT_PLUS ->
                element.multiply(scalars.one()
                        .divide(scalars.sqrt(secondMoment))
                        .add(epsilon)
                        .multiply(correction));
            case INSIDE_ROOT ->
                element.divide(scalars.sqrt(secondMoment.add(epsilon)).divide(correction));
        });
    }
}
