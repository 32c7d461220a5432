package adamp.properties.pipe;

import adamp.properties.port.Port;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.List;

/** Parameter groups as an optimizer each. */
final class GroupedPort implements Port {
    /** Where a tensor is. */
    private record Place(Port port, int index) {}

    private final List<Port> ports = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();
    private final Place[] places;

    GroupedPort(PortFactory factory, Request.Create request) {
        places = new Place[request.shapes().size()];
        try {
            open(factory, request);
        } catch (RuntimeException notOffered) {
            close();
            throw notOffered;
        }
    }

    private void open(PortFactory factory, Request.Create request) {
        for (Request.Group group : request.groups()) {
            List<TensorShape> shapes =
                    group.tensors().stream().map(request.shapes()::get).toList();
            Rule rule = new Rule(request.algorithm(), group.hyper(), request.conventions(), request.precision());
            Port port = factory.create(rule, shapes);
            ports.add(port);
            members.add(group.tensors());
            for (int i = 0; i < shapes.size(); i++) {
                places[group.tensors().get(i)] = new Place(port, i);
            }
        }
    }

    @Override
    public TensorState state(int tensor) {
        return places[tensor].port().state(places[tensor].index());
    }

    @Override
    public void load(int tensor, TensorState state) {
        places[tensor].port().load(places[tensor].index(), state);
    }

    @Override
    public void step(List<double[]> gradients) {
        for (int i = 0; i < ports.size(); i++) {
            List<double[]> own = new ArrayList<>();
            members.get(i).forEach(tensor -> own.add(gradients.get(tensor)));
            ports.get(i).step(own);
        }
    }

    @Override
    public void close() {
        ports.forEach(Port::close);
    }
}
