package adamp.spec.theory;

import adamp.spec.field.Scalars;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.FieldElement;

/**
 * Section 2.1's operator Norm_k(x) = (x - mu_k(x))/sigma_k(x): mean and standard deviation along the axes k, that of the
 * whole population and not of a sample, broadcast back. Axes {0, 2, 3} of an NCHW tensor make batch normalization, {2, 3}
 * instance normalization, {1, 2, 3} layer normalization. There is no eps: with one, scale invariance is only approximate.
 *
 * @param axes k, the axes that are reduced
 */
public record Normalization(Set<Integer> axes) {
    /** Copies the axes. */
    public Normalization {
        axes = Set.copyOf(axes);
    }

    /** The normalization along these axes. */
    public static Normalization along(Integer... axes) {
        return new Normalization(Set.of(axes));
    }

    /** mu_k(x), of x's own shape. */
    public <T extends FieldElement<T>> Tensor<T> mean(Tensor<T> x) {
        Scalars<T> scalars = x.scalars();
        return broadcast(x, group -> {
            T sum = scalars.sumOfProducts(group.size(), i -> x.get(group.get(i)), i -> scalars.one());
            return sum.divide(scalars.ofInteger(group.size()));
        });
    }

    /** sigma_k(x)^2, of x's own shape: exact, with no root. */
    public <T extends FieldElement<T>> Tensor<T> variance(Tensor<T> x) {
        Tensor<T> centred = x.minus(mean(x));
        return mean(centred.timesElements(centred));
    }

    /**
     * Norm_k(x), of x's own shape.
     *
     * @throws ArithmeticException if x is constant along the axes
     */
    public <T extends FieldElement<T>> Tensor<T> apply(Tensor<T> x) {
        Scalars<T> scalars = x.scalars();
        return x.minus(mean(x)).zip(variance(x), (centred, variance) -> {
            if (scalars.isZero(variance)) {
                throw new ArithmeticException(
                        "a constant has no normalization along axes " + axes + ": its standard deviation is 0");
            }
            return centred.divide(scalars.sqrt(variance));
        });
    }

    private interface Reduction<T> {
        T of(List<Integer> group);
    }

    private <T extends FieldElement<T>> Tensor<T> broadcast(Tensor<T> x, Reduction<T> reduction) {
        Map<List<Integer>, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < x.size(); i++) {
            groups.computeIfAbsent(keptIndices(x.shape(), i), key -> new ArrayList<>())
                    .add(i);
        }
        Map<List<Integer>, T> reduced = new LinkedHashMap<>();
        groups.forEach((key, group) -> reduced.put(key, reduction.of(group)));
        return Tensor.build(x.scalars(), x.shape(), i -> reduced.get(keptIndices(x.shape(), i)));
    }

    private List<Integer> keptIndices(Shape shape, int index) {
        List<Integer> kept = new ArrayList<>();
        for (int axis = 0; axis < shape.rank(); axis++) {
            if (!axes.contains(axis)) {
                kept.add(index / shape.stride(axis) % shape.extent(axis));
            }
        }
        return kept;
    }
}
