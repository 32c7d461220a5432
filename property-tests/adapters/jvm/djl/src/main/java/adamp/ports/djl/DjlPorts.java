package adamp.ports.djl;

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
import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.Conventions;
import ai.djl.engine.Engine;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes optimizers of DJL. */
public final class DjlPorts implements PortFactory {
    private static final String NAME = "DJL";

    /** The bias corrections are moved into the step size, and one step count is shared by all parameters. */
    private static final Conventions CONVENTIONS =
            Conventions.OFFICIAL.with(AdamEpsilon.AFTER_PLAIN_ROOT).with(BiasCorrection.PER_GROUP);

    private static final Map<Algorithm, Set<HyperLimit>> LIMITS = Map.of(
            Algorithm.SGD,
            Set.of(HyperLimit.FLOAT32, HyperLimit.POWER_OF_TWO_RATE, HyperLimit.NO_DAMPENING, HyperLimit.NO_NESTEROV),
            Algorithm.ADAM,
            Set.of(HyperLimit.FLOAT32),
            Algorithm.ADAMW,
            Set.of(HyperLimit.FLOAT32));

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
        if (rule.precision() != Precision.FLOAT32) {
            throw new PortDeclined("this adapter gives DJL float32 tensors");
        }
        return new DjlPort(rule, shapes);
    }

    private static PortServer server() {
        Set<Algorithm> offered = EnumSet.of(Algorithm.SGD, Algorithm.ADAM, Algorithm.ADAMW);
        String engine = Engine.getEngine("PyTorch").getVersion();
        return new PortServer(
                new DjlPorts(),
                PortCard.of(
                        NAME,
                        Engine.getDjlVersion() + ", PyTorch " + engine,
                        offered,
                        List.of(Precision.FLOAT32.toString()),
                        CONVENTIONS,
                        LIMITS));
    }

    /** Serves standard input until it ends. */
    public static void main(String[] arguments) {
        System.exit(StandardStreams.serve(DjlPorts::server));
    }
}
