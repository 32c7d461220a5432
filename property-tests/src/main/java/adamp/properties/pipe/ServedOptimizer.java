package adamp.properties.pipe;

import adamp.properties.port.Port;
import adamp.properties.port.PortDeclined;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.NumberFormat;
import adamp.properties.rule.OptimizerRequest;
import adamp.properties.rule.Precision;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The optimizer that a server holds for its asker: checks what it is given before it is used. */
final class ServedOptimizer implements AutoCloseable {
    private final boolean adaptive;
    private final Precision precision;
    private final List<TensorShape> shapes;
    private final Port port;

    ServedOptimizer(PortFactory factory, Request.Create request) {
        adaptive = request.algorithm().isAdaptive();
        precision = request.precision();
        shapes = request.shapes();
        try {
            port = factory.create(asked(request));
        } catch (IllegalArgumentException | PortDeclined notOffered) {
            throw new Unsupported(notOffered.getMessage());
        }
    }

    private static OptimizerRequest asked(Request.Create request) {
        List<HyperParameters> hyper =
                new ArrayList<>(Collections.nCopies(request.shapes().size(), HyperParameters.DEFAULTS));
        request.groups().forEach(group -> group.tensors().forEach(tensor -> hyper.set(tensor, group.hyper())));
        HyperParameters first = hyper.isEmpty() ? HyperParameters.DEFAULTS : hyper.get(0);
        Rule rule = new Rule(request.algorithm(), first, request.conventions(), request.precision());
        return new OptimizerRequest(rule, request.shapes(), hyper, request.layout());
    }

    void load(Request.Load request) {
        require(request.tensor());
        TensorState state = request.state();
        int elements = shapes.get(request.tensor()).elements();
        require("weight", state.weight(), elements, precision.state());
        require("first", state.first(), elements, precision.state());
        require("second", state.second(), adaptive ? elements : 0, precision.state());
        port.load(request.tensor(), state);
    }

    void step(Request.Step request) {
        if (request.gradients().size() != shapes.size()) {
            throw new MalformedMessage(request.gradients().size() + " gradients for " + shapes.size() + " tensors");
        }
        for (int i = 0; i < shapes.size(); i++) {
            if (request.gradients().get(i) != null) {
                require(
                        "gradients[" + i + "]",
                        request.gradients().get(i),
                        shapes.get(i).elements(),
                        precision.model());
            }
        }
        port.step(request.gradients());
    }

    ObjectNode report(Request.Report request) {
        require(request.tensor());
        return StateJson.write(port.state(request.tensor()), adaptive);
    }

    private void require(int tensor) {
        if (tensor >= shapes.size()) {
            throw new MalformedMessage("there is no tensor " + tensor + ": there are " + shapes.size());
        }
    }

    private static void require(String name, double[] values, int elements, NumberFormat format) {
        if (values.length != elements) {
            throw new MalformedMessage("'" + name + "' has " + values.length + " elements, the tensor " + elements);
        }
        for (int i = 0; i < elements; i++) {
            if (!format.holds(values[i])) {
                throw new MalformedMessage(
                        "'" + name + "[" + i + "]': " + HexFloats.of(values[i]) + " is no " + format);
            }
        }
    }

    @Override
    public void close() {
        port.close();
    }
}
