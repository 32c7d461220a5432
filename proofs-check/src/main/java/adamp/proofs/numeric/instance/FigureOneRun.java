package adamp.proofs.numeric.instance;

import adamp.spec.convention.Conventions;
import adamp.spec.convention.Setting;
import adamp.spec.field.Decimal64Scalars;
import adamp.spec.field.Dtype;
import adamp.spec.optimizer.MomentumState;
import adamp.spec.optimizer.Sgd;
import adamp.spec.optimizer.SgdParameters;
import adamp.spec.problem.CosineProblem;
import adamp.spec.vector.Tensor;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.apache.commons.math3.util.Decimal64;

/**
 * A run of momentum on Figure 1's problem in binary64, w from (x, 1) towards (0, -1) at the learning rate 0.02, until it
 * stands still.
 *
 * @param momentum beta
 * @param offset x; the paper's is 0.001
 */
public record FigureOneRun(double momentum, double offset) {
    /** The learning rate: not in the paper, found by search. */
    public static final double LEARNING_RATE = 0.02;

    private static final int MOST_STEPS = 40_000;
    private static final double STILL = 1e-12;

    /** The momenta of the published figures and one more, from the paper's start and three others. */
    public static final class Any implements ArbitrarySupplier<FigureOneRun> {
        @Override
        public Arbitrary<FigureOneRun> get() {
            return Combinators.combine(Arbitraries.of(0.5, 0.9, 0.99, 0.25), Arbitraries.of(0.001, 0.01, 0.1, 0.5))
                    .as(FigureOneRun::new);
        }
    }

    /** The same start without momentum. */
    public FigureOneRun withoutMomentum() {
        return new FigureOneRun(0, offset);
    }

    /** What is summed along the run. */
    public Sums sums() {
        Decimal64Scalars binary64 = Decimal64Scalars.BINARY64;
        Setting<Decimal64> paper = new Setting<>(binary64, Conventions.PAPER, Dtype.BINARY64);
        CosineProblem<Decimal64> problem = new CosineProblem<>(Tensor.vector(binary64, 0, -1));
        Sgd<Decimal64> sgd = new Sgd<>(paper, SgdParameters.of(LEARNING_RATE, momentum));
        MomentumState<Decimal64> state = sgd.start(Tensor.vector(binary64, offset, 1));
        Sums sums = new Sums(state.weight(), problem);
        for (int t = 0; t < MOST_STEPS && !sums.standsStill(STILL); t++) {
            var step = sgd.step(state, problem.gradient(state.weight()));
            sums.add(
                    step.update().orElseThrow().direction(),
                    state.weight(),
                    step.state().weight());
            state = step.state();
        }
        return sums;
    }

    /** Sums along a run; mutable while it lasts. */
    public static final class Sums {
        private final CosineProblem<Decimal64> problem;
        private final Tensor<Decimal64> start;
        private Tensor<Decimal64> weight;
        private Tensor<Decimal64> direction;
        private double squares;
        private double differences;
        private double curvature;

        private Sums(Tensor<Decimal64> start, CosineProblem<Decimal64> problem) {
            this.problem = problem;
            this.start = start;
            this.weight = start;
            this.direction = start.times(Decimal64.ZERO);
        }

        private void add(Tensor<Decimal64> p, Tensor<Decimal64> from, Tensor<Decimal64> to) {
            squares += squared(p);
            differences += squared(p.minus(direction));
            // no point of the way is farther from its middle than half its length
            double middle = from.plus(to).norm().doubleValue() / 2;
            double length = from.minus(to).norm().doubleValue() / 2;
            double nearest = middle - length;
            curvature += squared(p) / (nearest * nearest);
            direction = p;
            weight = to;
        }

        private boolean standsStill(double bound) {
            return squares > 0 && squared(direction) < bound * squares && squared(gradient()) < bound;
        }

        private Tensor<Decimal64> gradient() {
            return problem.gradient(weight);
        }

        private static double squared(Tensor<Decimal64> x) {
            return x.squaredNorm().doubleValue();
        }

        /** |w_T|^2 - |w_0|^2. */
        public double growth() {
            return squared(weight) - squared(start);
        }

        /** f(w_0) - f(w_T). */
        public double decrease() {
            return problem.cosine(weight).subtract(problem.cosine(start)).doubleValue();
        }

        /** sum |p_t|^2. */
        public double squares() {
            return squares;
        }

        /** |p_{T-1}|^2 + sum |p_t - p_{t-1}|^2. */
        public double unsteadiness() {
            return squared(direction) + differences;
        }

        /** sum |p_t|^2/r_t^2 with r_t a lower bound of |w| on the way from w_t to w_{t+1}. */
        public double curvature() {
            return curvature;
        }

        /** C_T = -w_T.p_T/eta = -beta w_T.p_{T-1}/eta, as the next gradient is orthogonal. */
        public double carried(double beta) {
            return -beta * weight.dot(direction).doubleValue() / LEARNING_RATE;
        }
    }
}
