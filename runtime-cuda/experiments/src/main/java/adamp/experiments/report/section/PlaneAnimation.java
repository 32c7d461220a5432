package adamp.experiments.report.section;

import adamp.experiments.report.html.Data;
import adamp.experiments.report.html.Element;
import adamp.experiments.report.html.Numbers;
import adamp.experiments.report.html.Table;
import adamp.experiments.report.html.Text;
import adamp.experiments.report.plot.Drawing;
import adamp.experiments.report.results.Experiment;
import adamp.experiments.report.results.Run;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Figure 1, moving: the trajectories step by step. Without a script it is the figure at the step at which the first run
 * arrives; the controls appear only where the script runs.
 */
final class PlaneAnimation {

    /** The cosine with the optimum at which a run is said to have arrived. */
    static final double ARRIVED = 0.999;

    /** At this cosine a direction is a third of a dot's width from the optimum. */
    private static final double SETTLED = 0.9999;

    private final Experiment experiment;
    private final Look look;
    private final int still;
    private final int steps;
    private final ObjectNode data = JsonNodeFactory.instance.objectNode();

    PlaneAnimation(Experiment experiment, Look look) {
        this.experiment = experiment;
        this.look = look;
        this.still = firstArrival();
        this.steps = settled();
    }

    Element figure() {
        data.put("still", still).put("steps", steps);
        Element panels = Element.styled("div", "panels");
        for (PlaneGroup group : PlaneGroup.of(experiment)) {
            PlanePanel panel = new PlanePanel(
                    experiment.name() + "-plane" + group.momentum().replace('.', '-'), group, look);
            Drawing drawing = panel.paint();
            panels.add(panel(drawing, panel.trails(drawing), title(group)));
        }
        DirectionPanel direction = new DirectionPanel(experiment, look);
        Drawing rings = direction.paint();
        panels.add(panel(rings, direction.trails(rings), "Direction w/|w| alone, a ring per run"));
        String id = experiment.name() + "-animation";
        Element figure = new Element("figure").attribute("data-animation", id).add(panels, controls(id), readout(id));
        return figure.add(
                Pieces.caption(
                        "Figure 1, step by step",
                        "Left: the weight w in the plane, faint over the whole run and strong up to the shown step"
                                + (PlaneGroup.of(experiment).size() > 1 ? "; mind that the panels' scales differ" : "")
                                + ". Right: its direction, which is all the loss depends on; the rings only keep the"
                                + " runs apart. Shown at first is step " + still
                                + ", at which the first run comes within cosine " + ARRIVED + " of the optimum" + rest()
                                + "."),
                new Data(id, data));
    }

    private static String title(PlaneGroup group) {
        return group.momentum().isEmpty() ? "The plane" : "The plane, momentum " + group.momentum();
    }

    private Element panel(Drawing drawing, List<Trail> trails, String title) {
        ArrayNode list = data.withArray("trails");
        for (Trail trail : trails) {
            trail.addTo(drawing.svg(), still);
            list.add(trail.data(steps));
        }
        return Element.styled("div", "panel")
                .add(Element.styled("p", "panel-title").text(title), drawing.svg());
    }

    private Element controls(String id) {
        Element speed = new Element("select").attribute("data-role", "speed");
        for (int each : new int[] {15, 60, 240}) {
            Element option = Element.of("option", each + " steps/s").attribute("value", Integer.toString(each));
            speed.add(each == 60 ? option.attribute("selected", "selected") : option);
        }
        return Element.styled("div", "controls")
                .attribute("hidden", "hidden")
                .add(
                        Element.of("button", "Play").attribute("type", "button").attribute("data-role", "play"),
                        Element.of("label", "Step ")
                                .add(new Element("input")
                                        .attribute("type", "range")
                                        .attribute("min", "0")
                                        .attribute("max", Integer.toString(steps))
                                        .attribute("value", Integer.toString(still))
                                        .attribute("data-role", "step")
                                        .attribute("aria-describedby", id + "-step")),
                        Element.of("output", Integer.toString(still))
                                .attribute("id", id + "-step")
                                .attribute("data-role", "shown"),
                        Element.of("label", "Speed ").add(speed));
    }

    /** The runs' numbers at the shown step. */
    private Element readout(String id) {
        Table table = new Table("The runs at the shown step: norm |w|, cosine with the optimum, effective step size")
                .column("Run")
                .numbers("Norm")
                .numbers("Cosine")
                .numbers("Effective step");
        ArrayNode runs = data.putArray("runs");
        for (Run run : experiment.runs()) {
            ObjectNode node = runs.addObject();
            List<Element> cells = new ArrayList<>();
            for (String metric : List.of("norm", "cosine", "effectiveStep")) {
                ArrayNode values = node.putArray(metric);
                double[] column = run.metrics().column(metric);
                Arrays.stream(column).limit(steps + 1L).forEach(value -> values.add(shown(value)));
                cells.add(Element.of("span", shown(column[Math.min(still, column.length - 1)]))
                        .attribute("data-value", metric)
                        .attribute("data-run", Integer.toString(runs.size() - 1)));
            }
            table.row(new Text(run.label()), cells.get(0), cells.get(1), cells.get(2));
        }
        return table.build().attribute("id", id + "-numbers");
    }

    private static String shown(double value) {
        return Double.isFinite(value) ? Numbers.significant(value, 4) : "–";
    }

    /** The last step shown: a quarter past the last at which the eye could see a direction still turn. */
    int steps() {
        return steps;
    }

    private int settled() {
        int last = 0;
        int recorded = 0;
        for (Run run : experiment.runs()) {
            double[] cosine = run.metrics().column("cosine");
            recorded = Math.max(recorded, cosine.length - 1);
            for (int i = 0; i < cosine.length; i++) {
                last = cosine[i] < SETTLED ? Math.max(last, i) : last;
            }
        }
        int rounded = (int) Math.ceil(1.25 * last / 100) * 100;
        return Math.min(recorded, Math.max(rounded, still));
    }

    private String rest() {
        int recorded = experiment.runs().stream()
                .mapToInt(run -> run.metrics().length() - 1)
                .max()
                .orElse(0);
        return recorded > steps
                ? "; the steps from " + steps + " to " + recorded
                        + " change nothing that could be seen and are left out"
                : "";
    }

    private int firstArrival() {
        int first = Integer.MAX_VALUE;
        for (Run run : experiment.runs()) {
            first = Math.min(first, arrival(run));
        }
        return first == Integer.MAX_VALUE ? 0 : first;
    }

    /** The first step at which the run's direction is within {@link #ARRIVED}, or the greatest integer. */
    static int arrival(Run run) {
        double[] cosine = run.metrics().column("cosine");
        double[] step = run.metrics().column("step");
        for (int i = 0; i < cosine.length; i++) {
            if (cosine[i] > ARRIVED) {
                return (int) step[i];
            }
        }
        return Integer.MAX_VALUE;
    }
}
