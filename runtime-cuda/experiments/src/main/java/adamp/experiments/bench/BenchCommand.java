package adamp.experiments.bench;

import adamp.experiments.error.ExitCode;
import adamp.experiments.error.ExperimentException;
import adamp.experiments.run.ChosenRuntime;
import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.jcuda.Gpus;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code adamp bench}: times a runtime beside libtorch's optimizers. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = ImageBenchCommand.class,
        description = {
            "Times one step on ResNet18's parameters (11.69M weights), all contestants interleaved: the host runtime,"
                    + " torch's fused CPU AdamW and libtorch's C++ AdamW; or, with --runtime cuda, the kernels, a copy"
                    + " of memory, and torch's fused AdamW where libtorch's GPU build is.",
            "Kernels are timed by queues of recorded steps between two waits for the device. On the host, one thread is timed by its processor time, several by the clock on the wall.",
            "Exit code 1 if a contestant did not step, or the host's runtimes differ in bits."
        })
public final class BenchCommand implements Callable<Integer> {
    @Option(names = "--rounds", defaultValue = "30", description = "Timed rounds (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--warm-up", defaultValue = "40", description = "Rounds before them (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--threads", defaultValue = "1", description = "Threads of each (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--runtime",
            paramLabel = "NAME",
            defaultValue = "host",
            description = "host or cuda (default: ${DEFAULT-VALUE}).")
    private String runtime;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        requireAtLeastOne("--rounds", rounds);
        requireAtLeastOne("--warm-up", warmUp);
        requireAtLeastOne("--threads", threads);
        ChosenRuntime chosen = ChosenRuntime.named(runtime);
        if (chosen.isEmulated()) {
            throw ExperimentException.usage(
                    "--runtime emulated: an emulator's times say nothing of a GPU; choose host, or cuda where there is one");
        }
        return chosen.isCuda() ? onGpu() : onHost();
    }

    private int onGpu() throws IOException {
        List<GpuBenchResult> results = new ArrayList<>();
        boolean torch = GpuBenchmark.hasTorch();
        try (Gpu gpu = Gpus.cuda()) {
            for (Scenario scenario : Scenario.values()) {
                Problem problem = new Problem(scenario);
                results.add(new GpuBenchmark(gpu, scenario, problem, warmUp, rounds).run(torch));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(GpuBenchResult.json(results)));
        } else {
            results.forEach(result -> result.print(out));
        }
        out.flush();
        return status(
                results.stream().flatMap(result -> result.faults().stream()).toList());
    }

    private int onHost() throws IOException {
        List<BenchResult> results = new ArrayList<>();
        for (Scenario scenario : Scenario.values()) {
            results.add(new Benchmark(scenario, new Problem(scenario), threads, warmUp, rounds).run());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode root = BenchJson.of(results);
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root));
        } else {
            results.forEach(result -> print(result, out));
        }
        out.flush();
        return status(
                results.stream().flatMap(result -> result.faults().stream()).toList());
    }

    private int status(List<String> faults) {
        faults.forEach(spec.commandLine().getErr()::println);
        return (faults.isEmpty() ? ExitCode.OK : ExitCode.CHECK_FAILED).status();
    }

    private void requireAtLeastOne(String option, int value) {
        if (value < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " is " + value + ", but must be 1 or more; leave it out for the default");
        }
    }

    private static void print(BenchResult result, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s: %.1f%% of the weights projected, %d thread(s), median of %d rounds (quartiles)%n",
                result.scenario().name().toLowerCase(Locale.ROOT),
                100 * result.projectedShare(),
                result.threads(),
                result.rounds());
        Timing fused = result.timing(Benchmark.FUSED);
        Timing composed = result.timing(Benchmark.COMPOSED);
        for (Timing timing : result.timings()) {
            out.printf(
                    Locale.ROOT,
                    "  %-20s %7.2f ms (%.2f to %.2f, fastest %.2f)   x %.2f of fused (%.2f to %.2f)   x %.2f of C++%n",
                    timing.name(),
                    timing.median(),
                    timing.lowerQuartile(),
                    timing.upperQuartile(),
                    timing.fastest(),
                    timing.ratio(fused, 0.5),
                    timing.ratio(fused, 0.25),
                    timing.ratio(fused, 0.75),
                    timing.ratio(composed, 0.5));
        }
    }
}
