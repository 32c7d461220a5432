package adamp.experiments.report.plot;

import adamp.experiments.report.html.Element;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Map;

/** The clipping rectangles of one SVG element, each defined once. */
final class Clips {

    private final Element target;
    private final String id;
    private final Map<Rectangle2D, String> known = new LinkedHashMap<>();

    Clips(Element target, String id) {
        this.target = target;
        this.id = id;
    }

    /** The value of {@code clip-path} for a rectangle; defines it at its first use. */
    String reference(Rectangle2D bounds) {
        return "url(#" + known.computeIfAbsent(bounds, this::define) + ")";
    }

    private String define(Rectangle2D bounds) {
        String name = id + "-clip" + known.size();
        target.add(new Element("clipPath")
                .attribute("id", name)
                .add(new Element("rect")
                        .attribute("x", PathData.tenths(bounds.getX()))
                        .attribute("y", PathData.tenths(bounds.getY()))
                        .attribute("width", PathData.tenths(bounds.getWidth()))
                        .attribute("height", PathData.tenths(bounds.getHeight()))));
        return name;
    }
}
