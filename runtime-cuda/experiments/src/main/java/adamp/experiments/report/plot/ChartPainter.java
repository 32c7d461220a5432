package adamp.experiments.report.plot;

import adamp.experiments.report.html.Element;
import adamp.experiments.report.html.Numbers;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

/** Paints a {@link Chart}: the library lays out axes, grid and curves; marks and the curves' names are added on top. */
public final class ChartPainter {

    private static final int LEFT = 52;
    private static final int BOTTOM = 44;
    private static final int MARGIN = 12;
    private static final int TITLE_LINE = 18;
    private static final double LABEL_CHARACTER = 7.8;
    private static final PageFont FONT = new PageFont(13);

    private final Chart chart;
    private final int left;
    private final int top;
    private final int bottom;
    private final int right;

    private ChartPainter(Chart chart) {
        this.chart = chart;
        this.left = chart.y.shown() ? LEFT : MARGIN;
        this.top = chart.y.shown() ? MARGIN + TITLE_LINE : MARGIN;
        this.bottom = chart.x.shown() ? BOTTOM : MARGIN;
        int longest =
                chart.curves.stream().mapToInt(c -> c.label().length()).max().orElse(0);
        this.right = MARGIN + (longest == 0 ? 0 : (int) Math.ceil(10 + longest * LABEL_CHARACTER));
    }

    /** The chart as an SVG element with its description, and the way from its numbers to px. */
    public static Drawing paint(Chart chart) {
        return new ChartPainter(chart).paint();
    }

    private Drawing paint() {
        int width = left + chart.width + right;
        int height = top + chart.height + bottom;
        Element svg = Element.styled("svg", "chart")
                .attribute("viewBox", "0 0 " + width + " " + height)
                .attribute("width", Integer.toString(width))
                .attribute("height", Integer.toString(height))
                .attribute("role", "img")
                .attribute("aria-label", chart.description);
        SvgGraphics graphics = new SvgGraphics(svg, chart.id);
        XYPlot plot = plot();
        JFreeChart painted = new JFreeChart(null, FONT, plot, false);
        painted.setBackgroundPaint(null);
        painted.setPadding(RectangleInsets.ZERO_INSETS);
        painted.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        Rectangle2D area = new Rectangle2D.Double(left, top, chart.width, chart.height);
        DoubleUnaryOperator toX = value -> plot.getDomainAxis().valueToJava2D(value, area, RectangleEdge.BOTTOM);
        DoubleUnaryOperator toY = value -> plot.getRangeAxis().valueToJava2D(value, area, RectangleEdge.LEFT);
        graphics.setClip(null);
        titles(graphics);
        marks(graphics, toX, toY);
        names(graphics, toY);
        return new Drawing(svg, toX, toY, top);
    }

