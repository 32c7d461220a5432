package adamp.experiments.report.section;

import adamp.experiments.report.html.Element;
import adamp.experiments.report.html.Node;
import adamp.experiments.report.html.Numbers;
import adamp.experiments.report.html.Table;
import adamp.experiments.report.html.Text;
import adamp.experiments.report.results.Experiment;
import adamp.experiments.report.results.Measured;
import adamp.experiments.report.results.TableRow;
import java.util.Locale;

/** Published and measured figures side by side, each in a column of its own. */
final class ResultTable {

    /** One run of a toy is exact to far more; a mean over seeds is not. */
    private static final int DIGITS_OF_ONE = 7;

    private static final int DIGITS_OF_MEAN = 4;
    private static final String NONE = "–";

    private final Table table;
    private final boolean named;

    /** @param named whether the rows come from several experiments and name theirs */
    ResultTable(String caption, boolean named) {
        this.named = named;
        this.table = new Table(caption).column("Run");
        table.column("Quantity")
                .numbers("Published (paper)")
                .column("Source")
                .numbers("Measured (here)")
                .numbers("Deviation")
                .numbers("n")
                .column("Accepted range of the measured")
                .column("Verdict");
    }

    ResultTable add(Experiment experiment, TableRow row) {
        Measured measured = row.measured();
        table.row(
                name(experiment, row),
                new Text(quantity(row)),
                published(experiment, row),
                source(experiment, row),
                Element.of(
                        "strong",
                        Numbers.significant(measured.mean(), measured.n() > 1 ? DIGITS_OF_MEAN : DIGITS_OF_ONE)),
                new Text(
                        measured.deviation().isPresent()
                                ? "±\u00a0"
                                        + Numbers.significant(
                                                measured.deviation().getAsDouble(), 2)
                                : NONE),
                new Text(Integer.toString(measured.n())),
                accepted(row),
                verdict(row));
        return this;
    }

    Element build() {
        return table.build();
    }

    /** A reduced training's label, or nothing where the paper's own setting was run. */
    static Element reduced(Experiment experiment) {
        return experiment.comparable()
                ? new Element("span")
                : Element.styled("span", "tag warn")
                        .text(experiment.profile().toLowerCase(Locale.ROOT) + ": not comparable to the paper");
    }

    private Node name(Experiment experiment, TableRow row) {
        return new Text((named ? experiment.name() + ": " : "") + row.row());
    }

    /** With the unit, unless its words hold it already. */
    private static String quantity(TableRow row) {
        return row.unit().isEmpty() || row.quantity().contains(row.unit())
                ? row.quantity()
                : row.quantity() + ", " + row.unit();
    }

    private static Node published(Experiment experiment, TableRow row) {
        if (row.published().isEmpty()) {
            return new Text(NONE);
        }
        Text value = new Text(Numbers.asGiven(row.published().get().value()));
        return experiment.comparable()
                ? value
                : new Element("span")
                        .add(
                                value,
                                new Element("br"),
                                Element.styled("span", "tag warn").text("not comparable"));
    }

    private static Node source(Experiment experiment, TableRow row) {
        if (row.published().isEmpty()) {
            return new Text(NONE);
        }
        Element source = Element.of("span", row.published().get().source());
        return experiment.fitted()
                ? source.text(" ").add(Element.styled("span", "tag").text("learning rate fitted"))
                : source;
    }

    private static Node accepted(TableRow row) {
        if (row.accepted().isEmpty()) {
            return new Text(NONE);
        }
        Element range = Element.of(
                "span",
                Numbers.bound(row.accepted().get().low()) + " to "
                        + Numbers.bound(row.accepted().get().high()));
        return row.basis().isEmpty()
                ? range
                : range.add(Element.styled("small", "basis").text(" (" + row.basis() + ")"));
    }

    private static Node verdict(TableRow row) {
        return switch (row.verdict()) {
            case WITHIN ->
                Element.styled("span", "verdict good").text("✓ " + row.verdict().words());
            case OUTSIDE ->
                Element.styled("span", "verdict bad").text("✗ " + row.verdict().words());
            case NOT_JUDGED ->
                Element.styled("span", "verdict").text(row.verdict().words());
        };
    }
}
