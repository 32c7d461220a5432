package adamp.spec.convention;

/** Where eps enters the cosine of equation 11. */
public enum CosineEpsilon implements AxisValue {
    /** {@code w.g/(|w| |g|)}. */
    NONE("w.g/(|w| |g|)"),
    /** {@code w.g/((|w| + eps)(|g| + eps))}. */
    ADDED_TO_NORMS("w.g/((|w| + eps)(|g| + eps))"),
    /** {@code w.g/max(|w| |g|, eps)}. */
    CLAMPS_PRODUCT("w.g/max(|w| |g|, eps)"),
    /** {@code w.g/(max(|w|, eps) max(|g|, eps))}. */
    CLAMPS_EACH_NORM("w.g/(max(|w|, eps) max(|g|, eps))");

    private final String meaning;

    CosineEpsilon(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.COSINE_EPSILON;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
