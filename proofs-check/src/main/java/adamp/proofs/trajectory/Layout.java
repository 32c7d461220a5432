package adamp.proofs.trajectory;

import adamp.spec.projection.Decision;
import adamp.spec.vector.Rows;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import adamp.spec.vector.View;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** The elements of a tensor in Coq's order: row after row of the channel view. */
record Layout(Shape shape, Rows rows) {
    /** A tensor read along an axis; as one row if it has no two axes. */
    static Layout of(Shape shape, int channelAxis) {
        return new Layout(shape, View.CHANNEL.rowsOf(shape, channelAxis));
    }

    List<BigFraction> elements(Tensor<BigFraction> tensor) {
        List<BigFraction> elements = new ArrayList<>();
        for (int row = 0; row < rows.count(); row++) {
            for (int k = 0; k < rows.length(); k++) {
                elements.add(tensor.get(rows.index(row, k)));
            }
        }
        return elements;
    }

    String term(Tensor<BigFraction> tensor) {
        return Terms.rationals(elements(tensor));
    }

    String terms(List<Tensor<BigFraction>> tensors) {
        return Terms.list(tensors.stream().map(this::term).toList());
    }

    Row.NamedVector named(String name, Tensor<BigFraction> tensor) {
        return new Row.NamedVector(name, elements(tensor));
    }

    /** A decision as Evaluation.v writes it. */
    static List<Integer> digits(Decision<BigFraction> decision) {
        if (decision.view().isEmpty()) {
            return List.of(0);
        }
        if (decision.view().get() == View.LAYER) {
            return List.of(1);
        }
        List<Integer> digits = new ArrayList<>(List.of(2));
        decision.projected().forEach(projected -> digits.add(projected ? 1 : 0));
        return digits;
    }
}
