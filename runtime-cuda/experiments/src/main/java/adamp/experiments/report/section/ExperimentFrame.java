package adamp.experiments.report.section;

import adamp.experiments.report.html.Element;
import adamp.experiments.report.html.Node;
import adamp.experiments.report.html.Numbers;
import adamp.experiments.report.html.Text;
import adamp.experiments.report.results.Experiment;
import adamp.experiments.report.results.TableRow;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What the sections of all experiments share: the line of facts, then the figures, the table, the runs and the notes. */
abstract class ExperimentFrame implements Section {

    final Experiment experiment;

    ExperimentFrame(Experiment experiment) {
        this.experiment = experiment;
    }

    /** Prose and figures between the line of facts and the table. */
    abstract Element figures();

    /** The table of single runs. */
    Node runs() {
        return RunTable.of(experiment);
    }

    @Override
    public String id() {
        return "experiment-" + experiment.name().replaceAll("[^A-Za-z0-9-]", "-");
    }

    @Override
    public String title() {
        return experiment.title();
    }

    @Override
    public JsonNode data() {
        return ExperimentData.of(experiment);
    }

    @Override
    public Element body() {
        Element body = new Element("div")
                .add(facts(), Pieces.sentences("What is seen, and what is not shown", experiment.summary()), figures());
        if (!experiment.table().isEmpty()) {
            ResultTable table = new ResultTable("Every figure of " + experiment.name(), false);
            for (TableRow row : experiment.table()) {
                table.add(experiment, row);
            }
            body.add(Element.of("h3", "Published and measured"));
            if (!experiment.comparable()) {
                body.add(ResultTable.reduced(experiment));
            }
            body.add(table.build());
        }
        return body.add(Element.of("h3", "Runs"), runs(), Pieces.sentences("Notes", experiment.notes()), settings());
    }

    private Element facts() {
        Element facts = Element.styled("p", "facts");
        if (!experiment.comparable()) {
            facts.add(ResultTable.reduced(experiment), new Text(" "));
        }
        if (experiment.runtime().equals(Optional.of("emulated"))) {
            facts.add(Element.styled("span", "tag warn").text("emulated: no times of a GPU"), new Text(" "));
        }
        return facts.text((experiment.paper().isEmpty() ? "" : "In the paper: " + experiment.paper() + ". ")
                + "Profile " + experiment.profile() + ", " + experiment.runs().size() + " runs, "
                + Numbers.duration(experiment.seconds()) + " in all, started " + started()
                + experiment
                        .runtime()
                        .map(runtime -> ", stepped by the runtime " + runtime)
                        .orElse("") + ".");
    }

    /** To the minute, or as it was written if it is no instant. */
    private String started() {
        try {
            return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .format(Instant.parse(experiment.started()).atOffset(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return experiment.started();
        }
    }

    private Element settings() {
        Element details = new Element("details").add(Element.of("summary", "Settings as they were resolved"));
        return details.add(Pieces.command(experiment.settings().toPrettyString()));
    }
}
