package adamp.experiments.cli;

import adamp.experiments.error.ExitCode;
import adamp.experiments.error.ExperimentException;
import adamp.experiments.run.Catalogue;
import adamp.experiments.run.Description;
import adamp.experiments.run.ExperimentRecord;
import adamp.experiments.run.Runner;
import adamp.experiments.run.Start;
import adamp.experiments.run.StopSignal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code run NAME}: runs one experiment and writes its results. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs an experiment and writes DIR/NAME/experiment.json and the metrics of each run.")
final class RunCommand implements Callable<Integer> {
    private final StopSignal stop;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The experiment ('adamp list'), or a YAML file of your own.")
    private String name;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            defaultValue = "mini",
            description = "How large: smoke, mini or full. Default: ${DEFAULT-VALUE}.")
    private String profile;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "results",
            description = "Where the results go. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of the data's four IDX files. Default: what ships with the program.")
    private Path data;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Changes a setting, such as epochs=2 or optimizers.sgd.learningRate=0.05. May be repeated.")
    private final List<String> overrides = new ArrayList<>();

    @Option(names = "--seeds", split = ",", paramLabel = "N", description = "The seeds, in place of the profile's own.")
    private final List<Long> seeds = new ArrayList<>();

    @Option(
            names = "--runtime",
            paramLabel = "NAME",
            description = "What steps the parameters: host, host-scalar, emulated or cuda. Default: host.")
    private String runtime;

    @ArgGroup(exclusive = true)
    private final Unfinished unfinished = new Unfinished();

    /** What becomes of runs that were not ended. */
    private static final class Unfinished {
        @Option(
                names = "--resume",
                description =
                        "Go on with what is in DIR/NAME: complete runs are taken as they are, others from their last"
                                + " checkpoints.")
        private boolean resume;

        @Option(names = "--overwrite", description = "Begin anew where DIR/NAME holds unfinished runs.")
        private boolean overwrite;

        Start start() {
            return resume ? Start.RESUME : overwrite ? Start.OVERWRITE : Start.REFUSE_UNFINISHED;
        }
    }

    @Option(names = "--plan", description = "Say what would be run, and run nothing.")
    private boolean plan;

    @Option(names = "--json", description = "Print the record of the experiment as JSON.")
    private boolean json;

    RunCommand(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        Description description = Catalogue.find(name);
        Runner runner =
                Runner.prepare(description, Kinds.named(description.kind()), profile, allOverrides(description));
        PrintWriter output = spec.commandLine().getOut();
        if (plan) {
            runner.plan().forEach(output::println);
            output.flush();
            return ExitCode.OK.status();
        }
        ExperimentRecord record = run(runner);
        output.print(json ? new ObjectMapper().writeValueAsString(record) + "\n" : new ResultPrinter(record).text());
        if (!json) {
            output.println("Results: " + out.resolve(description.name()));
        }
        output.flush();
        return (record.isWithin() ? ExitCode.OK : ExitCode.CHECK_FAILED).status();
    }

    private ExperimentRecord run(Runner runner) {
        ProgressPrinter progress = ProgressPrinter.on(spec.commandLine().getErr());
        try {
            return runner.run(out, command(), unfinished.start(), progress, stop);
        } finally {
            progress.end();
        }
    }

    /** The options that change settings are short for {@code --set}. */
    private List<String> allOverrides(Description description) {
        List<String> all = new ArrayList<>();
        if (data != null) {
            requireSetting(description, "data");
            all.add("data=" + quoted(data.toString()));
        }
        if (runtime != null) {
            all.add("runtime=" + quoted(runtime));
        }
        if (!seeds.isEmpty()) {
            requireSetting(description, "seeds");
            all.add("seeds=" + seeds);
        }
        all.addAll(overrides);
        return all;
    }

    private static void requireSetting(Description description, String key) {
        if (!description.hasSetting(key)) {
            throw ExperimentException.usage(
                    "--" + key + ": the experiment '" + description.name() + "' has no " + key + "; leave it out");
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** How to repeat the run: the folder of the results does not matter for them. */
    private String command() {
        StringBuilder command = new StringBuilder("./adamp run " + shellWord(name) + " --profile " + profile);
        if (data != null) {
            command.append(" --data ").append(shellWord(data.toString()));
        }
        if (runtime != null) {
            command.append(" --runtime ").append(runtime);
        }
        if (!seeds.isEmpty()) {
            command.append(" --seeds ")
                    .append(seeds.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        overrides.forEach(override -> command.append(" --set ").append(shellWord(override)));
        return command.toString();
    }

    /** As a shell reads it back: in quotes where it has more than plain letters. */
    private static String shellWord(String text) {
        return text.matches("[A-Za-z0-9_./:=,+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
