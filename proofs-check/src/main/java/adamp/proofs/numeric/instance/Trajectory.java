package adamp.proofs.numeric.instance;

import adamp.spec.optimizer.Optimizer;
import adamp.spec.optimizer.State;
import adamp.spec.optimizer.Update;
import adamp.spec.vector.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What a run of one of the reference's optimizers leaves behind: the states 0 to T and, for each of the T steps, its
 * gradient g_t and its update with p_t and q_t.
 *
 * @param states one more than there are steps
 * @param gradients g_0 to g_{T-1}
 * @param updates of the steps 0 to T-1
 * @param <S> the kind of state
 */
public record Trajectory<S extends State<BigFraction, S>>(
        List<S> states, List<Tensor<BigFraction>> gradients, List<Update<BigFraction>> updates) {
    /** The run of an optimizer from a weight. */
    static <S extends State<BigFraction, S>> Trajectory<S> of(
            Optimizer<BigFraction, S> optimizer, Tensor<BigFraction> start, GradientField field, int steps) {
        return scheduled(t -> optimizer, start, field, steps);
    }

    /** The run of an optimizer whose hyper-parameters change from step to step. */
    static <S extends State<BigFraction, S>> Trajectory<S> scheduled(
            IntFunction<? extends Optimizer<BigFraction, S>> optimizers,
            Tensor<BigFraction> start,
            GradientField field,
            int steps) {
        List<S> states = new ArrayList<>(List.of(optimizers.apply(0).start(start)));
        List<Tensor<BigFraction>> gradients = new ArrayList<>();
        List<Update<BigFraction>> updates = new ArrayList<>();
        for (int t = 0; t < steps; t++) {
            S before = states.get(t);
            gradients.add(field.at(t, before.weight()));
            var step = optimizers.apply(t).step(before, gradients.get(t));
            states.add(step.state());
            updates.add(step.update().orElseThrow());
        }
        return new Trajectory<>(states, gradients, updates);
    }

    /** T. */
    public int steps() {
        return updates.size();
    }

    /** w_t. */
    public Tensor<BigFraction> weight(int t) {
        return states.get(t).weight();
    }

    /** |w_t|^2. */
    public BigFraction squaredNorm(int t) {
        return weight(t).squaredNorm();
    }

    /** p_t, before the projection. */
    public Tensor<BigFraction> direction(int t) {
        return updates.get(t).direction();
    }

    /** q_t, after it. */
    public Tensor<BigFraction> projected(int t) {
        return updates.get(t).projected();
    }

    /** |p_0|^2 to |p_{count-1}|^2. */
    public List<BigFraction> squaredDirections(int count) {
        return updates.subList(0, count).stream()
                .map(update -> update.direction().squaredNorm())
                .toList();
    }

    /** |q_0|^2 to |q_{count-1}|^2. */
    public List<BigFraction> squaredProjections(int count) {
        return updates.subList(0, count).stream()
                .map(update -> update.projected().squaredNorm())
                .toList();
    }
}
