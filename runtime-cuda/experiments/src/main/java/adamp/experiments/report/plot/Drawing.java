package adamp.experiments.report.plot;

import adamp.experiments.report.html.Element;
import java.util.function.DoubleUnaryOperator;

/**
 * A painted chart.
 *
 * @param svg the element, to which a figure may add its own
 * @param toX abscissa to px
 * @param toY ordinate to px
 * @param top where the area between the axes begins, px
 */
public record Drawing(Element svg, DoubleUnaryOperator toX, DoubleUnaryOperator toY, double top) {}
