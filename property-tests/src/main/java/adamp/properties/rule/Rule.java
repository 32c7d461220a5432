package adamp.properties.rule;

import adamp.spec.convention.Conventions;

/**
 * An update rule with no choice left open.
 *
 * @param algorithm which of the five
 * @param hyper each exactly the double that was given
 * @param conventions the answers to what the paper leaves open
 */
public record Rule(Algorithm algorithm, HyperParameters hyper, Conventions conventions) {
    public Rule with(HyperParameters others) {
        return new Rule(algorithm, others, conventions);
    }

    @Override
    public String toString() {
        return algorithm + " " + conventions + " " + hyper;
    }
}
