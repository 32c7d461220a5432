package adamp.properties.rule;

import adamp.spec.convention.Conventions;

/**
 * An update rule with no choice left open.
 *
 * @param algorithm which of the five
 * @param hyper each exactly the double that was given
 * @param conventions the answers to what the paper leaves open
 * @param precision what tensors are held in
 */
public record Rule(Algorithm algorithm, HyperParameters hyper, Conventions conventions, Precision precision) {
    /** A rule for float32 tensors. */
    public Rule(Algorithm algorithm, HyperParameters hyper, Conventions conventions) {
        this(algorithm, hyper, conventions, Precision.FLOAT32);
    }

    public Rule with(HyperParameters others) {
        return new Rule(algorithm, others, conventions, precision);
    }

    public Rule with(Precision other) {
        return new Rule(algorithm, hyper, conventions, other);
    }

    @Override
    public String toString() {
        return algorithm + " " + conventions + " " + hyper + (precision == Precision.FLOAT32 ? "" : " in " + precision);
    }
}
