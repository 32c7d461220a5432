package adamp.spec.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.spec.field.BigFloat;
import adamp.spec.field.BigFloatScalars;
import adamp.spec.field.ExactScalars;
import adamp.spec.problem.Dual.DualScalars;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import java.util.function.Function;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.fraction.BigFraction;

/** Gradients against the functions themselves evaluated on dual numbers, and what scale invariance says of them. */
class GradientProperties {
    private static final int SEEDS = 1000;
    private static final BigFloatScalars ROOTS = BigFloatScalars.twoHundredBits();
    private static final Shape SHAPE = Shape.of(3);

    /** A few hundred operations on numbers between 2^-20 and 2^20 leave 2^-130 of 200 bits at the most. */
    private static final double ROUNDING = 0x1p-130;

    @Property(tries = 50)
    void theRayleighQuotientHasItsGradient(@ForAll @IntRange(max = SEEDS) int seed) {
        RandomProblems<BigFraction> random = new RandomProblems<>(ExactScalars.EXACT, seed);
        RayleighQuotient<BigFraction> problem = random.rayleighQuotient(3);
        DualScalars<BigFraction> duals = new DualScalars<>(ExactScalars.EXACT);
        assertGradientIsExact(problem, new RayleighQuotient<>(constant(duals, problem.matrix())), duals, random);
    }

    @Property(tries = 50)
    void theFittedLinearModelHasItsGradient(@ForAll @IntRange(max = SEEDS) int seed) {
        RandomProblems<BigFraction> random = new RandomProblems<>(ExactScalars.EXACT, seed);
        FittedLinearModel<BigFraction> problem = random.fittedLinearModel(5, 3);
        DualScalars<BigFraction> duals = new DualScalars<>(ExactScalars.EXACT);
        assertGradientIsExact(
                problem,
                new FittedLinearModel<>(constant(duals, problem.inputs()), constant(duals, problem.targets())),
                duals,
                random);
    }

    private static void assertGradientIsExact(
            ScaleInvariantProblem<BigFraction> problem,
            ScaleInvariantProblem<Dual<BigFraction>> dual,
            DualScalars<BigFraction> duals,
            RandomProblems<BigFraction> random) {
        Tensor<BigFraction> w = random.tensor(SHAPE);
        Tensor<BigFraction> direction = random.tensor(SHAPE);
        Tensor<BigFraction> gradient = problem.gradient(w);
        assertEquals(directional(dual::value, duals, w, direction), gradient.dot(direction));
        assertEquals(BigFraction.ZERO, w.dot(gradient), "equation 4");
        BigFraction c = new BigFraction(5, 3);
        assertEquals(problem.value(w), problem.value(w.times(c)));
        assertEquals(gradient.times(c.reciprocal()), problem.gradient(w.times(c)), "the norm is felt backwards");
    }

    @Property(tries = 50)
    void theCosineProblemHasItsGradient(@ForAll @IntRange(max = SEEDS) int seed) {
        RandomProblems<BigFloat> random = new RandomProblems<>(ROOTS, seed);
        CosineProblem<BigFloat> problem = new CosineProblem<>(random.tensor(SHAPE));
        DualScalars<BigFloat> duals = new DualScalars<>(ROOTS);
        assertGradientIsNear(problem, new CosineProblem<>(constant(duals, problem.target())), duals, random);
    }

    @Property(tries = 50)
    void theNormalizedLinearModelHasItsGradient(@ForAll @IntRange(max = SEEDS) int seed) {
        RandomProblems<BigFloat> random = new RandomProblems<>(ROOTS, seed);
        NormalizedLinearModel<BigFloat> problem = random.normalizedLinearModel(5, 3);
        DualScalars<BigFloat> duals = new DualScalars<>(ROOTS);
        assertGradientIsNear(
                problem,
                new NormalizedLinearModel<>(constant(duals, problem.inputs()), constant(duals, problem.targets())),
                duals,
                random);
    }

    private static void assertGradientIsNear(
            ScaleInvariantProblem<BigFloat> problem,
            ScaleInvariantProblem<Dual<BigFloat>> dual,
            DualScalars<BigFloat> duals,
            RandomProblems<BigFloat> random) {
        Tensor<BigFloat> w = random.tensor(SHAPE);
        Tensor<BigFloat> direction = random.tensor(SHAPE);
        Tensor<BigFloat> gradient = problem.gradient(w);
        Assume.that(ROOTS.less(gradient.squaredNorm(), ROOTS.of(0x1p20)));
        assertNear(directional(dual::value, duals, w, direction), gradient.dot(direction));
        assertNear(ROOTS.zero(), w.dot(gradient));
        assertNear(problem.value(w), problem.value(w.times(ROOTS.of(2.5))));
    }

    private static void assertNear(BigFloat expected, BigFloat actual) {
        double difference = ROOTS.toDouble(expected.subtract(actual));
        assertTrue(Math.abs(difference) <= ROUNDING, expected + " is not " + actual);
    }

    private static <T extends FieldElement<T>> T directional(
            Function<Tensor<Dual<T>>, Dual<T>> function, DualScalars<T> duals, Tensor<T> at, Tensor<T> direction) {
        return function.apply(Tensor.build(duals, at.shape(), i -> duals.of(at.get(i), direction.get(i))))
                .derivative();
    }

    private static <T extends FieldElement<T>> Tensor<Dual<T>> constant(DualScalars<T> duals, Tensor<T> tensor) {
        return Tensor.build(
                duals, tensor.shape(), i -> duals.of(tensor.get(i), duals.base().zero()));
    }
}
