package adamp.proofs.numeric;

import adamp.proofs.numeric.instance.Decidable;
import adamp.proofs.numeric.instance.Scalar;
import adamp.proofs.numeric.statement.DecisionStatements;
import adamp.proofs.numeric.statement.DecisionStatements.Rule;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.fraction.BigFraction;

/** Equation 11 and its form without a root. */
class DecisionProperties {
    @Property
    @Checks({"decision_without_root", "answer_is_eq_11"})
    boolean theComparisonOfSquaresIsThePapersComparison(@ForAll(supplier = Decidable.Any.class) Decidable decidable) {
        return DecisionStatements.isThePapersComparison(Rule.REFERENCE, decidable);
    }

    @Property
    @Checks("decision_scale_invariant")
    boolean theDecisionDependsOnDirectionsOnly(
            @ForAll(supplier = Decidable.Any.class) Decidable decidable,
            @ForAll(supplier = Scalar.Nonzero.class) BigFraction c,
            @ForAll(supplier = Scalar.Nonzero.class) BigFraction e) {
        return DecisionStatements.ignoresScales(Rule.REFERENCE, decidable, c, e);
    }

    @Property
    @Checks("decision_at_zero")
    boolean theDecisionLeavesZeroAlone(@ForAll(supplier = Decidable.Any.class) Decidable decidable) {
        return DecisionStatements.leavesZeroAlone(Rule.REFERENCE, decidable);
    }
}
