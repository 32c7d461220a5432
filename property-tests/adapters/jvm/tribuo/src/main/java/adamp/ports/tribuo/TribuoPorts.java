package adamp.ports.tribuo;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes optimisers of Tribuo. */
public final class TribuoPorts implements PortFactory {
    private static final String NAME = "Tribuo";
    private static final String VERSION = "4.3.2";

    /** eps as in the last remark of section 2 of Adam's paper: the corrections are moved into the step size. */
    private static final Conventions CONVENTIONS = Conventions.OFFICIAL.with(AdamEpsilon.AFTER_PLAIN_ROOT);

    private static final Map<Algorithm, Set<HyperLimit>> LIMITS = Map.of(
            Algorithm.SGD, Set.of(HyperLimit.NO_DAMPENING, HyperLimit.NO_WEIGHT_DECAY),
            Algorithm.ADAM, Set.of(HyperLimit.NO_WEIGHT_DECAY));

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
        if (rule.precision() != Precision.FLOAT64) {
            throw new PortDeclined("Tribuo computes in float64");
        }
        return new TribuoPort(rule, shapes);
    }

    private static PortServer server() {
        Set<Algorithm> offered = EnumSet.of(Algorithm.SGD, Algorithm.ADAM);
        return new PortServer(
                new TribuoPorts(),
                PortCard.of(NAME, VERSION, offered, List.of(Precision.FLOAT64.toString()), CONVENTIONS, LIMITS));
    }

    /** Serves standard input until it ends. */
    public static void main(String[] arguments) {
        System.exit(StandardStreams.serve(TribuoPorts::server));
    }
}
