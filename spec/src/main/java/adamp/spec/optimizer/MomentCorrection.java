package adamp.spec.optimizer;

import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.Setting;
import adamp.spec.field.RoundedArithmetic;
import org.apache.commons.math3.FieldElement;

/** 1 - beta1^t and the root of 1 - beta2^t, for the step count t that the conventions choose; 1 and 1 for none. */
record MomentCorrection<T extends FieldElement<T>>(T first, T secondRoot) {
    /** The correction in the step after this state. */
    static <T extends FieldElement<T>> MomentCorrection<T> after(
            AdamState<T> state, Setting<T> setting, double beta1, double beta2) {
        RoundedArithmetic<T> arithmetic = setting.arithmeticOfCorrections();
        return switch (setting.conventions().get(BiasCorrection.class)) {
            case NONE -> new MomentCorrection<>(arithmetic.one(), arithmetic.one());
            case PER_PARAMETER -> at(state.steps() + 1, arithmetic, beta1, beta2);
            case PER_GROUP -> at(state.groupSteps() + 1, arithmetic, beta1, beta2);
        };
    }

    /** eta/(1 - beta1^t), as it meets the tensor. */
    T stepSize(Setting<T> setting, double learningRate) {
        RoundedArithmetic<T> arithmetic = setting.arithmeticOfCorrections();
        return arithmetic.atTensor(arithmetic.over(arithmetic.given(learningRate), first));
    }

    private static <T extends FieldElement<T>> MomentCorrection<T> at(
            int t, RoundedArithmetic<T> arithmetic, double beta1, double beta2) {
        return new MomentCorrection<>(missing(t, arithmetic, beta1), arithmetic.sqrt(missing(t, arithmetic, beta2)));
    }

    private static <T extends FieldElement<T>> T missing(int t, RoundedArithmetic<T> arithmetic, double beta) {
        return arithmetic.minus(arithmetic.one(), arithmetic.power(arithmetic.given(beta), t));
    }
}
