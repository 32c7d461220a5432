package adamp.spec.problem;

import adamp.spec.field.Scalars;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * Equation B.2, Figure 3: Rosenbrock's function of the two angles of a point in space.
 *
 * <pre>
 * r = |w|,  psi = atan2(x, z),  phi = asin(y/r),  a = c psi,  b = c phi,  c = 1.5
 * f = (1 - a)^2 + 300 (b - a^2)^2
 * </pre>
 *
 * The paper prints psi = arccos(x/z), which is undefined for |x| &gt; |z| and never negative; atan2 reproduces its figure.
 * The gradient follows from d psi = (z dx - x dz)/rho^2 and d phi = (rho^2 dy - y (x dx + z dz))/(rho r^2), with rho^2 =
 * x^2 + z^2 nonzero.
 *
 * @param scalars a field with roots
 * @param <T> its elements
 */
public record SphericalRosenbrock<T extends RealFieldElement<T>>(Scalars<T> scalars)
        implements ScaleInvariantProblem<T> {
    private static final int CURVATURE = 300;

    @Override
    public Shape shape() {
        return Shape.of(3);
    }

    /** The paper's start: (a, b) = (-2, 2) on the unit sphere. */
    public Tensor<T> start() {
        return at(scalars.ofInteger(-2), scalars.ofInteger(2));
    }

    /** The point of the unit sphere with the coordinates (a, b) = (c psi, c phi). */
    public Tensor<T> at(T a, T b) {
        T psi = a.divide(scale());
        T phi = b.divide(scale());
        List<T> point =
                List.of(phi.cos().multiply(psi.sin()), phi.sin(), phi.cos().multiply(psi.cos()));
        return Tensor.build(scalars, shape(), point::get);
    }

    /** a = c psi. */
    public T a(Tensor<T> weight) {
        return weight.get(0).atan2(weight.get(2)).multiply(scale());
    }

    /** b = c phi. */
    public T b(Tensor<T> weight) {
        return weight.get(1).divide(weight.norm()).asin().multiply(scale());
    }

    /** The distance of (a, b) to the minimum (1, 1). */
    public T distance(Tensor<T> weight) {
        T left = a(weight).subtract(scalars.one());
        T right = b(weight).subtract(scalars.one());
        return scalars.sqrt(left.multiply(left).add(right.multiply(right)));
    }

    @Override
    public T value(Tensor<T> weight) {
        T a = a(weight);
        T offset = scalars.one().subtract(a);
        T valley = b(weight).subtract(a.multiply(a));
        return offset.multiply(offset).add(valley.multiply(valley).multiply(CURVATURE));
    }

    @Override
    public Tensor<T> gradient(Tensor<T> weight) {
        T x = weight.get(0);
        T y = weight.get(1);
        T z = weight.get(2);
        T a = a(weight);
        T valley = b(weight).subtract(a.multiply(a));
        T byA = a.subtract(scalars.one())
                .multiply(2)
                .subtract(valley.multiply(a).multiply(4 * CURVATURE));
        T byPsi = byA.multiply(scale());
        T byPhi = valley.multiply(2 * CURVATURE).multiply(scale());
        T rhoSquared = x.multiply(x).add(z.multiply(z));
        T rho = scalars.sqrt(rhoSquared);
        T rSquared = rhoSquared.add(y.multiply(y));
        T turning = byPsi.divide(rhoSquared);
        T rising = byPhi.divide(rho.multiply(rSquared));
        List<T> gradient = List.of(
                z.multiply(turning).subtract(x.multiply(y).multiply(rising)),
                rhoSquared.multiply(rising),
                x.multiply(turning).add(z.multiply(y).multiply(rising)).negate());
        return Tensor.build(scalars, shape(), gradient::get);
    }

    private T scale() {
        return scalars.of(1.5);
    }
}
