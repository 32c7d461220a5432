package adamp.optimizer.rule;

import adamp.optimizer.Conventions;
import adamp.optimizer.InvalidInputException;
import adamp.optimizer.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The conventions as the runtimes read them, once it is sure that they offer them: all offer the same. */
public final class OfferedConventions {
    /** What is offered on every axis. */
    private static final Map<String, List<String>> OFFERED = new LinkedHashMap<>();

    static {
        offer("biasCorrection", "none", "per-parameter");
        offer("adamEpsilon", "after-corrected-root");
        offer("cosineEpsilon", "none", "added-to-norms", "clamps-product", "clamps-each-norm");
        offer("projectionEpsilon", "none", "added-to-norm");
        offer("views", "channel-then-layer", "channel-only", "layer-only");
        offer("rowVerdict", "all-rows");
        offer("cosineSign", "absolute", "signed");
        offer("thresholdComparison", "strict", "inclusive");
        offer("thresholdPrecision", "exact", "tensor");
        offer("scalarPrecision", "binary64-then-tensor");
        offer("channelAxis", "first", "second", "last");
        offer("oneDimensional", "skipped", "projected");
        offer("weightDecay", "decoupled");
        offer("weightDecayOrder", "before-step");
        offer("weightDecayGuard", "positive", "non-zero");
        offer("projectedDecayRatio", "applied", "ignored");
        offer("sgdpDecayScale", "divided-by-one-minus-momentum", "plain");
        offer("nesterov", "look-ahead");
        offer("sgdDampening", "from-first-gradient", "after-first-gradient");
        offer("sgdpDampening", "from-first-gradient", "after-first-gradient");
        offer("sgdpBuffer", "separate", "overwritten-by-projection");
        offer("cosineOfZero", "zero", "undefined");
        offer("nanCosine", "not-projected", "ignored");
        offer("decisionRange", "tensor", "unbounded");
        offer("missingGradient", "skipped");
        offer("emptyTensor", "skipped", "rejected");
        offer("sparseGradient", "rejected");
        offer("lowPrecisionState", "tensor", "float32");
    }

    private final Conventions conventions;

    private OfferedConventions(Conventions conventions) {
        this.conventions = conventions;
    }

    private static void offer(String axis, String... values) {
        OFFERED.put(axis, List.of(values));
    }

    /**
     * @param runtime the runtime's name, for errors
     * @throws InvalidInputException if a value is not offered, or not the combination
     */
    public static OfferedConventions of(Conventions conventions, String runtime) {
        conventions.axes().forEach((axis, value) -> {
            if (!OFFERED.get(axis).contains(value)) {
                throw new InvalidInputException(
                        "convention " + conventions.name() + ": the " + runtime + " runtime does not offer " + axis
                                + " = " + value + "; choose " + String.join(" or ", OFFERED.get(axis)));
            }
        });
        OfferedConventions rules = new OfferedConventions(conventions);
        if (rules.is("decisionRange", "unbounded") && !rules.is("cosineEpsilon", "none")) {
            throw new InvalidInputException("convention " + conventions.name() + ": the " + runtime
                    + " runtime offers decisionRange = unbounded only with cosineEpsilon = none; set one of them");
        }
        return rules;
    }

    /** Whether the conventions have this value on this axis. */
    public boolean is(String axis, String value) {
        return conventions.value(axis).equals(value);
    }

    public String cosineEpsilon() {
        return conventions.value("cosineEpsilon");
    }

    /** The axis of a shape along which the filters lie; 0 for fewer than two axes. */
    public int channelAxis(Shape shape) {
        if (shape.rank() < 2 || is("channelAxis", "first")) {
            return 0;
        }
        return is("channelAxis", "second") ? 1 : shape.rank() - 1;
    }
}
