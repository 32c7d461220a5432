package adamp.experiments.bench;

import adamp.optimizer.Adam;
import adamp.optimizer.AdamP;
import adamp.optimizer.AdamW;
import adamp.optimizer.Settings;
import adamp.optimizer.Sgd;
import adamp.optimizer.Sgdp;
import adamp.optimizer.StepReport;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.global.torch;

/**
 * All contestants in one process, one step each in every round, so that whatever else the machine does falls on all of
 * them. The learning rate is so small that weights keep their angle to the fixed gradients.
 */
final class Benchmark {
    static final String FUSED = "torch fused AdamW";
    static final String COMPOSED = "libtorch C++ AdamW";

    private static final double LEARNING_RATE = 1e-8;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Scenario scenario;
    private final Problem problem;
    private final int threads;
    private final int warmUp;
    private final int rounds;

    Benchmark(Scenario scenario, Problem problem, int threads, int warmUp, int rounds) {
        this.scenario = scenario;
        this.problem = problem;
        this.threads = threads;
        this.warmUp = warmUp;
        this.rounds = rounds;
    }

    /** Runs all rounds, and then checks that the steps were taken and that both host runtimes took the same. */
    @SuppressWarnings("try") // the scope frees what is allocated while it is open
    BenchResult run() {
        torch.set_num_threads(threads);
        try (PointerScope scope = new PointerScope()) {
            List<Contestant> contestants = contestants();
            List<Timing> timings = time(contestants);
            List<String> faults = faults(contestants, Problem.digest(problem.copyWeights()));
            double share = projectedShare(contestants);
            contestants.forEach(Contestant::close);
            return new BenchResult(scenario, threads, rounds, timings, share, faults);
        }
    }

    private List<Contestant> contestants() {
        Settings adamP =
                AdamP.builder().learningRate(LEARNING_RATE).weightDecay(1e-2).build();
        Settings sgdp = Sgdp.builder()
                .learningRate(LEARNING_RATE)
                .momentum(0.9)
                .weightDecay(1e-2)
                .build();
        Settings sgd = Sgd.builder().learningRate(LEARNING_RATE).momentum(0.9).build();
        List<Contestant> contestants = new ArrayList<>();
        contestants.add(new TorchFusedAdamW(problem, LEARNING_RATE));
        contestants.add(new TorchAdamW(problem, LEARNING_RATE));
        contestants.add(new HostContestant("host", adamP, problem, threads));
        contestants.add(new HostContestant("host-scalar", adamP, problem, threads));
        Settings adamW = AdamW.builder().learningRate(LEARNING_RATE).build();
        Settings adam =
                Adam.builder().learningRate(LEARNING_RATE).weightDecay(1e-2).build();
        for (Settings settings : List.of(adamW, adam, sgdp, sgd)) {
            contestants.add(new HostContestant("host", settings, problem, threads));
        }
        return contestants;
    }

    private List<Timing> time(List<Contestant> contestants) {
        double[][] milliseconds = new double[contestants.size()][rounds];
        for (int round = -warmUp; round < rounds; round++) {
            for (int i = 0; i < contestants.size(); i++) {
                double time = timeStep(contestants.get(i));
                if (round >= 0) {
                    milliseconds[i][round] = time;
                }
            }
        }
        List<Timing> timings = new ArrayList<>();
        for (int i = 0; i < contestants.size(); i++) {
            timings.add(new Timing(contestants.get(i).name(), milliseconds[i]));
        }
        return timings;
    }

    /** One thread is timed by its own clock, which stands still while others have the processor; more by the wall's. */
    @SuppressWarnings("try") // the scope frees what is allocated while it is open
    private double timeStep(Contestant contestant) {
        try (PointerScope scope = new PointerScope()) {
            long start = now();
            contestant.step();
            return (now() - start) / 1e6;
        }
    }

    private long now() {
        return threads == 1 ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    private static List<String> faults(List<Contestant> contestants, long untouched) {
        List<String> faults = new ArrayList<>();
        for (Contestant contestant : contestants) {
            if (Problem.digest(contestant.weights()) == untouched) {
                faults.add(contestant.name() + ": the weights did not change");
            }
            if (!Problem.finite(contestant.weights())) {
                faults.add(contestant.name() + ": weights are not finite");
            }
        }
        if (Problem.digest(host(contestants, "host AdamP").weights())
                != Problem.digest(host(contestants, "host-scalar AdamP").weights())) {
            faults.add("host and host-scalar differ in bits");
        }
        return faults;
    }

    private static double projectedShare(List<Contestant> contestants) {
        StepReport report = host(contestants, "host AdamP").stepAndReport();
        return report.projectedShare();
    }

    private static HostContestant host(List<Contestant> contestants, String name) {
        return (HostContestant) contestants.stream()
                .filter(contestant -> contestant.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
