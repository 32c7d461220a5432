package adamp.proofs.trajectory;

import adamp.spec.convention.CosineOfZero;
import adamp.spec.convention.RowVerdict;
import adamp.spec.field.ExactScalars;
import adamp.spec.projection.Answer;
import adamp.spec.projection.Decision;
import adamp.spec.projection.RowCosine;
import adamp.spec.projection.ViewVerdict;
import adamp.spec.vector.Rows;
import adamp.spec.vector.Tensor;
import adamp.spec.vector.View;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;

/** Says what a decision met. */
final class Outcomes {
    private final DrawnRule rule;
    private final Set<Outcome> met;

    Outcomes(DrawnRule rule, Set<Outcome> met) {
        this.rule = rule;
        this.met = met;
    }

    void of(Decision<BigFraction> decision, Tensor<BigFraction> weight, Tensor<BigFraction> gradient) {
        met.add(view(decision));
        for (ViewVerdict<BigFraction> verdict : decision.examined()) {
            if (verdict.view() == View.CHANNEL) {
                met.add(rule.rowVerdict() == RowVerdict.ALL_ROWS ? Outcome.ALL_ROWS : Outcome.EACH_ROW);
                note(verdict.rows().stride() != weight.size() / verdict.rows().count(), Outcome.OTHER_AXIS);
            }
            for (int row = 0; row < verdict.rows().count(); row++) {
                row(verdict, row, weight, gradient);
            }
        }
    }

    private static Outcome view(Decision<BigFraction> decision) {
        if (decision.examined().isEmpty()) {
            return Outcome.NOT_EXAMINED;
        }
        if (decision.view().isEmpty()) {
            return Outcome.ALL_VIEWS_FAIL;
        }
        if (decision.view().get() == View.LAYER) {
            return decision.examined().size() == 1 ? Outcome.LAYER_FIRST : Outcome.LAYER_SECOND;
        }
        return decision.projected().contains(false) ? Outcome.CHANNEL_SOME : Outcome.CHANNEL_ALL;
    }

    private void row(
            ViewVerdict<BigFraction> verdict, int row, Tensor<BigFraction> weight, Tensor<BigFraction> gradient) {
        Rows rows = verdict.rows();
        RowCosine<BigFraction> cosine = verdict.cosines().get(row);
        boolean passes = cosine.answer() == Answer.PASSES;
        boolean projected = verdict.projected().get(row);
        BigFraction dot = rows.dot(row, weight, gradient);
        BigFraction weightSquared = rows.dot(row, weight, weight);
        BigFraction product = weightSquared.multiply(rows.dot(row, gradient, gradient));
        BigFraction delta = ExactScalars.EXACT.of(rule.delta());
        boolean zero = product.equals(BigFraction.ZERO);
        note(passes && !projected, Outcome.ROW_VETOED);
        note(passes && projected && dot.compareTo(BigFraction.ZERO) < 0, Outcome.NEGATIVE_COSINE);
        note(zero && rule.cosineOfZero() == CosineOfZero.ZERO, Outcome.ZERO_COUNTS);
        note(cosine.answer() == Answer.ABSTAINS, Outcome.ZERO_ABSTAINS);
        note(projected && weightSquared.equals(BigFraction.ZERO), Outcome.ZERO_PROJECTED);
        BigFraction left = dot.multiply(dot).multiply(rows.length());
        note(!zero && rule.delta() > 0 && left.equals(delta.multiply(delta).multiply(product)), Outcome.ON_THRESHOLD);
    }

    private void note(boolean occurred, Outcome outcome) {
        if (occurred) {
            met.add(outcome);
        }
    }
}
