package adamp.proofs.numeric;

import adamp.proofs.numeric.instance.Descent;
import adamp.proofs.numeric.statement.VariantStatements;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Decay, Nesterov's look-ahead and the released code's buffer, with tolerance zero. */
class MomentumVariantsProperties {
    @Property
    @Checks("decayed_invariant")
    boolean decoupledDecayDiscountsTheRadialPart(@ForAll(supplier = Descent.Orthogonal.class) Descent descent) {
        return VariantStatements.decayedRadialPartIsThePast(descent.decoupledDecay(), descent.hyper());
    }

    @Property
    @Checks("decayed_growth")
    boolean decoupledDecayDiscountsTheGrowth(@ForAll(supplier = Descent.Orthogonal.class) Descent descent) {
        return VariantStatements.growsWithDecay(descent.decoupledDecay(), descent.hyper());
    }

    @Property
    @Checks("nesterov_invariant")
    boolean theRadialPartOfTheLookAheadIsItsPast(@ForAll(supplier = Descent.Orthogonal.class) Descent descent) {
        return VariantStatements.lookAheadsRadialPartIsThePast(descent.nesterov(), descent.hyper());
    }

    @Property
    @Checks("nesterov_growth")
    boolean theLookAheadGrowsByItsCrossTerms(@ForAll(supplier = Descent.Orthogonal.class) Descent descent) {
        return VariantStatements.growsWithLookAhead(descent.nesterov(), descent.hyper());
    }

    @Property
    @Checks("nesterov_sign")
    boolean theLookAheadNeverPointsOutward(@ForAll(supplier = Descent.Orthogonal.class) Descent descent) {
        return VariantStatements.lookAheadNeverPointsOutward(descent.nesterov(), descent.hyper());
    }

    @Property(tries = 500)
    @Checks("separate_cross_term")
    boolean theSeparateBufferRemembersTheWholePast(@ForAll(supplier = Descent.Orthogonal.class) Descent descent) {
        return VariantStatements.separateBufferRemembers(descent.projected(), descent.hyper());
    }

    @Property(tries = 500)
    @Checks("aliased_cross_term")
    boolean theOverwrittenBufferForgetsAllButTheLastUpdate(
            @ForAll(supplier = Descent.Orthogonal.class) Descent descent) {
        return VariantStatements.overwrittenBufferForgets(descent.overwrittenBuffer(), descent.hyper());
    }

    @Property
    @Checks("coupled_invariant")
    boolean coupledDecayAddsToTheRadialPart(@ForAll(supplier = Descent.Orthogonal.class) Descent descent) {
        return VariantStatements.coupledRadialPartIsCarried(descent.coupledDecay(), descent.hyper());
    }

    @Property
    @Checks("coupled_sign_fails")
    boolean coupledDecayLosesTheSign(@ForAll(supplier = Descent.Shrinking.class) Descent descent) {
        return VariantStatements.shrinksInTheFirstStep(descent.coupledDecay());
    }
}
