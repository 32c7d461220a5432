package adamp.properties.pipe;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.port.Port;
import adamp.properties.port.PortFactory;
import adamp.properties.port.RuntimePortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.MemoryLayout;
import adamp.properties.rule.NumberFormat;
import adamp.properties.rule.OptimizerRequest;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The implementations of this project, to be served by name. */
public enum OwnPorts {
    /** The exact reference, each step's results rounded to the tensor's format. */
    REFERENCE("reference"),
    /** The host runtime, with vector instructions where they are on. */
    HOST("host"),
    /** The host runtime's plain loops. */
    HOST_SCALAR("host-scalar"),
    /** The GPU's kernels in the emulator. */
    EMULATED("emulated");

    /** The version of this project. */
    public static final String VERSION = "0.1.0-SNAPSHOT";

    private final String title;

    OwnPorts(String title) {
        this.title = title;
    }

    /** As the command line names it. */
    @Override
    public String toString() {
        return title;
    }

    /** As the host documents its order of summation; the others add in float64 or wider. */
    private SumsPromise sums() {
        return switch (this) {
            case HOST, HOST_SCALAR -> new SumsPromise(false, 16, 8192);
            case REFERENCE, EMULATED -> SumsPromise.WIDE;
        };
    }

    private List<String> dtypes() {
        return this == REFERENCE
                ? Arrays.stream(NumberFormat.values())
                        .map(NumberFormat::toString)
                        .toList()
                : List.of(Protocol.FLOAT32);
    }

    /** Its server. */
    public PortServer server() {
        PortCard card = new PortCard(
                Protocol.VERSION,
                "adamp " + title,
                VERSION,
                EnumSet.allOf(Algorithm.class),
                dtypes(),
                this == REFERENCE ? List.of("bfloat16", "float16") : List.of(),
                true,
                true,
                Optional.of(sums()),
                false,
                Optional.empty(),
                Set.of(MemoryLayout.CHANNELS_LAST),
                Map.of());
        return new PortServer(factory(), card);
    }

    /** Its ports, in process. */
    public PortFactory factory() {
        return this == REFERENCE ? new ReferenceFactory() : RuntimePortFactory.of(title);
    }

    /** Makes {@link ReferencePort}s. */
    private static final class ReferenceFactory implements PortFactory {
        @Override
        public String name() {
            return REFERENCE.title;
        }

        @Override
        public RowArithmetic rows(Rule rule) {
            return REFERENCE.sums().rows(rule.conventions(), rule.precision().state());
        }

        @Override
        public Port create(Rule rule, List<TensorShape> shapes) {
            return new ReferencePort(rule, shapes);
        }

        /** In either layout: its numbers are in row-major order, and lie nowhere else. */
        @Override
        public Port create(OptimizerRequest request) {
            return PortFactory.super.create(
                    new OptimizerRequest(request.rule(), request.shapes(), request.hyper(), MemoryLayout.ROW_MAJOR));
        }
    }
}
