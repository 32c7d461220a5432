package adamp.proofs.numeric;

import adamp.proofs.numeric.instance.Scalar;
import adamp.proofs.numeric.instance.Updates;
import adamp.proofs.numeric.statement.LimitProofStatements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;

/** The errata of the proof of Corollary 2.3: what it prints refuted on families of instances, what is right checked. */
class LimitProofProperties {
    @Property
    @Checks("eq_A_8_next_step")
    boolean theRatioOfTheNextStepIsTheOneOfFt(@ForAll(supplier = Updates.Signed.class) Updates updates) {
        return LimitProofStatements.doubleSumIsOneOfPowers(updates)
                && IntStream.rangeClosed(1, updates.size())
                        .allMatch(t -> LimitProofStatements.ratioBelongsToTheTime(updates, t, 1));
    }

    /** A_k = a for all k, where F_t rises strictly; the theorem has a = 1, beta = 1/2 and t = 1. */
    @Property
    @Checks("eq_A_8_not_at_t")
    boolean theRatioOfTheSameStepIsNot(
            @ForAll(supplier = Scalar.PositiveMomentum.class) BigFraction beta,
            @ForAll(supplier = Scalar.Positive.class) BigFraction a,
            @ForAll @IntRange(min = 1, max = 8) int t) {
        Updates constant = new Updates(beta, Collections.nCopies(t + 1, a));
        return !LimitProofStatements.ratioBelongsToTheTime(constant, t, 0);
    }

    @Property
    @Checks("erratum_A_13")
    boolean theResidualsExceedTheirPrintedBound(
            @ForAll(supplier = Scalar.PositiveMomentum.class) BigFraction beta,
            @ForAll(supplier = Scalar.Positive.class) BigFraction a,
            @ForAll @IntRange(max = 6) int extra) {
        return !LimitProofStatements.firstResidualsAreWithin(1, new Updates(beta, List.of(a, a)), 1, extra);
    }

    /** A_T = a and nothing before: (A.13) is r_1 a &lt;= T r_1 a then, with r_1 below 0. */
    @Property
    @Checks("erratum_A_13_as_printed")
    boolean theResidualsWithTheirSignExceedThePrintedBoundToo(
            @ForAll(supplier = Scalar.PositiveMomentum.class) BigFraction beta,
            @ForAll(supplier = Scalar.Positive.class) BigFraction a,
            @ForAll @IntRange(min = 2, max = 5) int last,
            @ForAll @IntRange(max = 6) int extra) {
        List<BigFraction> squares = new ArrayList<>(Collections.nCopies(last, BigFraction.ZERO));
        squares.add(a);
        return !LimitProofStatements.signedResidualsAreWithin(new Updates(beta, squares), last, extra);
    }

    @Property
    @Checks("erratum_A_13_corrected")
    boolean theResidualsAreWithinTheBoundOfOneMoreTerm(
            @ForAll(supplier = Updates.Squares.class) Updates updates, @ForAll @IntRange(max = 6) int extra) {
        return IntStream.range(0, updates.size())
                .allMatch(last -> LimitProofStatements.firstResidualsAreWithin(last + 1, updates, last, extra));
    }

    @Property
    @Checks("erratum_A_15_corrected")
    boolean theSecondResidualIsWithinTheCorrectedBound(
            @ForAll(supplier = Updates.Squares.class) Updates updates, @ForAll @IntRange(max = 10) int extra) {
        return IntStream.range(0, updates.size())
                .allMatch(last -> LimitProofStatements.secondResidualIsWithin(
                        LimitProofStatements::correctedFactor, updates, last, extra));
    }

    @Property
    @Checks("erratum_A_15")
    boolean theSecondResidualIsWithinThePrintedBoundForAMomentumOfAtMostAHalf(
            @ForAll(supplier = Updates.WithMomentum.class) Updates updates, @ForAll @IntRange(max = 10) int extra) {
        BigFraction half = BigFraction.ONE_HALF;
        Updates slow = new Updates(
                updates.beta().compareTo(half) > 0 ? updates.beta().multiply(half) : updates.beta(), updates.squares());
        return IntStream.range(0, slow.size())
                .allMatch(last -> LimitProofStatements.secondResidualIsWithin(
                        LimitProofStatements::printedFactor, slow, last, extra));
    }

    @Provide
    Arbitrary<BigFraction> momentaAboveAHalf() {
        return Arbitraries.integers().between(2, 30).flatMap(denominator -> Arbitraries.integers()
                .between((denominator + 1) / 2 + 1, denominator)
                .map(numerator -> new BigFraction(numerator.intValue(), denominator + 1)));
    }

    /** All of the tail in the one update after the last: (beta + ... + beta^m) eps, which tends to eps beta/(1-beta). */
    @Property
    @Checks("erratum_A_15")
    boolean theSecondResidualExceedsThePrintedBoundForAnyLargerMomentum(
            @ForAll("momentaAboveAHalf") BigFraction beta,
            @ForAll(supplier = Scalar.Positive.class) BigFraction epsilon,
            @ForAll @IntRange(min = 1, max = 4) int last) {
        List<BigFraction> squares = new ArrayList<>(Collections.nCopies(last + 1, BigFraction.ONE));
        squares.add(epsilon);
        Updates updates = new Updates(beta, squares);
        BigFraction printed = LimitProofStatements.printedFactor(beta);
        int m = 1;
        while (updates.powers(m).compareTo(printed) <= 0) {
            m++;
        }
        return !LimitProofStatements.secondResidualIsWithin(LimitProofStatements::printedFactor, updates, last, m + 1);
    }

    @Property(tries = 300)
    @Checks("erratum_A_17_corrected")
    boolean theCorrectedBoundOfTheWholeHoldsAndWithItTheProof(
            @ForAll(supplier = Updates.WithModestMomentum.class) Updates updates,
            @ForAll(supplier = Scalar.Positive.class) BigFraction slack) {
        return IntStream.range(0, updates.size())
                .allMatch(last -> LimitProofStatements.limitIsNear(updates, last, slack));
    }

    /**
     * A_0 = A_1 = a, and r a at the end, with r = beta^(T'+1)/(1-beta) what (A.10) bounds; T = 1. For beta = k/(k+1) the gap
     * exceeds the bound where 2 (1 + beta + k) &gt; (2 + r)(k + 1/k + 1): for r &lt;= 1/10 and 9 &lt;= k &lt;= 15.
     */
    @Property(tries = 300)
    @Checks("erratum_A_17")
    boolean thePrintedBoundOfTheWholeFailsForALateUpdate(
            @ForAll @IntRange(min = 9, max = 15) int k,
            @ForAll(supplier = Scalar.Positive.class) BigFraction a,
            @ForAll @IntRange(max = 5) int later) {
        BigFraction beta = new BigFraction(k, k + 1);
        int extra = 0;
        BigFraction rest = new BigFraction(k);
        while (rest.multiply(10).compareTo(BigFraction.ONE) > 0) {
            rest = rest.multiply(beta);
            extra++;
        }
        rest = rest.multiply(beta.pow(later));
        List<BigFraction> squares = new ArrayList<>(List.of(a, a));
        squares.addAll(Collections.nCopies(extra + later - 1, BigFraction.ZERO));
        squares.add(rest.multiply(a));
        return !LimitProofStatements.printedLimitIsNear(new Updates(beta, squares), 1, extra + later);
    }
}
