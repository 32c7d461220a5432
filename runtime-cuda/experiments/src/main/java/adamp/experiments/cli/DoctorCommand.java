package adamp.experiments.cli;

import adamp.experiments.data.FashionMnist;
import adamp.experiments.model.Libtorch;
import adamp.optimizer.OptimizerBuilder;
import adamp.optimizer.OptimizerRuntime;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code doctor}: what this machine has and lacks. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says what this machine has, what is missing, and how to mend it.")
final class DoctorCommand implements Callable<Integer> {
    private static final long LEAST_MEMORY_MB = 1000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        List<Finding> findings =
                new ArrayList<>(List.of(java(), vectors(), cores(), memory(), spinning(), libtorch(), data()));
        findings.addAll(GpuFindings.all());
        findings.add(CoqFinding.look());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(findings));
        } else {
            findings.forEach(finding -> out.println(finding.line()));
        }
        out.flush();
        return findings.stream().allMatch(finding -> finding.fine() || !finding.needed()) ? 0 : 1;
    }

    private static Finding java() {
        String found = System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vm.name");
        boolean fine = Runtime.version().feature() >= 17;
        return new Finding("Java", fine, true, found, fine ? "" : "install a JDK of version 17 or later");
    }

    private static Finding vectors() {
        boolean on = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        String host = OptimizerBuilder.runtimes().stream()
                .filter(runtime -> runtime.name().equals("host"))
                .map(OptimizerRuntime::description)
                .findFirst()
                .orElse("none");
        String remedy = on ? "" : "leave ADAMP_VECTOR unset for a faster step, the same bits";
        return new Finding("host runtime", on && !host.startsWith("plain"), false, host, remedy);
    }

    private static Finding cores() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new Finding("cores", true, false, Integer.toString(cores), "");
    }

    private static Finding memory() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        boolean fine = megabytes >= LEAST_MEMORY_MB;
        return new Finding(
                "heap", fine, false, megabytes + " MB at most", fine ? "" : "give more: JDK_JAVA_OPTIONS=-Xmx1g");
    }

    private static Finding spinning() {
        String policy = System.getenv("OMP_WAIT_POLICY");
        boolean fine = "PASSIVE".equalsIgnoreCase(policy);
        return new Finding(
                "OMP_WAIT_POLICY",
                fine,
                false,
                policy == null ? "not set" : policy,
                fine ? "" : "set it to PASSIVE, or waiting threads take time from working ones");
    }

    private static Finding libtorch() {
        try {
            return new Finding("libtorch", true, true, Libtorch.load(), "");
        } catch (RuntimeException exception) {
            return new Finding("libtorch", false, true, "does not load", exception.getMessage());
        }
    }

    private static Finding data() {
        int images = FashionMnist.shipped().train().count();
        String found = images + " training images ship";
        if (FashionMnist.isPackageInstalled()) {
            return new Finding(
                    "Fashion-MNIST", true, false, found + ", the whole is in " + FashionMnist.PACKAGE_FOLDER, "");
        }
        return new Finding(
                "Fashion-MNIST",
                true,
                false,
                found,
                "for the whole, on Debian or Ubuntu: apt-get install dataset-fashion-mnist, then --data "
                        + FashionMnist.PACKAGE_FOLDER);
    }
}
