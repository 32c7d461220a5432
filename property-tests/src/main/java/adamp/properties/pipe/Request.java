package adamp.properties.pipe;

import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.MemoryLayout;
import adamp.properties.rule.Precision;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is asked of a port. */
sealed interface Request {
    /**
     * Who are you?
     *
     * @param protocol the version the asker speaks
     */
    record Hello(int protocol) implements Request {}

    /**
     * Make an optimizer, weights and moments at zero, in the place of the one there may be.
     *
     * @param layout how tensors and gradients lie in memory
     */
    record Create(
            Algorithm algorithm,
            Conventions conventions,
            Precision precision,
            List<TensorShape> shapes,
            List<Group> groups,
            MemoryLayout layout)
            implements Request {
        public Create {
            shapes = List.copyOf(shapes);
            groups = List.copyOf(groups);
        }
    }

    /**
     * Hold this state of a tensor.
     *
     * @param adaptive whether a second moment is part of it
     */
    record Load(int tensor, TensorState state, boolean adaptive) implements Request {}

    /** One step; null for a missing gradient. */
    record Step(List<double[]> gradients) implements Request {
        public Step {
            gradients = Collections.unmodifiableList(new ArrayList<>(gradients));
        }
    }

    /** What is the state of a tensor? */
    record Report(int tensor) implements Request {}

    /** End. */
    record Bye() implements Request {}

    /**
     * Tensors with hyper-parameters of their own.
     *
     * @param tensors indices into the list of shapes
     */
    record Group(HyperParameters hyper, List<Integer> tensors) {
        public Group {
            tensors = List.copyOf(tensors);
        }
    }
}
