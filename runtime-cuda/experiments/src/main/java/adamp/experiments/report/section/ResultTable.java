package adamp.experiments.report.section;

import adamp.experiments.report.html.Element;
import adamp.experiments.report.html.Node;
import adamp.experiments.report.html.Numbers;
import adamp.experiments.report.html.Table;
import adamp.experiments.report.html.Text;
import adamp.experiments.report.results.Accepted;
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
        this.table = new Table(caption)
                .column("Run, quantity")
                .numbers("Published (paper)")
                .numbers("Measured (here)")
                .numbers("n")
                .column("Accepted range of the measured")
                .column("Verdict")
                .column("Source of the published");
    }

    ResultTable add(Experiment experiment, TableRow row) {
        table.row(
                what(experiment, row),
                published(experiment, row),
                row.measured().map(ResultTable::measured).orElseGet(() -> new Text(NONE)),
                new Text(row.measured()
                        .map(figure -> Integer.toString(figure.n()))
                        .orElse(NONE)),
                accepted(row),
                verdict(row),
                source(experiment, row));
        return this;
    }

    /** The mean, and below it the deviation where there were several runs. */
    private static Node measured(Measured measured) {
        int digits = measured.n() > 1 ? DIGITS_OF_MEAN : DIGITS_OF_ONE;
        Element figure = new Element("span").add(Element.of("strong", Numbers.significant(measured.mean(), digits)));
        measured.deviation()
                .ifPresent(deviation -> figure.add(
                        new Element("br"),
                        Element.styled("small", "deviation").text("±\u00a0" + Numbers.significant(deviation, 2))));
        return figure;
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

    /** In one cell, so that a phone shows what it is, the published and the measured figure together. */
    private Node what(Experiment experiment, TableRow row) {
        return new Element("span")
                .add(
                        Element.of("span", (named ? experiment.name() + ": " : "") + row.row()),
                        new Element("br"),
                        Element.styled("span", "quantity").text(quantity(row)));
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
        Element range = Element.of("span", words(row.accepted().get()));
        return row.basis().isEmpty()
                ? range
                : range.add(Element.styled("small", "basis").text(" (" + row.basis() + ")"));
    }

    private static String words(Accepted range) {
        if (range.low().isEmpty()) {
            return "at most " + Numbers.bound(range.high().getAsDouble());
        }
        String low = Numbers.bound(range.low().getAsDouble());
        return range.high().isEmpty()
                ? "at least " + low
                : low + " to " + Numbers.bound(range.high().getAsDouble());
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
