package adamp.properties.report.certificate;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbers of a failing quantity, element by element, as the certificate prints them: C99 hexadecimal constants.
 *
 * @param bound how far a correct one may be off
 */
public record Comparison(List<String> expected, List<String> bound, List<String> reported) {
    public Comparison {
        expected = List.copyOf(expected);
        bound = List.copyOf(bound);
        reported = List.copyOf(reported);
    }

    /** How many elements there are: all lists are read as long as the shortest. */
    public int size() {
        return Math.min(Math.min(expected.size(), bound.size()), reported.size());
    }

    /** The error of an element in units of its bound; infinite where a number that is not finite is not the expected one. */
    public double ratio(int index) {
        double wanted = HexNumber.value(expected.get(index));
        double got = HexNumber.value(reported.get(index));
        if (wanted == got || (Double.isNaN(wanted) && Double.isNaN(got))) {
            return 0;
        }
        double error = Math.abs(got - wanted);
        double allowed = HexNumber.value(bound.get(index));
        return Double.isNaN(error) || Double.isNaN(allowed) ? Double.POSITIVE_INFINITY : error / allowed;
    }

    /** The elements whose error is beyond the bound, in their order. */
    public List<Integer> beyond() {
        return IntStream.range(0, size()).filter(i -> ratio(i) > 1).boxed().toList();
    }
}
