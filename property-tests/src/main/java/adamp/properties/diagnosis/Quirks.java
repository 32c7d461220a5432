package adamp.properties.diagnosis;

import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Conventions;
import java.util.List;

/** The named defects that a convention itself carries: a port certified under it has them. */
public final class Quirks {
    private Quirks() {}

    /** Those of an algorithm under a convention, in the order of the axes. */
    public static List<Explanation> of(Algorithm algorithm, Conventions conventions) {
        return List.of();
    }
}
