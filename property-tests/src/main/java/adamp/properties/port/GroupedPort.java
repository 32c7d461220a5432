package adamp.properties.port;

import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.OptimizerRequest;
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

    GroupedPort(PortFactory factory, OptimizerRequest request) {
        places = new Place[request.shapes().size()];
        try {
            request.groups().forEach((hyper, tensors) -> open(factory, request, hyper, tensors));
        } catch (RuntimeException notOffered) {
            close();
            throw notOffered;
        }
    }

    private void open(PortFactory factory, OptimizerRequest request, HyperParameters hyper, List<Integer> tensors) {
        List<TensorShape> shapes = tensors.stream().map(request.shapes()::get).toList();
        Port port = factory.create(request.rule().with(hyper), shapes);
        ports.add(port);
        members.add(tensors);
        for (int i = 0; i < shapes.size(); i++) {
            places[tensors.get(i)] = new Place(port, i);
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
