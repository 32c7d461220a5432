package adamp.properties.certify;

import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperLimit;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Precision;
import adamp.spec.convention.Conventions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The cases of a certification. Immutable; the same parts give the same scenarios, to the last bit, for as long as the
 * version is the same.
 *
 * @param algorithm which rule
 * @param conventions what the rule leaves open
 * @param precision of the tensors
 * @param size how many cases
 * @param seed from which all numbers are drawn
 * @param limits of the hyper-parameters: those drawn are replaced by the nearest within
 */
public record Suite(
        Algorithm algorithm,
        Conventions conventions,
        Precision precision,
        SuiteSize size,
        long seed,
        Set<HyperLimit> limits) {
    private static final int VERSION = 2;
    /** Of tensors of few digits, whose scenarios were drawn anew since. */
    private static final int VERSION_IN_HALF_FORMATS = 3;

    /** The seed where none is given. */
    public static final long DEFAULT_SEED = 1;

    /** Seeds of cases lie so far apart that no two suites of small seeds share one. */
    private static final long STRIDE = 100_003;

    public Suite {
        limits = Set.copyOf(limits);
    }

    /** With any hyper-parameters. */
    public Suite(Algorithm algorithm, Conventions conventions, Precision precision, SuiteSize size, long seed) {
        this(algorithm, conventions, precision, size, seed, Set.of());
    }

    /** Counts up whenever any scenario of suites of such a precision changes. */
    public int version() {
        return precision.state().isHalf() ? VERSION_IN_HALF_FORMATS : VERSION;
    }

    /** All cases, flag by flag. */
    public List<CaseId> cases() {
        return Arrays.stream(Family.values())
                .flatMap(flag -> cases(flag).stream())
                .toList();
    }

    /** The cases of a flag. */
    public List<CaseId> cases(Family flag) {
        return IntStream.range(0, size.cases(flag))
                .mapToObj(number -> new CaseId(flag, number))
                .toList();
    }

    /** What a case is. Any number may be asked for, in the suite or beyond its size. */
    public Scenario scenario(CaseId id) {
        Scenario drawn = id.flag().scenario(algorithm, conventions, precision, seed * STRIDE + id.number());
        List<HyperParameters> within = drawn.setup().hyper().stream()
                .map(hyper -> HyperLimit.within(limits, hyper))
                .toList();
        return limits.isEmpty() ? drawn : drawn.with(drawn.setup().with(within));
    }

    /** SHA-256 over the canonical text of all scenarios. */
    public String digest() {
        Digest digest = new Digest();
        digest.add("suite " + version() + "\n");
        for (CaseId id : cases()) {
            digest.add("case " + id + "\n");
            ScenarioText.write(scenario(id), digest::add);
        }
        return "sha256:" + digest.hex();
    }
}
