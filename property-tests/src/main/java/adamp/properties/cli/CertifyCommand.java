package adamp.properties.cli;

import adamp.properties.certify.CaseId;
import adamp.properties.certify.CertificateJson;
import adamp.properties.certify.Certification;
import adamp.properties.certify.Certifier;
import adamp.properties.certify.Subject;
import adamp.properties.certify.Suite;
import adamp.properties.certify.SuiteSize;
import adamp.properties.certify.Verdict;
import adamp.properties.certify.Waivers;
import adamp.properties.pipe.OwnPorts;
import adamp.properties.port.PortFault;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Precision;
import adamp.spec.convention.Conventions;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code certify}: holds a port against the exact reference. */
@Command(
        name = "certify",
        mixinStandardHelpOptions = true,
        version = "adamp " + OwnPorts.VERSION,
        customSynopsis = {
            "./adamp certify [OPTION ...] [--] COMMAND...",
            "       ./adamp certify [OPTION ...] --library libtorch|djl|nd4j|tribuo",
            "       ./adamp certify [OPTION ...] --runtime NAME"
        },
        description = {
            "",
            "Certifies a port of SGD, SGDP, Adam, AdamW or AdamP: runs a thousand cases an algorithm on it, checks"
                    + " every number it reports against the exact reference within a derived bound, and says what is"
                    + " wrong, where, and which known defect explains it.",
            "",
            "COMMAND starts the port: any program that speaks the protocol of property-tests/PROTOCOL.md, such as",
            "  python3 property-tests/adapters/python/torch_port.py torch.optim:AdamW",
            ""
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:certified",
            "1:not certified, or the port broke off",
            "2:bad usage",
            "3:an input or output failed",
            "130:interrupted"
        })
public final class CertifyCommand implements Callable<Integer> {
    private static final int INTERRUPTED = 130;

    private final Stop stop;
    private final StandardOutput output;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The command line that starts the port.")
    private final List<String> command = new ArrayList<>();

    @Option(
            names = "--runtime",
            paramLabel = "NAME",
            description = "Certify one of ours in this process: host, host-scalar, emulated, cuda or reference.")
    private String runtime;

    @Option(
            names = "--algorithm",
            paramLabel = "NAME",
            converter = Converters.OfAlgorithm.class,
            description = "SGD, SGDP, Adam, AdamW or AdamP; again for several. Default: all the port offers.")
    private final List<Algorithm> algorithms = new ArrayList<>();

    @Option(
            names = "--convention",
            paramLabel = "NAME|FILE",
            converter = Converters.OfConvention.class,
            description = "PAPER, OFFICIAL, CORRECTED, or a JSON file of one's own, such as {\"name\": \"MINE\","
                    + " \"preset\": \"OFFICIAL\", \"axes\": {\"sgdpBuffer\": \"separate\"}} (the axes:"
                    + " spec/CONVENTIONS.md). Default: what the port declares, else the first of OFFICIAL, CORRECTED"
                    + " and PAPER that it follows.")
    private Conventions convention;

    @Option(
            names = "--dtype",
            paramLabel = "NAME",
            converter = Converters.OfPrecision.class,
            description = "Of the tensors: float64, float32, bfloat16, float16, bfloat16-with-master or"
                    + " float16-with-master. Default: float32, or what the port has instead.")
    private Precision dtype;

