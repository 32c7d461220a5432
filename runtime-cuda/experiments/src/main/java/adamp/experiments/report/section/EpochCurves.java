package adamp.experiments.report.section;

import adamp.experiments.report.html.Element;
import adamp.experiments.report.plot.Chart;
import adamp.experiments.report.plot.ChartPainter;
import adamp.experiments.report.plot.Curve;
import adamp.experiments.report.plot.Ink;
import adamp.experiments.report.plot.Region;
import adamp.experiments.report.plot.Scale;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One metric of a training over its epochs: the mean of every variant, and its spread over the seeds as a band. */
final class EpochCurves {

    private static final double BAND = 0.18;

    private final String id;
    private final List<Variant> variants;
    private final Look look;
    private final String metric;
    private final double factor;
    private final int from;

    /**
     * @param factor by which the metric is multiplied, 100 for a share shown in percent
     * @param from first epoch shown
     */
    EpochCurves(String id, List<Variant> variants, Look look, String metric, double factor, int from) {
        this.id = id;
        this.variants = variants;
        this.look = look;
        this.metric = metric;
        this.factor = factor;
        this.from = from;
    }

    Element figure(String title, String caption, Function<double[], Scale> scale) {
        double[] ends = variants.stream()
                .flatMapToDouble(variant -> Arrays.stream(concat(low(variant), high(variant))))
                .toArray();
        double epochs = variants.stream()
                .flatMapToDouble(v -> Arrays.stream(v.epochs()))
                .max()
                .orElse(1);
        Chart chart = new Chart(
                        id + "-" + metric,
                        title + " for "
                                + String.join(
                                        ", ",
                                        variants.stream().map(Variant::label).toList()) + ".",
                        Scale.counted("epoch", from, Math.max(epochs, from + 1)),
                        scale.apply(ends))
                .area(300, 240);
        for (Variant variant : variants) {
            Ink ink = look.of(variant.label(), variant.optimizer());
            if (variant.n() > 1) {
                chart.add(new Region(band(variant, chart), ink.wide(0), BAND, 0));
            }
            chart.add(new Curve(Look.brief(variant.label()), ink, shown(variant.epochs(), variant), mean(variant)));
        }
        return Pieces.figure(ChartPainter.paint(chart), title, caption);
    }

    private double[] mean(Variant variant) {
        return scaled(shown(variant.mean(metric), variant));
    }

    private double[] low(Variant variant) {
        return combined(variant, -1);
    }

    private double[] high(Variant variant) {
        return combined(variant, 1);
    }

    private double[] combined(Variant variant, int sign) {
        double[] mean = mean(variant);
        double[] deviation = scaled(shown(variant.deviation(metric), variant));
        return IntStream.range(0, mean.length)
                .mapToDouble(i -> mean[i] + sign * deviation[i])
                .toArray();
    }

    /** Along the upper edge and back along the lower; on a logarithmic axis an edge at or below zero follows the mean. */
    private Path2D band(Variant variant, Chart chart) {
        double[] epochs = shown(variant.epochs(), variant);
        double[] mean = mean(variant);
        double[] high = high(variant);
        double[] low = low(variant);
        Path2D path = new Path2D.Double();
        int[] known = IntStream.range(0, mean.length)
                .filter(i -> Double.isFinite(mean[i]) && Double.isFinite(high[i]))
                .toArray();
        for (int k = 0; k < known.length; k++) {
            if (k == 0) {
                path.moveTo(epochs[known[0]], high[known[0]]);
            } else {
                path.lineTo(epochs[known[k]], high[known[k]]);
            }
        }
        for (int k = known.length - 1; k >= 0; k--) {
            double edge = low[known[k]];
            path.lineTo(epochs[known[k]], chart.logarithmicY() && edge <= 0 ? mean[known[k]] : edge);
        }
        if (known.length > 0) {
            path.closePath();
        }
        return path;
    }

    private double[] shown(double[] values, Variant variant) {
        double[] epochs = variant.epochs();
        return IntStream.range(0, values.length)
                .filter(i -> epochs[i] >= from)
                .mapToDouble(i -> values[i])
                .toArray();
    }

    private double[] scaled(double[] values) {
        return Arrays.stream(values).map(value -> factor * value).toArray();
    }

    private static double[] concat(double[] left, double[] right) {
        double[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }
}
