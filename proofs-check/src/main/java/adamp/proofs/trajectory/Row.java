package adamp.proofs.trajectory;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What a step came to: the decision as Evaluation.v writes it, then the state's elements.
 *
 * @param decision 0 for none, 1 for the layer view, 2 and a bit for each row for the channel view
 * @param elements the state's elements
 * @param names what each element is, for messages
 */
record Row(List<Integer> decision, List<BigFraction> elements, List<String> names) {
    /** A row of named vectors of the state. */
    static Row of(List<Integer> decision, List<NamedVector> vectors) {
        List<BigFraction> elements = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (NamedVector vector : vectors) {
            elements.addAll(vector.elements());
            IntStream.range(0, vector.elements().size()).forEach(i -> names.add(vector.name() + "[" + i + "]"));
        }
        return new Row(decision, List.copyOf(elements), List.copyOf(names));
    }

    /** A part of the state. */
    record NamedVector(String name, List<BigFraction> elements) {}

    /** The row as Coq prints it. */
    List<BigInteger> digits() {
        List<BigInteger> digits = new ArrayList<>();
        decision.forEach(digit -> digits.add(BigInteger.valueOf(digit)));
        for (BigFraction element : elements) {
            digits.add(element.getNumerator());
            digits.add(element.getDenominator());
        }
        return digits;
    }

    /** What is first different in a row that Coq printed, or null. */
    String difference(List<BigInteger> printed) {
        List<BigInteger> expected = digits();
        for (int i = 0; i < Math.min(expected.size(), printed.size()); i++) {
            if (!expected.get(i).equals(printed.get(i))) {
                return i < decision.size() ? decisionDifference(printed) : elementDifference(printed, i);
            }
        }
        return expected.size() == printed.size()
                ? null
                : "Coq prints " + printed.size() + " integers, Java " + expected.size();
    }

    private String decisionDifference(List<BigInteger> printed) {
        return "the decision is " + printed.subList(0, Math.min(printed.size(), decision.size())) + " in Coq, "
                + decision + " in Java";
    }

    private String elementDifference(List<BigInteger> printed, int digit) {
        int element = (digit - decision.size()) / 2;
        int numerator = decision.size() + 2 * element;
        String coq = numerator + 1 < printed.size()
                ? printed.get(numerator) + "/" + printed.get(numerator + 1)
                : printed.get(numerator).toString();
        BigFraction java = elements.get(element);
        return names.get(element) + " is " + coq + " in Coq, " + java.getNumerator() + "/" + java.getDenominator()
                + " in Java";
    }
}
