package adamp.properties.check;

import adamp.properties.bound.EnclosedState;
import adamp.properties.bound.Enclosures;
import adamp.properties.bound.Quantity;
import adamp.properties.bound.Rounding.Range;
import adamp.properties.bound.StepBound;
import adamp.properties.bound.StepEnclosure;
import adamp.properties.bound.View;
import adamp.properties.reference.Reference;
import adamp.properties.reference.ReferenceStep;
import adamp.properties.reference.ReferenceValues;
import adamp.properties.rule.Precision;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** What a port reports after a step, number by number, against the step with every row of one view projected. */
final class ViewJudgement {
    /** The replay's own error, relative to the bound: BOUNDS.md, section 7. */
    static final double SLACK = 0x1p-24;

    private final Question question;
    private final View view;
    private final StepEnclosure inRange;
    private final ReferenceStep exact;
    private final Map<Quantity, double[]> reported;
    private final double agreement;
    private final Map<Quantity, BitSet> rejected = new EnumMap<>(Quantity.class);
    private StepEnclosure spread;

    /** A step to be judged. */
    record Question(
            StepBound bound,
            Reference reference,
            TensorShape shape,
            EnclosedState before,
            double[] gradient,
            Map<Quantity, double[]> reported) {}

    ViewJudgement(Question question, View view) {
        this.question = question;
        this.view = view;
        this.reported = question.reported();
        this.agreement = question.bound().precision() == Precision.FLOAT64 ? 1 + SLACK : SLACK;
        this.inRange =
                question.bound().step(question.shape(), question.before(), question.gradient(), view, Range.KEPT);
        EnclosedState before = question.before();
        TensorState middle = new TensorState(
                before.weight(), before.first().values(), before.second().values(), before.steps());
        this.exact =
                question.reference().step(question.shape(), middle, before.groupSteps(), question.gradient(), view);
        StepEnclosure beyond = null;
        for (Quantity quantity : Quantity.values()) {
            requireAgreement(quantity);
            if (!reported.containsKey(quantity)) {
                continue;
            }
            BitSet wrong = rejectedInRange(quantity);
            if (!wrong.isEmpty()) {
                beyond = beyond != null
                        ? beyond
                        : question.bound().step(question.shape(), before, question.gradient(), view, Range.LEFT);
                for (int i = wrong.nextSetBit(0); i >= 0; i = wrong.nextSetBit(i + 1)) {
                    wrong.set(i, !acceptsReplay(beyond.of(quantity), quantity, i));
                }
            }
            rejected.put(quantity, wrong);
        }
    }

    private BitSet rejectedInRange(Quantity quantity) {
        double[] numbers = reported.get(quantity);
        ReferenceValues values = exact.of(quantity);
        if (numbers.length != values.size()) {
            throw new IllegalStateException("the port reports " + numbers.length + " elements of " + quantity
                    + ", the reference has " + values.size());
        }
        BitSet wrong = new BitSet();
        for (int i = 0; i < numbers.length; i++) {
            wrong.set(i, !accepts(inRange.of(quantity), values, numbers[i], i));
        }
        return wrong;
    }

    private boolean accepts(Enclosures enclosed, ReferenceValues exact, double reported, int i) {
        if (isReplayed() && !Double.isFinite(enclosed.value(i)) && Double.isFinite(exact.high(i))) {
            return false; // the replay left float64's range on the way: what happens there says section 6
        }
        if (!Double.isFinite(exact.high(i))) {
            return isSame(exact.high(i), reported);
        }
        return Math.abs(exact.differenceFrom(reported, i)) <= enclosed.error(i) * (1 + SLACK);
    }

    /** Whether the replay is in the port's own format, one evaluation of it like any other (BOUNDS.md, section 7). */
    private boolean isReplayed() {
        return agreement > 1;
    }

    /** An infinity may be NaN too: {@code inf - k inf} where the definition has {@code (1 - k) inf}. */
    private static boolean isSame(double notFinite, double reported) {
        boolean other = Double.isInfinite(notFinite) && Double.isNaN(reported);
        return other || Double.compare(reported, notFinite) == 0;
    }

    /** Beyond the range of the format the definition's own overflow counts, and the exact value has no say. */
    private boolean acceptsReplay(Enclosures enclosed, Quantity quantity, int i) {
        double reported = this.reported.get(quantity)[i];
        double value = enclosed.value(i);
        boolean sameInRange = value == inRange.of(quantity).value(i)
                && enclosed.error(i) == inRange.of(quantity).error(i);
        if (isReplayed() && sameInRange) {
            return false;
        }
        if (!Double.isFinite(value)) {
            return isSame(value, reported);
        }
        return enclosed.error(i) == Double.POSITIVE_INFINITY
                || Math.abs(reported - value) <= enclosed.error(i) * (1 + agreement);
    }

    /** The replay in binary64 that the bound is made of, and the reference: two independent readings of the equations. */
    private void requireAgreement(Quantity quantity) {
        Enclosures replay = inRange.of(quantity);
        ReferenceValues values = exact.of(quantity);
        for (int i = 0; i < values.size(); i++) {
            double value = values.high(i);
            if (isReplayed() && !(Double.isFinite(replay.value(i)) && Double.isFinite(replay.error(i)))) {
                continue; // it left the range of binary64, or promises nothing
            }
            boolean agree = Double.isFinite(value)
                    ? Math.abs(values.differenceFrom(replay.value(i), i)) <= agreement * replay.error(i)
                    : Double.compare(value, replay.value(i)) == 0;
            if (!agree) {
                throw new IllegalStateException(quantity + "[" + i + "]: the reference has " + value
                        + ", the bound's replay " + replay.value(i) + " with error " + replay.error(i)
                        + ": one of the two is wrong");
            }
        }
    }

    View view() {
        return view;
    }

    StepEnclosure enclosure() {
        return inRange;
    }

    boolean rejects(Quantity quantity, int index) {
        return rejected.containsKey(quantity) && rejected.get(quantity).get(index);
    }

    Deviation deviation(Quantity quantity, int i) {
        double[] numbers = reported.get(quantity);
        return new Deviation(
                quantity,
                i,
                numbers[i],
                exact.of(quantity).high(i),
                inRange.of(quantity).error(i));
    }

    /**
     * Reported minus exact; NaN where that says nothing: where either is not finite, the bound is infinite, or a number is
     * right only since the definition itself overflows (BOUNDS.md, section 6).
     */
    double error(Quantity quantity, int i) {
        double number = reported.get(quantity)[i];
        ReferenceValues values = exact.of(quantity);
        if (!Double.isFinite(values.high(i)) || !Double.isFinite(number) || Double.isInfinite(bound(quantity, i))) {
            return Double.NaN;
        }
        double error = values.differenceFrom(number, i);
        return Math.abs(error) <= bound(quantity, i) * (1 + SLACK) ? error : Double.NaN;
    }

    double bound(Quantity quantity, int i) {
        return inRange.of(quantity).error(i);
    }

    /** What the number may be off by without any rounding of a tensor. */
    double spread(Quantity quantity, int i) {
        if (spread == null) {
            spread = question.bound().spread(question.shape(), question.before(), question.gradient(), view);
        }
        return spread.of(quantity).error(i);
    }
}
