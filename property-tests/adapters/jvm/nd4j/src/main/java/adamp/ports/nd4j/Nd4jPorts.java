package adamp.ports.nd4j;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.bound.Summation;
import adamp.properties.pipe.PortCard;
import adamp.properties.pipe.PortServer;
import adamp.properties.pipe.StandardStreams;
import adamp.properties.port.Port;
import adamp.properties.port.PortDeclined;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperLimit;
import adamp.properties.rule.Precision;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.spec.convention.AdamEpsilon;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.ScalarPrecision;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** Makes updaters of ND4J. */
public final class Nd4jPorts implements PortFactory {
    private static final String NAME = "ND4J";

    /** The bias corrections are moved into the step size, and scalars are held as the tensors are. */
    private static final Conventions CONVENTIONS =
            Conventions.OFFICIAL.with(AdamEpsilon.AFTER_PLAIN_ROOT).with(ScalarPrecision.TENSOR);

    private static final Map<Algorithm, Set<HyperLimit>> LIMITS = Map.of(
            Algorithm.SGD, Set.of(HyperLimit.POWER_OF_TWO_RATE, HyperLimit.NO_DAMPENING, HyperLimit.ONLY_NESTEROV));

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
        DataType type =
                switch (rule.precision()) {
                    case FLOAT64 -> DataType.DOUBLE;
                    case FLOAT32 -> DataType.FLOAT;
                    default -> throw new PortDeclined("this adapter gives ND4J tensors of float32 and float64");
                };
        return new Nd4jPort(rule, type, shapes);
    }

    private static PortServer server() {
        Set<Algorithm> offered = EnumSet.of(Algorithm.SGD, Algorithm.ADAM, Algorithm.ADAMW);
        Nd4j.getBackend(); // loads the native library before anybody waits for an answer
        return new PortServer(
                new Nd4jPorts(),
                PortCard.of(NAME, "1.0.0-M2.1", offered, List.of(Precision.FLOAT32.toString()), CONVENTIONS, LIMITS));
    }

    /** Serves standard input until it ends. */
    public static void main(String[] arguments) {
        System.exit(StandardStreams.serve(Nd4jPorts::server));
    }
}
