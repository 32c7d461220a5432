package adamp.proofs.numeric;

import adamp.proofs.numeric.instance.Scalar;
import adamp.proofs.numeric.instance.WeightAndVectors;
import adamp.proofs.numeric.statement.ProjectionStatements;
import adamp.proofs.numeric.statement.Projector;
import adamp.spec.vector.Tensor;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.fraction.BigFraction;

/** Equation 10, with tolerance zero. */
class ProjectionProperties {
    private static final ProjectionStatements PROJECTION = new ProjectionStatements(Projector.REFERENCE);

    @Property
    @Checks("eq_10_unit_form")
    boolean theProjectionWithoutARootIsThePapers(@ForAll(supplier = WeightAndVectors.Any.class) WeightAndVectors v) {
        return PROJECTION.hasTheUnitForm(v);
    }

    @Property
    @Checks("projection_orthogonal")
    boolean theProjectionIsOrthogonalToTheWeight(@ForAll(supplier = WeightAndVectors.Any.class) WeightAndVectors v) {
        return PROJECTION.isOrthogonal(v);
    }

    @Property
    @Checks("projection_orthogonal")
    boolean theProjectionAlongAZeroWeightIsTheIdentity(
            @ForAll(supplier = WeightAndVectors.Any.class) WeightAndVectors v) {
        Tensor<BigFraction> zero = v.w().times(BigFraction.ZERO);
        return Projector.REFERENCE.project(zero, v.x()).equals(v.x());
    }

    @Property
    @Checks("projection_idempotent")
    boolean projectingTwiceIsProjectingOnce(@ForAll(supplier = WeightAndVectors.Any.class) WeightAndVectors v) {
        return PROJECTION.isIdempotent(v);
    }

    @Property
    @Checks("projection_self_adjoint")
    boolean theProjectionIsSelfAdjoint(@ForAll(supplier = WeightAndVectors.Any.class) WeightAndVectors v) {
        return PROJECTION.isSelfAdjoint(v);
    }

    @Property
    @Checks("projection_pythagoras")
    boolean theTwoPartsSplitTheSquaredNorm(@ForAll(supplier = WeightAndVectors.Any.class) WeightAndVectors v) {
        return PROJECTION.splitsAsPythagorasSays(v);
    }

    @Property
    @Checks("projection_contraction")
    boolean theProjectionNeverLengthens(@ForAll(supplier = WeightAndVectors.Any.class) WeightAndVectors v) {
        return PROJECTION.neverLengthens(v);
    }

    @Property
    @Checks("projection_scale_invariant")
    boolean theProjectionDependsOnTheDirectionOfTheWeightOnly(
            @ForAll(supplier = WeightAndVectors.Any.class) WeightAndVectors v,
            @ForAll(supplier = Scalar.Nonzero.class) BigFraction c) {
        return PROJECTION.ignoresTheScaleOfTheWeight(v, c);
    }
}
