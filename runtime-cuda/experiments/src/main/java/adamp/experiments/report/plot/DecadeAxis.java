package adamp.experiments.report.plot;

import adamp.experiments.report.html.Numbers;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis that labels 1, 2, 5 in short ranges and whole decades in long ones. */
final class DecadeAxis extends LogAxis {

    /** With more decades than this only powers of ten are labelled. */
    private static final double FEW_DECADES = 2.2;

    /** With more decades than this every second, third, ... power is labelled. */
    private static final int MOST_LABELS = 7;

    DecadeAxis() {
        super(null);
    }

    @Override
    @SuppressWarnings("rawtypes") // the library's signature
    public List refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        double low = getRange().getLowerBound();
        double high = getRange().getUpperBound();
        double decades = Math.log10(high / low);
        int[] steps = decades <= FEW_DECADES ? new int[] {1, 2, 5} : new int[] {1};
        int stride = Math.max(1, (int) Math.ceil(decades / MOST_LABELS));
        TextAnchor anchor = RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
        List<NumberTick> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
            for (int step : steps) {
                double value = step * Math.pow(10, power);
                if (value >= low && value <= high && Math.floorMod(power, stride) == 0) {
                    ticks.add(new NumberTick(value, label(step, power), anchor, TextAnchor.CENTER, 0));
                }
            }
        }
        return ticks;
    }

    private static String label(int step, int power) {
        if (power >= -3 && power <= 4) {
            return Numbers.significant(step * Math.pow(10, power), 1);
        }
        return (step == 1 ? "" : step + "·") + Numbers.powerOfTen(power);
    }
}
