package adamp.properties.precision;

import adamp.properties.Sweep;
import adamp.properties.cases.Family;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Precision;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Correct steps evaluated in random orders in every precision, held against their bounds: counts, the share of decisions
 * that rounding leaves open, and how tight the bounds are. As a program it goes on until so many steps are taken:
 *
 * <pre>
 * mvn -pl property-tests -am test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=adamp.properties.precision.RandomOrders -Dexec.args=1000000
 * </pre>
 */
public final class RandomOrders {
    private static final int SHARE_OF_LONG_ONES = 8;
    private static final Set<Family> LONG =
            EnumSet.of(Family.LONG_ROWS, Family.LARGE_TENSOR, Family.LONG_RUN, Family.FREE_RUN, Family.ROUNDING_BIAS);

    private final FormatTightness tightness = new FormatTightness();
    private final Map<String, Outcome> outcomes = new TreeMap<>();
    private final List<String> alarms = new ArrayList<>();
    private long steps;

    /** Runs scenarios of every family, algorithm and preset in a precision, from a seed on. */
    void run(Precision precision, long seed, int count) {
        for (Family family : Family.values()) {
            if (!LONG.contains(family) || seed % SHARE_OF_LONG_ONES == 0) {
                run(precision, family, seed, count);
            }
        }
    }

    private void run(Precision precision, Family family, long seed, int count) {
        tightness.of(precision);
        for (Conventions conventions : Sweep.CONVENTIONS) {
            for (Algorithm algorithm : Algorithm.values()) {
                for (int i = 0; i < count; i++) {
                    var scenario = family.scenario(algorithm, conventions, precision, seed + i);
                    Outcome outcome = ScenarioCheck.run(new FormatPorts(seed + i), scenario, tightness);
                    outcome.finding().ifPresent(finding -> alarms.add(finding.toString()));
                    steps += outcome.steps();
                    outcomes.merge(precision + ", " + family, outcome, Outcome::plus);
                }
            }
        }
    }

    long steps() {
        return steps;
    }

    List<String> alarms() {
        return alarms;
    }

    FormatTightness tightness() {
        return tightness;
    }

    /** Where the most decisions are left open, among those with at least so many. */
    String mostOpen(int leastDecisions) {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getValue().decisions() >= leastDecisions)
                .max(Map.Entry.comparingByValue((a, b) -> Double.compare(a.ambiguousShare(), b.ambiguousShare())))
                .map(entry -> String.format(
                        "%s: %.2f%% of %d",
                        entry.getKey(),
                        100 * entry.getValue().ambiguousShare(),
                        entry.getValue().decisions()))
                .orElse("none");
    }

    double largestOpenShare(int leastDecisions) {
        return outcomes.values().stream()
                .filter(outcome -> outcome.decisions() >= leastDecisions)
                .mapToDouble(Outcome::ambiguousShare)
                .max()
                .orElse(0);
    }

    /** @param arguments the steps to be taken */
    public static void main(String[] arguments) {
        long wanted = Long.parseLong(arguments[0]);
        RandomOrders orders = new RandomOrders();
        for (long seed = 0; orders.steps() < wanted; seed++) {
            for (Precision precision : Precision.values()) {
                orders.run(precision, seed, 1);
            }
        }
        System.out.print(orders.tightness().table());
        System.out.println(orders.steps() + " correct steps in random orders, "
                + orders.alarms().size() + " false alarms; most decisions open: " + orders.mostOpen(100));
        orders.alarms().stream().limit(10).forEach(System.out::println);
    }
}
