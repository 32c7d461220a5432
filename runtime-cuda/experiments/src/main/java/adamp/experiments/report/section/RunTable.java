package adamp.experiments.report.section;

import adamp.experiments.report.html.Element;
import adamp.experiments.report.html.Numbers;
import adamp.experiments.report.html.Table;
import adamp.experiments.report.html.Text;
import adamp.experiments.report.results.Experiment;
import adamp.experiments.report.results.Run;

/** Every run with its seed, its length and its time. */
final class RunTable {

    private RunTable() {}

    static Element of(Experiment experiment) {
        Table table = new Table("Runs of " + experiment.name())
                .column("Run")
                .column("Optimizer")
                .numbers("Seed")
                .numbers("Records")
                .numbers("Seconds");
        for (Run run : experiment.runs()) {
            table.row(
                    new Text(run.label()),
                    new Text(run.optimizer()),
                    new Text(run.seed().isPresent() ? Long.toString(run.seed().getAsLong()) : "none"),
                    new Text(Integer.toString(run.metrics().length())),
                    new Text(Numbers.significant(run.seconds(), 3)));
        }
        return table.build();
    }
}
