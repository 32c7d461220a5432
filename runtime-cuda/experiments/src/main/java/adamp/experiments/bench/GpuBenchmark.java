package adamp.experiments.bench;

import adamp.experiments.model.Libtorch;
import adamp.experiments.model.Placement;
import adamp.optimizer.Adam;
import adamp.optimizer.AdamP;
import adamp.optimizer.AdamW;
import adamp.optimizer.Settings;
import adamp.optimizer.Sgd;
import adamp.optimizer.Sgdp;
import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.gpu.kernel.KernelSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The kernels, a copy of memory, and torch's fused AdamW where its GPU build is, all on one device. In every round each
 * takes a queue of steps between two waits for the device, so that what is timed is the device and not the way to it.
 */
final class GpuBenchmark {
    private static final int QUEUE = 20;
    private static final double LEARNING_RATE = 1e-8;

    private final Gpu gpu;
    private final Problem problem;
    private final Scenario scenario;
    private final int warmUp;
    private final int rounds;

    /** @param gpu stays the caller's to close */
    GpuBenchmark(Gpu gpu, Scenario scenario, Problem problem, int warmUp, int rounds) {
        this.gpu = gpu;
        this.scenario = scenario;
        this.problem = problem;
        this.warmUp = warmUp;
        this.rounds = rounds;
    }

    /** @param torch whether libtorch computes on this device too */
    GpuBenchResult run(boolean torch) {
        List<Contestant> contestants = new ArrayList<>();
        try (GpuModule module = KernelSource.load(gpu);
                GpuStream stream = gpu.newStream()) {
            if (torch) {
                contestants.add(new TorchFusedAdamW(problem, LEARNING_RATE, Placement.GPU));
            }
            contestants.add(new CopyContestant(gpu, stream, problem.elements()));
            KernelContestant adamP = null;
            for (Settings settings : settings()) {
                KernelContestant contestant = new KernelContestant(gpu, module, stream, settings, problem);
                contestants.add(contestant);
                adamP = adamP == null ? contestant : adamP;
            }
            List<Timing> timings = time(contestants);
            double share = adamP.projectedShare();
            return new GpuBenchResult(gpu.name(), scenario, rounds, timings, share, faults(contestants));
        } finally {
            contestants.forEach(Contestant::close);
        }
    }

    /** AdamP first. */
    private static List<Settings> settings() {
        return List.of(
                AdamP.builder().learningRate(LEARNING_RATE).weightDecay(1e-2).build(),
                AdamW.builder().learningRate(LEARNING_RATE).build(),
                Adam.builder().learningRate(LEARNING_RATE).weightDecay(1e-2).build(),
                Sgdp.builder()
                        .learningRate(LEARNING_RATE)
                        .momentum(0.9)
                        .weightDecay(1e-2)
                        .build(),
                Sgd.builder().learningRate(LEARNING_RATE).momentum(0.9).build());
    }

    private List<Timing> time(List<Contestant> contestants) {
        double[][] milliseconds = new double[contestants.size()][rounds];
        for (int round = -warmUp; round < rounds; round++) {
            for (int i = 0; i < contestants.size(); i++) {
                double time = timeQueue(contestants.get(i));
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

    private double timeQueue(Contestant contestant) {
        gpu.synchronize();
        long start = System.nanoTime();
        for (int step = 0; step < QUEUE; step++) {
            contestant.step();
        }
        gpu.synchronize();
        return (System.nanoTime() - start) / 1e6 / QUEUE;
    }

    private List<String> faults(List<Contestant> contestants) {
        long untouched = Problem.digest(problem.copyWeights());
        List<String> faults = new ArrayList<>();
        for (Contestant contestant : contestants) {
            boolean steps = !contestant.name().equals(CopyContestant.NAME);
            if (steps && Problem.digest(contestant.weights()) == untouched) {
                faults.add(contestant.name() + ": the weights did not change");
            }
            if (!Problem.finite(contestant.weights())) {
                faults.add(contestant.name() + ": weights are not finite");
            }
        }
        return faults;
    }

    /** Whether libtorch computes on a GPU here; an archive for GPUs leaves libtorch out. */
    static boolean hasTorch() {
        try {
            Libtorch.load();
            return Libtorch.hasGpu();
        } catch (RuntimeException absent) {
            return false;
        }
    }
}
