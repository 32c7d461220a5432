package adamp.properties.diagnosis;

import adamp.properties.bound.Enclosure;
import adamp.properties.bound.Enclosures;
import java.util.Arrays;
import java.util.function.IntFunction;

/** Makes tensors of enclosures element by element. */
final class Lanes {
    private Lanes() {}

    static Enclosures constant(double number, double error, int size) {
        double[] value = new double[size];
        double[] errors = new double[size];
        Arrays.fill(value, number);
        Arrays.fill(errors, error);
        return Enclosures.of(value, errors);
    }

    static Enclosures constant(Enclosure number, int size) {
        return constant(number.value(), number.error(), size);
    }

    static Enclosures build(int size, IntFunction<Enclosure> element) {
        double[] value = new double[size];
        double[] error = new double[size];
        for (int i = 0; i < size; i++) {
            Enclosure one = element.apply(i);
            value[i] = one.value();
            error[i] = one.error();
        }
        return Enclosures.of(value, error);
    }

    /** The same numbers with more room about each. */
    static Enclosures loosened(Enclosures x, IntFunction<Double> room) {
        return build(x.size(), i -> new Enclosure(x.value(i), x.error(i) + room.apply(i)));
    }
}
