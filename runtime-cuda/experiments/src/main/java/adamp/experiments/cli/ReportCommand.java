package adamp.experiments.cli;

import adamp.experiments.error.ExitCode;
import adamp.experiments.error.ExperimentException;
import adamp.experiments.report.Report;
import adamp.experiments.report.ReportFiles;
import adamp.experiments.report.results.Results;
import adamp.experiments.report.results.ResultsException;
import adamp.experiments.report.results.ResultsFolder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report DIR}: writes the page and the JSON on a results folder. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes one HTML page, which needs no network, and the same as JSON on a folder of results.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the report is written", "2:bad usage", "3:the results cannot be read or the report written"})
public final class ReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder that 'run' wrote: DIR/<experiment>/experiment.json.")
    private Path folder;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The page; the JSON goes beside it under the same name. Default: DIR/report.html.")
    private Path out;

    @Override
    public Integer call() {
        // Charts are painted without a screen, also where one is at hand.
        System.setProperty("java.awt.headless", "true");
        try {
            Results results = new ResultsFolder(folder).read();
            ReportFiles files = new ReportFiles(out == null ? folder.resolve("report.html") : out);
            files.write(Report.of(results));
            spec.commandLine()
                    .getOut()
                    .println("Report on " + count(results.experiments().size()) + ": " + files.page() + " and "
                            + files.json());
            return ExitCode.OK.status();
        } catch (ResultsException e) {
            throw ExperimentException.file(e.getMessage(), e);
        }
    }

    private static String count(int experiments) {
        return experiments + (experiments == 1 ? " experiment" : " experiments");
    }
}
