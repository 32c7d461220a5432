package adamp.properties.certify.shrink;

import adamp.properties.cases.Scenario;
import java.util.stream.Stream;

/** One way to make a scenario smaller. */
@FunctionalInterface
interface Reduction {
    /** Smaller scenarios, the smallest first; lazily, as most are never looked at. */
    Stream<Scenario> of(Scenario scenario);
}
