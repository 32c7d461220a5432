package adamp.proofs.numeric;

import static adamp.proofs.numeric.Refusal.isRefused;

import adamp.proofs.numeric.instance.FigureOneRun;
import adamp.proofs.numeric.instance.MeasuredPair;
import adamp.proofs.numeric.instance.ProblemAt;
import adamp.proofs.numeric.instance.PublishedRatio;
import adamp.proofs.numeric.instance.QuotientAt;
import adamp.proofs.numeric.instance.Updates;
import adamp.proofs.numeric.statement.FigureOneStatements;
import adamp.proofs.numeric.statement.GrowthRatioStatements;
import adamp.proofs.numeric.statement.GrowthRatioStatements.Claim;
import adamp.proofs.numeric.statement.LimitProofStatements;
import adamp.proofs.numeric.statement.PublishedStatements;
import adamp.proofs.numeric.statement.ScaleInvarianceStatements;
import adamp.spec.field.ExactScalars;
import adamp.spec.theory.GrowthRatio;
import net.jqwik.api.Example;
import org.apache.commons.math3.fraction.BigFraction;

/** Faulty forms of Corollary 2.3, the printed ones of its proof among them, and of gradients, each refused. */
class GrowthRatioFaultsTest {
    private static final Updates.WithMomentum UPDATES = new Updates.WithMomentum();

    private static GrowthRatio<BigFraction> ratio(BigFraction beta) {
        return new GrowthRatio<>(ExactScalars.EXACT, beta);
    }

    private static GrowthRatioStatements of(Claim claim) {
        return new GrowthRatioStatements(claim);
    }

    @Example
    void faultyRatiosAreRefused() {
        Claim theLimitItself = (beta, squares) -> ratio(beta).limit();
        Claim wrongSign = (beta, squares) ->
                ratio(beta).limit().multiply(2).subtract(ratio(beta).closedForm(squares));
        Claim swapped = (beta, squares) -> ratio(BigFraction.ONE.subtract(beta)).closedForm(squares);
        Claim oneStepLate =
                (beta, squares) -> ratio(beta).closedForm(squares.subList(0, Math.max(1, squares.size() - 1)));
        for (Claim fault : new Claim[] {theLimitItself, wrongSign, swapped}) {
            isRefused(UPDATES, of(fault)::isTheRatioOfTheLemmas);
        }
        isRefused(UPDATES, of(swapped)::gapIsWithinTheBoundOfBoundedUpdates);
        isRefused(UPDATES, updates -> of(swapped).gapFallsGeometrically(updates, 3));
        isRefused(
                UPDATES,
                updates -> updates.squares().get(0).equals(BigFraction.ZERO)
                        || of(oneStepLate).isTheRatioOfTheLemmas(updates));
    }

    /** Only where the updates do not grow does the ratio never fall, and only a geometric growth has that other limit. */
    @Example
    void theHypothesesOnTheUpdatesAreNeeded() {
        isRefused(UPDATES, GrowthRatioStatements.REFERENCE::neverFalls);
        isRefused(UPDATES, updates -> of((beta, squares) -> ratio(beta).limit())
                .geometricGrowthHasALimitOfItsOwn(updates.beta(), BigFraction.TWO, 3));
    }

    @Example
    void theBoundA15IsRefusedAsPrinted() {
        isRefused(
                UPDATES,
                updates -> LimitProofStatements.secondResidualIsWithin(
                        LimitProofStatements::printedFactor, updates, 0, 40));
    }

    @Example
    void theSumOfA13IsRefusedWithTInThePlaceOfTPlusOne() {
        isRefused(
                UPDATES,
                updates -> LimitProofStatements.firstResidualsAreWithin(
                        updates.size() - 1, updates, updates.size() - 1, 1));
    }

    @Example
    void theRatioA8IsRefusedWithoutItsShift() {
        isRefused(
                UPDATES,
                updates -> LimitProofStatements.ratioBelongsToTheTime(updates, Math.max(1, updates.size() - 1), 0));
    }

    @Example
    void otherFiguresThanThePublishedAreRefused() {
        isRefused(
                new PublishedRatio.Values(),
                published -> PublishedStatements.digitsAreRight(new PublishedRatio(
                        published.beta(), published.rho(), published.last() + 1, published.digits())));
        isRefused(
                new PublishedRatio.Arrivals(),
                published -> PublishedStatements.arrivesFirst(new PublishedRatio(
                        published.beta(), published.rho(), published.last() + 1, published.digits())));
    }

    /** The corollary's own 1 + 2 beta/(1-beta), 19 for beta = 0.9, is not the ratio to a real run of gradient descent. */
    @Example
    void theCorollarysMultipleIsRefusedAgainstARealRun() {
        isRefused(
                new FigureOneRun.Any(),
                run -> FigureOneStatements.growsByTheMultipleOfTheLoss(beta -> (1 + beta) / (1 - beta), run));
    }

    @Example
    void faultyGradientsAreRefused() {
        ProblemAt.NotStationary problems = new ProblemAt.NotStationary();
        isRefused(problems, at -> ScaleInvarianceStatements.gradientScales(at.problem(), at.w(), BigFraction.TWO, 2));
        isRefused(problems, at -> ScaleInvarianceStatements.gradientScales(at.problem(), at.w(), BigFraction.TWO, 0));
        QuotientAt.Any quotients = new QuotientAt.Any();
        isRefused(quotients, q -> ScaleInvarianceStatements.quotientHasTheGradient(q, q.gradient(0)));
        isRefused(quotients, q -> ScaleInvarianceStatements.quotientHasTheGradient(q, q.gradient(2)));
        MeasuredPair.Any pairs = new MeasuredPair.Any();
        isRefused(
                pairs,
                pair -> ScaleInvarianceStatements.cosineHasTheGradient(
                        pair, pair.problem().gradient(pair.w()).times(BigFraction.MINUS_ONE)));
    }
}
