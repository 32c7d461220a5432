package adamp.spec.convention;

/** How weight decay enters SGDP and AdamP. SGD and Adam always couple it, AdamW never does: that is what they are. */
public enum WeightDecay implements AxisValue {
    /** The weight is multiplied by {@code 1 - lr wd ratio}. */
    DECOUPLED("the weight is multiplied by 1 - lr wd ratio"),
    /** The gradient becomes {@code g + wd w} before anything else, as by L2 regularisation. */
    COUPLED("the gradient becomes g + wd w before anything else, equation 11 included, as by L2 regularisation");

    private final String meaning;

    WeightDecay(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.WEIGHT_DECAY;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
