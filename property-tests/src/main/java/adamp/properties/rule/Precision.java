package adamp.properties.rule;

import java.util.Arrays;

/** What an optimizer holds its tensors in. */
public enum Precision {
    /** Everything in float64. */
    FLOAT64(NumberFormat.FLOAT64, NumberFormat.FLOAT64),
    /** Everything in float32. */
    FLOAT32(NumberFormat.FLOAT32, NumberFormat.FLOAT32),
    /** Everything in bfloat16. */
    BFLOAT16(NumberFormat.BFLOAT16, NumberFormat.BFLOAT16),
    /** Everything in float16. */
    FLOAT16(NumberFormat.FLOAT16, NumberFormat.FLOAT16),
    /** Gradients and the model's weight in bfloat16, moments and a master of the weight in float32. */
    BFLOAT16_WITH_MASTER(NumberFormat.BFLOAT16, NumberFormat.FLOAT32),
    /** Gradients and the model's weight in float16, moments and a master of the weight in float32. */
    FLOAT16_WITH_MASTER(NumberFormat.FLOAT16, NumberFormat.FLOAT32);

    private final NumberFormat model;
    private final NumberFormat state;

    Precision(NumberFormat model, NumberFormat state) {
        this.model = model;
        this.state = state;
    }

    /**
     * The precision of tensors in a format.
     *
     * @param master whether they are stepped in a float32 master
     * @throws IllegalArgumentException if such tensors need no master
     */
    public static Precision of(NumberFormat model, boolean master) {
        return Arrays.stream(values())
                .filter(precision -> precision.model == model && precision.hasMaster() == master)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("a master is for bfloat16 and float16, not for " + model));
    }

    /** The format of gradients, and of the weights that a model computes with. */
    public NumberFormat model() {
        return model;
    }

    /** The format of the weights that are stepped, of moments, and of the step's arithmetic. */
    public NumberFormat state() {
        return state;
    }

    /** Whether the weight that is stepped is a master beside the model's, in a wider format. */
    public boolean hasMaster() {
        return model != state;
    }

    @Override
    public String toString() {
        return hasMaster() ? model + " with " + state + " master" : model.toString();
    }
}
