package adamp.properties.port;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import java.util.List;

/** Makes optimizers of one implementation. */
public interface PortFactory {
    /** The implementation's name, for messages. */
    String name();

    /** How it adds up rows under a rule: what its bound may assume. */
    RowArithmetic rows(Rule rule);

    /** An optimizer for tensors of these shapes, weights and moments at zero, no steps taken. */
    Port create(Rule rule, List<TensorShape> shapes);
}
