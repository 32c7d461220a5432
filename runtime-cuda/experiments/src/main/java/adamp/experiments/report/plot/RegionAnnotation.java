package adamp.experiments.report.plot;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Paints a {@link Region} through the axes, logarithmic ones included. */
final class RegionAnnotation extends AbstractXYAnnotation {

    private final transient Region region;

    RegionAnnotation(Region region) {
        this.region = region;
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int rendererIndex,
            PlotRenderingInfo info) {
        Shape shape = placed(area, domain, range);
        Ink ink = region.ink();
        g2.setPaint(ink.hue().color(region.fill()));
        g2.fill(shape);
        g2.setPaint(ink.hue().color(region.outline()));
        g2.setStroke(ink.dash().stroke(ink.width()));
        g2.draw(shape);
    }

    private Shape placed(Rectangle2D area, ValueAxis domain, ValueAxis range) {
        Path2D path = new Path2D.Double();
        double[] c = new double[6];
        for (PathIterator it = region.shape().getPathIterator(null); !it.isDone(); it.next()) {
            int kind = it.currentSegment(c);
            for (int i = 0; i < c.length; i += 2) {
                c[i] = domain.valueToJava2D(c[i], area, RectangleEdge.BOTTOM);
                c[i + 1] = range.valueToJava2D(c[i + 1], area, RectangleEdge.LEFT);
            }
            switch (kind) {
                case PathIterator.SEG_MOVETO -> path.moveTo(c[0], c[1]);
                case PathIterator.SEG_LINETO -> path.lineTo(c[0], c[1]);
                case PathIterator.SEG_QUADTO -> path.quadTo(c[0], c[1], c[2], c[3]);
                case PathIterator.SEG_CUBICTO -> path.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
                default -> path.closePath();
            }
        }
        return path;
    }
}
