package adamp.spec.convention;

/** The range in which the squared norms and dot products of equation 11 live. */
public enum DecisionRange implements AxisValue {
    /** The tensor's dtype: overflow gives infinity, underflow zero. */
    TENSOR("the tensor's dtype: overflow gives infinity, underflow zero"),
    /** No overflow and no underflow. */
    UNBOUNDED("no overflow and no underflow");

    private final String meaning;

    DecisionRange(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.DECISION_RANGE;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
