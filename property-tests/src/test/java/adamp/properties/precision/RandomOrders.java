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
import java.util.concurrent.atomic.AtomicLong;

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
    private static final int TENTHS = 10;
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

    /** The same of one family. */
    void run(Precision precision, Family family, long seed, int count) {
        tightness.of(precision);
        for (Conventions conventions : Sweep.CONVENTIONS) {
            for (Algorithm algorithm : Algorithm.values()) {
                for (int i = 0; i < count; i++) {
                    var scenario = family.scenario(algorithm, conventions, precision, seed + i);
                    Outcome outcome = ScenarioCheck.run(new FormatPorts(seed + i), scenario, tightness);
                    outcome.finding().ifPresent(finding -> alarms.add(finding.toString()));
                    steps += outcome.steps();
                    outcomes.merge(precision + ", " + conventions.name() + ", " + family, outcome, Outcome::plus);
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

    /** What others have seen too. */
    private void add(RandomOrders other) {
        steps += other.steps;
        alarms.addAll(other.alarms);
        other.outcomes.forEach((name, outcome) -> outcomes.merge(name, outcome, Outcome::plus));
        tightness.add(other.tightness);
    }

    private void print(long seeds) {
        System.out.print(tightness.table());
        System.out.println(steps + " correct steps in random orders, of " + seeds + " seeds from 0 on, " + alarms.size()
                + " false alarms; most decisions open: " + mostOpen(0));
        alarms.stream().limit(10).forEach(System.out::println);
    }

    /**
     * Takes seeds from 0 on, in as many threads as there are processors, and prints what it has seen at each tenth of the way.
     *
     * @param arguments the steps to be taken
     */
    public static void main(String[] arguments) throws InterruptedException {
        long wanted = Long.parseLong(arguments[0]);
        RandomOrders all = new RandomOrders();
        AtomicLong seeds = new AtomicLong();
        Runnable work = () -> {
            while (all.isBelow(wanted)) {
                RandomOrders own = new RandomOrders();
                long seed = seeds.getAndIncrement();
                for (Precision precision : Precision.values()) {
                    own.run(precision, seed, 1);
                }
                all.take(own, seeds.get(), wanted / TENTHS);
            }
        };
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            threads.add(new Thread(work));
            threads.get(i).start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        all.print(seeds.get());
    }

    private synchronized boolean isBelow(long wanted) {
        return steps < wanted;
    }

    private synchronized void take(RandomOrders other, long seeds, long every) {
        long before = steps;
        add(other);
        if (before / every != steps / every) {
            print(seeds);
        }
    }
}