    @Option(names = "--quick", description = "A few cases of each flag, in seconds.")
    private boolean quick;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "" + Suite.DEFAULT_SEED,
            converter = Converters.OfSeed.class,
            description = "Draws other cases of the same flags. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--case",
            paramLabel = "ID",
            converter = Converters.OfCase.class,
            description = "Run this case alone, such as THRESHOLD/12, and print its numbers and, if it fails, a test to"
                    + " paste.")
    private CaseId id;

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = {
                "Failures that are expected, as JSON:",
                "{\"waivers\": [{\"bug|flag|case\": NAME, \"algorithm\": NAME, \"reason\": WHY}]}"
            })
    private Path waivers;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "Write certificate-ALGORITHM.json, report.html, junit.xml, badge.txt and badge.json (for shields.io's",
                "endpoint badge) there."
            })
    private Path out;

    @Option(names = "--json", description = "Print the certificates as JSON.")
    private boolean json;

    @Option(
            names = "--verbose",
            description = "List every flag, print every failure's replay line and test, and stack traces.")
    private boolean verbose;

    CertifyCommand(Stop stop, StandardOutput output) {
        this.stop = stop;
        this.output = output;
    }

    @Override
    public Integer call() {
        Waivers expected = waivers == null ? Waivers.NONE : Inputs.waivers(waivers);
        OutputFolder folder = out == null ? null : OutputFolder.of(out);
        try (Subject subject = subject()) {
            List<Algorithm> chosen = algorithms.isEmpty() ? offered(subject) : algorithms;
            requireOffered(subject, chosen);
            Precision precision = dtype == null ? subject.precision() : dtype;
            SuiteSize size = quick ? SuiteSize.QUICK : SuiteSize.FULL;
            CertifyProgress progress = CertifyProgress.on(spec.commandLine().getErr());
            Certifier certifier = new Certifier(subject, expected, size, seed, progress, stop::isAsked);
            if (id != null) {
                return replay(subject, certifier, chosen, precision);
            }
            List<Certification> made = new ArrayList<>();
            List<JsonNode> certificates = new ArrayList<>();
            for (Algorithm algorithm : chosen) {
                Certification one = certifier.certify(algorithm, Optional.ofNullable(convention), precision);
                progress.end();
                if (stop.isAsked()) {
                    return INTERRUPTED;
                }
                made.add(one);
                certificates.add(CertificateJson.write(subject, one));
            }
            Outputs.print(spec.commandLine().getOut(), certificates, json, verbose);
            if (folder != null) {
                folder.write(certificates);
            }
            requireWritten();
            return made.stream().allMatch(one -> one.verdict() == Verdict.CERTIFIED) ? 0 : 1;
        }
    }

    private Subject subject() {
        if ((runtime == null) == command.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    runtime == null
                            ? "nothing to certify: give a command that starts a port, or --runtime NAME"
                            : "both --runtime and a command are given: give one");
        }
        if (!command.isEmpty() && command.get(0).isBlank()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "the command is empty: give a command that starts a port");
        }
        try {
            return runtime == null ? Inputs.command(command, algorithms) : Inputs.runtime(runtime);
        } catch (PortFault fault) {
            if (fault.kind() == PortFault.Kind.NOT_STARTED) {
                throw new Trouble(Trouble.IO_FAILED, fault.getMessage() + "; give a command that starts a port");
            }
            throw new Trouble(Trouble.CHECK_FAILED, fault.getMessage());
        }
    }

    private static List<Algorithm> offered(Subject subject) {
        return Arrays.stream(Algorithm.values())
                .filter(subject.algorithms()::contains)
                .toList();
    }

    private void requireOffered(Subject subject, List<Algorithm> chosen) {
        if (chosen.isEmpty()) {
            throw new Trouble(Trouble.CHECK_FAILED, subject.name() + " offers none of the algorithms");
        }
        for (Algorithm algorithm : chosen) {
            if (!subject.algorithms().contains(algorithm)) {
                List<String> known =
                        offered(subject).stream().map(Algorithm::title).toList();
                throw new CommandLine.ParameterException(
                        spec.commandLine(),
                        subject.name() + " offers no " + algorithm + ": it offers " + String.join(", ", known));
            }
        }
    }

    private int replay(Subject subject, Certifier certifier, List<Algorithm> chosen, Precision precision) {
        if (chosen.size() != 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--case needs one algorithm: give --algorithm");
        }
        CaseReplay replay =
                new CaseReplay(subject, certifier, spec.commandLine().getOut(), verbose);
        boolean passed = replay.run(chosen.get(0), Optional.ofNullable(convention), precision, seed, id);
        requireWritten();
        return passed ? 0 : 1;
    }

    /** Who reads no verdict takes the exit code for one. */
    private void requireWritten() {
        spec.commandLine().getOut().flush();
        output.failure().ifPresent(reason -> {
            throw new Trouble(
                    Trouble.IO_FAILED, "cannot write to standard output (" + reason + "): see where it leads");
        });
    }

    /** The command line, for tests and for {@link #main}. */
    static CommandLine commandLine(Stop stop, StandardOutput output) {
        CommandLine line = new CommandLine(new CertifyCommand(stop, output));
        return line.setStopAtPositional(true)
                .setOut(output.writer())
                .setParameterExceptionHandler((refused, arguments) -> Refusal.print("certify", refused))
                .setExecutionExceptionHandler((failure, at, parsed) -> Trouble.report(
                        failure, at.getErr(), parsed.originalArgs().contains("--verbose")));
    }

    /** Runs it alone, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Stop stop = Stop.onInterrupt();
        int status = INTERRUPTED;
        try {
            status = commandLine(stop, StandardOutput.open())
                    .setErr(StandardError.open())
                    .execute(arguments);
        } finally {
            stop.finished();
            if (stop.isAsked()) { // whatever breaks while the machine shuts down is of no interest
                Runtime.getRuntime().halt(INTERRUPTED);
            }
        }
        System.exit(status);
    }
}
