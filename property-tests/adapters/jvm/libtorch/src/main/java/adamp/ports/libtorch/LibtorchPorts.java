package adamp.ports.libtorch;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.bound.Summation;
import adamp.properties.pipe.PortCard;
import adamp.properties.pipe.PortServer;
import adamp.properties.pipe.StandardStreams;
import adamp.properties.port.Port;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Precision;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.spec.convention.Conventions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.pytorch.global.torch;

/** Makes optimizers of libtorch's C++ interface. */
public final class LibtorchPorts implements PortFactory {
    private static final String NAME = "libtorch C++";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public RowArithmetic rows(Rule rule) {
        return RowArithmetic.of(Summation.IN_ANY_ORDER);
    }

    @Override
    public Port create(Rule rule, List<TensorShape> shapes) {
        return new LibtorchPort(rule, shapes);
    }

    private static PortServer server() {
        torch.set_num_threads(1);
        Set<Algorithm> offered = EnumSet.of(Algorithm.SGD, Algorithm.ADAM, Algorithm.ADAMW);
        PortCard card = PortCard.of(
                NAME, version(), offered, List.of(Precision.FLOAT32.toString()), Conventions.OFFICIAL, Map.of());
        return new PortServer(new LibtorchPorts(), card);
    }

    /** The presets' version is libtorch's, a hyphen, and JavaCPP's. */
    private static String version() {
        try {
            return Loader.getVersion("org.bytedeco", "pytorch").split("-", 2)[0];
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Serves standard input until it ends. */
    public static void main(String[] arguments) {
        System.exit(StandardStreams.serve(LibtorchPorts::server));
    }
}
