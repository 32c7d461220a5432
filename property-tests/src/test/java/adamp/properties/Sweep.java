package adamp.properties;

import adamp.properties.cases.Family;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Conventions;
import java.util.List;

/** Runs scenarios of a family through a port, for every algorithm. */
public final class Sweep {
    /** Those that runtimes offer. */
    public static final List<Conventions> CONVENTIONS = List.of(Conventions.OFFICIAL, Conventions.CORRECTED);

    private Sweep() {}

    /** {@code count} scenarios for each algorithm, from a seed on. */
    public static Outcome of(PortFactory factory, Family family, Conventions conventions, long seed, int count) {
        Outcome total = Outcome.NOTHING;
        for (Algorithm algorithm : Algorithm.values()) {
            for (int i = 0; i < count; i++) {
                var scenario = family.scenario(algorithm, conventions, seed + i);
                total = total.plus(ScenarioCheck.run(factory, scenario));
            }
        }
        return total;
    }
}
