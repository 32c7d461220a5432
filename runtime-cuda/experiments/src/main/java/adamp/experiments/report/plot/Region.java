package adamp.experiments.report.plot;

import java.awt.Shape;

/**
 * A shape in the chart's own coordinates, below the curves: a spread, a circle, a level set.
 *
 * @param fill opacity of its inside, 0 for none
 * @param outline opacity of its edge, 0 for none
 */
public record Region(Shape shape, Ink ink, double fill, double outline) {}
