package adamp.spec.convention;

/** Which step count t the bias corrections 1 - beta^t of Adam's family use. */
public enum BiasCorrection implements AxisValue {
    /** No bias correction. */
    NONE("no bias correction"),
    /** t counts the gradients this tensor has received. */
    PER_PARAMETER("t counts the gradients this tensor has received"),
    /** t counts the steps of the tensor's group, gradients missed included. */
    PER_GROUP("t counts the steps of the tensor's group, gradients missed included");

    private final String meaning;

    BiasCorrection(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.BIAS_CORRECTION;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
