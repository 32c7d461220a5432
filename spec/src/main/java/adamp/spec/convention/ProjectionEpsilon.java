package adamp.spec.convention;

/** Where eps enters the projection of equation 10. */
public enum ProjectionEpsilon implements AxisValue {
    /** {@code p - (w.p/w.w) w}. */
    NONE("p - (w.p/w.w) w"),
    /** {@code p - u (u.p)} with {@code u = w/(|w| + eps)}. */
    ADDED_TO_NORM("p - u (u.p) with u = w/(|w| + eps)");

    private final String meaning;

    ProjectionEpsilon(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.PROJECTION_EPSILON;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
