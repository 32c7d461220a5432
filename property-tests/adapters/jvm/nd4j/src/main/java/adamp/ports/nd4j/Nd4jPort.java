package adamp.ports.nd4j;

import adamp.properties.port.Port;
import adamp.properties.port.PortDeclined;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;

/** A block for each tensor. */
final class Nd4jPort implements Port {
    private final List<Block> blocks = new ArrayList<>();

    Nd4jPort(Rule rule, DataType type, List<TensorShape> shapes) {
        Kind kind = Kind.of(rule);
        for (TensorShape shape : shapes) {
            if (shape.elements() == 0) {
                throw new PortDeclined("ND4J's updaters take no tensors without elements");
            }
            blocks.add(new Block(kind, type, shape, TensorState.start(rule.algorithm(), new double[shape.elements()])));
        }
    }

    @Override
    public TensorState state(int tensor) {
        return blocks.get(tensor).state();
    }

    @Override
    public void load(int tensor, TensorState state) {
        blocks.get(tensor).load(state);
    }

    @Override
    public void step(List<double[]> gradients) {
        for (int i = 0; i < gradients.size(); i++) {
            if (gradients.get(i) != null) {
                blocks.get(i).step(gradients.get(i));
            }
        }
    }

    @Override
    public void close() {}
}
