package adamp.experiments.report.section;

import adamp.experiments.report.html.Element;
import adamp.experiments.report.plot.Drawing;
import adamp.experiments.report.plot.Ink;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A run's way through a drawing up to a step, with a dot where it stands: drawn for one step without any script, moved
 * by the script from the same points.
 */
final class Trail {

    private final String key;
    private final Ink ink;
    private final double[] x;
    private final double[] y;

    /**
     * @param key unique among the trails of one animation
     * @param x px, one per step
     * @param y px, one per step
     */
    private Trail(String key, Ink ink, double[] x, double[] y) {
        this.key = key;
        this.ink = ink;
        this.x = x;
        this.y = y;
    }

    /** The way of a curve in a drawing's own numbers. */
    static Trail along(String key, Ink ink, Drawing drawing, double[] x, double[] y) {
        double[] px = new double[x.length];
        double[] py = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            // A run that left the numbers stays where it was last seen.
            boolean lost = i > 0 && !(Double.isFinite(x[i]) && Double.isFinite(y[i]));
            px[i] = lost ? px[i - 1] : drawing.toX().applyAsDouble(x[i]);
            py[i] = lost ? py[i - 1] : drawing.toY().applyAsDouble(y[i]);
        }
        return new Trail(key, ink, px, py);
    }

    void addTo(Element svg, int step) {
        int last = Math.min(step, x.length - 1);
        StringBuilder points = new StringBuilder();
        for (int i = 0; i <= last; i++) {
            points.append(i == 0 ? "" : " ").append(tenth(x[i])).append(',').append(tenth(y[i]));
        }
        Element line = Element.styled("polyline", "line " + ink.hue().strokeClass())
                .attribute("points", points.toString())
                .attribute("stroke-width", "2.4")
                .attribute("data-trail", key);
        if (!ink.dash().svg().isEmpty()) {
            line.attribute("stroke-dasharray", ink.dash().svg());
        }
        svg.add(
                line,
                Element.styled("circle", "dot " + ink.hue().fillClass())
                        .attribute("cx", Double.toString(tenth(x[last])))
                        .attribute("cy", Double.toString(tenth(y[last])))
                        .attribute("r", "5")
                        .attribute("data-dot", key));
    }

    /** The points for the script up to a step, in tenths of a px. */
    ObjectNode data(int steps) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("key", key);
        ArrayNode points = node.putArray("points");
        for (int i = 0; i < Math.min(x.length, steps + 1); i++) {
            points.add(Math.round(10 * x[i])).add(Math.round(10 * y[i]));
        }
        return node;
    }

    private static double tenth(double px) {
        return Math.round(10 * px) / 10.0;
    }
}
