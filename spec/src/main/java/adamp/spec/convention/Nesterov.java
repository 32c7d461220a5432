package adamp.spec.convention;

/** What Nesterov's look-ahead of AdamP divides by the denominator. For SGD and SGDP it is g + momentum buf under either value. */
public enum Nesterov implements AxisValue {
    /** {@code (beta1 m + (1 - beta1) g)/denominator}. */
    LOOK_AHEAD("(beta1 m + (1 - beta1) g)/denominator"),
    /** {@code beta1 m + (1 - beta1) g/denominator}. */
    UNDIVIDED_MOMENTUM("beta1 m + (1 - beta1) g/denominator");

    private final String meaning;

    Nesterov(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.NESTEROV;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
