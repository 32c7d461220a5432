package adamp.experiments.report.plot;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/** A shape as the text of SVG's {@code d} attribute: tenths of a px, straight runs thinned to what can be seen. */
final class PathData {

    /** As far as rounding both coordinates to tenths can move a point, rounded up. */
    private static final double TOLERANCE = 0.1;

    private final StringBuilder out = new StringBuilder();
    private final List<double[]> run = new ArrayList<>();
    private boolean begins;

    private PathData() {}

    static String of(Shape shape, AffineTransform transform) {
        PathData data = new PathData();
        double[] c = new double[6];
        for (PathIterator it = shape.getPathIterator(transform); !it.isDone(); it.next()) {
            data.segment(it.currentSegment(c), c);
        }
        data.flush();
        return data.out.toString();
    }

    private void segment(int kind, double[] c) {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> {
                flush();
                begins = true;
                run.add(new double[] {c[0], c[1]});
            }
            case PathIterator.SEG_LINETO -> run.add(new double[] {c[0], c[1]});
            case PathIterator.SEG_QUADTO -> curve('Q', c, 4);
            case PathIterator.SEG_CUBICTO -> curve('C', c, 6);
            case PathIterator.SEG_CLOSE -> {
                flush();
                out.append('Z');
            }
            default -> throw new IllegalArgumentException("segment " + kind);
        }
    }

    private void curve(char command, double[] c, int count) {
        flush();
        out.append(command);
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ").append(tenths(c[i]));
        }
    }

    /** Writes the straight run gathered so far; it continues the figure unless a move began it. */
    private void flush() {
        if (run.isEmpty()) {
            return;
        }
        double[] x = run.stream().mapToDouble(p -> p[0]).toArray();
        double[] y = run.stream().mapToDouble(p -> p[1]).toArray();
        int[] kept = PathSimplifier.keep(x, y, TOLERANCE);
        for (int i = 0; i < kept.length; i++) {
            out.append(i == 0 && begins ? 'M' : 'L');
            out.append(tenths(x[kept[i]])).append(' ').append(tenths(y[kept[i]]));
        }
        run.clear();
        begins = false;
    }

    static String tenths(double px) {
        long tenths = Math.round(px * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }
}
