package adamp.experiments.report.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names at the ends of curves, moved apart where the ends are too near for both names to be read. */
final class EndLabels {

    /** Distance between two names' base lines, px. */
    static final double LINE = 15;

    private EndLabels() {}

    /** A name, where its curve ends and where it is written. */
    record Label(String text, Hue hue, double end, double baseline) {}

    /** Places the labels within top and bottom, in the order of the curves' ends, none nearer than {@link #LINE}. */
    static List<Label> apart(List<Label> wanted, double top, double bottom) {
        List<Label> sorted = new ArrayList<>(wanted);
        sorted.sort(Comparator.comparingDouble(Label::end));
        double[] at = sorted.stream().mapToDouble(Label::end).toArray();
        for (int i = 0; i < at.length; i++) {
            at[i] = Math.max(at[i], i == 0 ? top : at[i - 1] + LINE);
        }
        double limit = bottom;
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], limit);
            limit = at[i] - LINE;
        }
        List<Label> placed = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            Label label = sorted.get(i);
            placed.add(new Label(label.text(), label.hue(), label.end(), at[i]));
        }
        return placed;
    }
}
