package adamp.properties.rule;

/** What an optimizer holds its tensors in. Every number of each of them is a binary64 number. */
public enum Precision {
    /** IEEE 754 binary64. */
    FLOAT64("float64"),
    /** IEEE 754 binary32. */
    FLOAT32("float32"),
    /** The upper half of binary32: 8 digits, its range. */
    BFLOAT16("bfloat16"),
    /** IEEE 754 binary16: 11 digits, magnitudes up to 65504. */
    FLOAT16("float16"),
    /** Gradients and the model's weight in bfloat16, moments and a master of the weight in float32. */
    BFLOAT16_WITH_MASTER("bfloat16"),
    /** Gradients and the model's weight in float16, moments and a master of the weight in float32. */
    FLOAT16_WITH_MASTER("float16");

    private final String dtype;

    Precision(String dtype) {
        this.dtype = dtype;
    }

    /** The format of gradients and of the weights that a model computes with, as the field writes it. */
    public String dtype() {
        return dtype;
    }

    /** Whether the state is float32 beside a model in a half format. */
    public boolean hasMaster() {
        return this == BFLOAT16_WITH_MASTER || this == FLOAT16_WITH_MASTER;
    }

    @Override
    public String toString() {
        return hasMaster() ? dtype + " with float32 master" : dtype;
    }
}
