package adamp.proofs.cli;

import adamp.proofs.coq.Programs;
import adamp.proofs.error.ExitCode;
import adamp.proofs.error.ProofException;
import adamp.proofs.instances.NumericSettings;
import adamp.proofs.prove.Checkout;
import adamp.proofs.prove.Environment;
import adamp.proofs.prove.ProofVerdict;
import adamp.proofs.prove.ProofsFile;
import adamp.proofs.prove.ProofsRecord;
import adamp.proofs.prove.Prover;
import adamp.proofs.prove.Request;
import adamp.proofs.prove.Trajectories;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code prove}: checks every statement, by Coq and on exact instances. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        version = "adamp " + Environment.VERSION,
        description = {
            "Checks every statement of the paper: the proofs with Coq, the statements again on exact random instances in"
                    + " Java, and that Coq's definitions and the Java reference compute the same numbers.",
            "Needs Debian's packages coq, libcoq-coquelicot and libcoq-flocq, or passes by Coq and says so."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all of it holds",
            "1:something does not hold, or was not checked (see --allow-skip)",
            "2:bad usage",
            "3:an input or output failed",
            "130:interrupted"
        })
final class ProveCommand implements Callable<Integer> {
    private static final int CASES = 300;

    private final Programs programs;
    private final Trajectories trajectories;
    private final Failures failures;

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "DIR", description = "Write DIR/prove/proofs.json, which 'report' reads.")
    private Path out;

    @Option(names = "--json", description = "Print the record as JSON instead of the table.")
    private boolean json;

    @Option(names = "--allow-skip", description = "Succeed without Coq, where all the rest holds.")
    private boolean allowSkip;

    @Option(names = "--numeric-only", description = "Leave Coq out, which counts as skipped.")
    private boolean numericOnly;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Draws the instances and trajectories. Default: ${DEFAULT-VALUE}.",
            defaultValue = "2021")
    private long seed;

    @Option(
            names = "--tries",
            paramLabel = "N",
            description = "Instances of each property, in place of its own number.")
    private Integer tries;

    @Option(
            names = "--cases",
            paramLabel = "N",
            description = "Trajectories to compare between Coq and Java. Default: ${DEFAULT-VALUE}.",
            defaultValue = "" + CASES)
    private int cases;

    @Option(
            names = "--accept",
            description = "Write what Coq says of every statement into the golden files of the checkout.")
    private boolean accept;

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "The checkout. Default: that of the program.",
            defaultValue = "${sys:adamp.root:-.}")
    private Path root;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Where Coq works and compiled files are kept. Default: target/adamp/coq in the checkout.")
    private Path work;

    ProveCommand(Programs programs, Trajectories trajectories, Failures failures) {
        this.programs = programs;
        this.trajectories = trajectories;
        this.failures = failures;
    }

    @Option(names = "--verbose", description = "Print stack traces with errors.")
    void verbose(boolean on) {
        failures.verbose(on);
    }

    @Override
    public Integer call() throws IOException {
        Request request = request();
        ProofsFile file = out == null ? null : ProofsFile.in(out);
        ProgressPrinter progress = new ProgressPrinter(spec.commandLine().getErr(), StandardError.isTerminal());
        ProofsRecord record;
        try {
            record = new Prover(programs, trajectories).run(request, progress);
        } finally {
            progress.end();
        }
        if (file != null) {
            file.write(record);
        }
        PrintWriter output = spec.commandLine().getOut();
        output.print(json ? ProofsFile.json(record) + "\n" : new TablePrinter(record).text());
        output.flush();
        return end(record);
    }

    private Request request() {
        if ((tries != null && tries <= 0) || cases <= 0) {
            throw ProofException.usage("--tries and --cases are counts from 1 on");
        }
        if (accept && numericOnly) {
            throw ProofException.usage("--accept asks Coq, and --numeric-only leaves it out: give one of them");
        }
        Checkout checkout = new Checkout(root);
        String path = System.getenv("PATH");
        return new Request(
                checkout,
                work == null ? checkout.work() : work,
                path == null ? "" : path,
                new NumericSettings(seed, tries == null ? OptionalInt.empty() : OptionalInt.of(tries)),
                cases,
                numericOnly,
                accept,
                command());
    }

    /** How to repeat it: where results and compiled files lie does not matter. */
    private String command() {
        return "./adamp prove --seed " + seed
                + (tries == null ? "" : " --tries " + tries)
                + (cases == CASES ? "" : " --cases " + cases)
                + (numericOnly ? " --numeric-only" : "");
    }

    private int end(ProofsRecord record) {
        PrintWriter errors = spec.commandLine().getErr();
        if (record.verdict() == ProofVerdict.FAILED) {
            int count = record.findings().size();
            errors.println("adamp: " + count + (count == 1 ? " check failed" : " checks failed") + ", the first: "
                    + record.findings().get(0));
            return ExitCode.CHECK_FAILED.status();
        }
        if (record.verdict() == ProofVerdict.NOT_CHECKED && !allowSkip) {
            errors.println(
                    "adamp: the Coq part was skipped: " + record.coq().skipped() + "; --allow-skip accepts that");
            return ExitCode.CHECK_FAILED.status();
        }
        return ExitCode.OK.status();
    }
}