    private XYPlot plot() {
        DefaultXYDataset data = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < chart.curves.size(); i++) {
            Curve curve = chart.curves.get(i);
            data.addSeries(i, new double[][] {curve.x(), drawable(curve.y())});
            renderer.setSeriesPaint(i, curve.ink().hue().color(curve.ink().opacity()));
            renderer.setSeriesStroke(i, curve.ink().dash().stroke(curve.ink().width()));
        }
        chart.regions.forEach(region -> renderer.addAnnotation(new RegionAnnotation(region), Layer.BACKGROUND));
        XYPlot plot = new XYPlot(data, axis(chart.x), axis(chart.y), renderer);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(top, 0, 0, right));
        plot.setFixedDomainAxisSpace(space(bottom, false));
        plot.setFixedRangeAxisSpace(space(left, true));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        grid(plot);
        return plot;
    }

    private void grid(XYPlot plot) {
        BasicStroke hairline = new BasicStroke(1);
        plot.setDomainGridlinesVisible(chart.x.shown());
        plot.setRangeGridlinesVisible(chart.y.shown());
        plot.setDomainGridlinePaint(Hue.GRID.color());
        plot.setRangeGridlinePaint(Hue.GRID.color());
        plot.setDomainGridlineStroke(hairline);
        plot.setRangeGridlineStroke(hairline);
    }

    private static AxisSpace space(int px, boolean vertical) {
        AxisSpace space = new AxisSpace();
        space.add(px, vertical ? RectangleEdge.LEFT : RectangleEdge.BOTTOM);
        return space;
    }

    private static ValueAxis axis(Scale scale) {
        ValueAxis axis =
                switch (scale.kind()) {
                    case LINEAR -> linear();
                    case COUNTED -> counted();
                    case LOGARITHMIC -> new DecadeAxis();
                };
        axis.setRange(scale.low(), scale.high());
        axis.setVisible(scale.shown());
        axis.setTickLabelFont(FONT);
        axis.setTickLabelPaint(Hue.INK.color());
        axis.setAxisLinePaint(Hue.MUTED.color());
        axis.setTickMarkPaint(Hue.MUTED.color());
        return axis;
    }

    private static NumberAxis counted() {
        NumberAxis axis = linear();
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        return axis;
    }

    private static NumberAxis linear() {
        NumberAxis axis = new NumberAxis();
        axis.setAutoRangeIncludesZero(false);
        axis.setNumberFormatOverride(new PlainFormat());
        return axis;
    }

    /** A logarithmic axis has no place for what is not positive: such values leave a gap. */
    private double[] drawable(double[] values) {
        double[] shown = values.clone();
        for (int i = 0; i < shown.length; i++) {
            if (!Double.isFinite(shown[i]) || (chart.y.logarithmic() && shown[i] <= 0)) {
                shown[i] = Double.NaN;
            }
        }
        return shown;
    }

    /** The vertical axis' title lies above it, where it can be read without turning the head. */
    private void titles(SvgGraphics graphics) {
        graphics.setFont(FONT);
        graphics.setPaint(Hue.INK.color());
        if (chart.x.shown()) {
            graphics.write(chart.x.title(), left + chart.width / 2.0, top + chart.height + bottom - 6.0, "middle");
        }
        if (chart.y.shown()) {
            graphics.write(chart.y.title(), 4, top - 12.0, "start");
        }
    }

    private void marks(SvgGraphics graphics, DoubleUnaryOperator toX, DoubleUnaryOperator toY) {
        for (Mark mark : chart.marks) {
            double x = toX.applyAsDouble(mark.x());
            double y = toY.applyAsDouble(mark.y());
            graphics.setPaint(mark.hue().color());
            graphics.setStroke(new BasicStroke(1.5f));
            switch (mark.form()) {
                case DOT -> graphics.fill(new Ellipse2D.Double(x - 4, y - 4, 8, 8));
                case RING -> graphics.draw(new Ellipse2D.Double(x - 4, y - 4, 8, 8));
                case STAR -> graphics.fill(star(x, y));
            }
            graphics.setFont(FONT);
            graphics.write(mark.label(), x + mark.dx(), y + mark.dy(), mark.dx() < 0 ? "end" : "start");
        }
    }

    /** A curve that ends outside the chart has no end to name; the legend above the figures names it. */
    private void names(SvgGraphics graphics, DoubleUnaryOperator toY) {
        List<EndLabels.Label> wanted = new ArrayList<>();
        double edge = left + chart.width;
        for (Curve curve : chart.curves) {
            int last = lastDrawn(curve);
            if (!curve.label().isEmpty() && last >= 0 && chart.y.holds(curve.y()[last])) {
                double y = toY.applyAsDouble(curve.y()[last]);
                wanted.add(new EndLabels.Label(curve.label(), curve.ink().hue(), y, y));
            }
        }
        graphics.setFont(FONT);
        for (EndLabels.Label label : EndLabels.apart(wanted, top + 8.0, top + (double) chart.height)) {
            graphics.setPaint(label.hue().color());
            graphics.setStroke(new BasicStroke(1));
            graphics.draw(new Line2D.Double(edge + 1, label.end(), edge + 8, label.baseline()));
            graphics.write(label.text(), edge + 11, label.baseline() + 4, "start");
        }
    }

    private int lastDrawn(Curve curve) {
        double[] y = drawable(curve.y());
        int last = y.length - 1;
        while (last >= 0 && Double.isNaN(y[last])) {
            last--;
        }
        return last;
    }

    private static Path2D star(double x, double y) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 7 : 3;
            double angle = Math.PI * (i / 5.0 - 0.5);
            double px = x + radius * Math.cos(angle);
            double py = y + radius * Math.sin(angle);
            if (i == 0) {
                star.moveTo(px, py);
            } else {
                star.lineTo(px, py);
            }
        }
        star.closePath();
        return star;
    }

    /** Tick labels as the rest of the page writes numbers. */
    private static final class PlainFormat extends NumberFormat {

        @Override
        public StringBuffer format(double number, StringBuffer out, FieldPosition position) {
            return out.append(Numbers.significant(number, 6));
        }

        @Override
        public StringBuffer format(long number, StringBuffer out, FieldPosition position) {
            return format((double) number, out, position);
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            throw new UnsupportedOperationException("tick labels are only written");
        }
    }
}
