package adamp.experiments.report.section;

import adamp.experiments.report.plot.Dash;
import adamp.experiments.report.plot.Hue;
import adamp.experiments.report.plot.Ink;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the runs of one experiment are drawn: an optimizer's colour in every figure, a pattern for its second and third
 * variant. Plain gradient descent and decayed momentum carry the optimizer's name of their implementation, so the label
 * has the first word.
 */
final class Look {

    private static final List<Dash> PATTERNS = List.of(Dash.SOLID, Dash.DASHED, Dash.DOTTED);

    private final Map<String, Ink> inks = new LinkedHashMap<>();
    private final Map<Hue, Integer> variants = new EnumMap<>(Hue.class);

    /** Takes a curve's label and optimizer in the order of the legend; a label known already keeps its ink. */
    Ink of(String label, String optimizer) {
        return inks.computeIfAbsent(label, name -> {
            Hue hue = hue(name, optimizer);
            int variant = variants.merge(hue, 1, Integer::sum) - 1;
            return Ink.of(hue, PATTERNS.get(variant % PATTERNS.size()));
        });
    }

    /** Label to ink, in the order they were first asked for. */
    Map<String, Ink> legend() {
        return inks;
    }

    /** A label short enough to stand at the end of its curve; the legend has it whole. */
    static String brief(String label) {
        return label.replaceAll(",? momentum ", " ")
                .replace("Momentum GD", "Momentum")
                .replace(" and decay", " + decay")
                .replace("decoupled ", "")
                .replace("weight ", "");
    }

    private static Hue hue(String label, String optimizer) {
        String name = label.toLowerCase(Locale.ROOT);
        if (name.startsWith("gd") || name.startsWith("gradient descent")) {
            return Hue.GD;
        }
        return name.startsWith("momentum") ? Hue.SGD : Hue.ofOptimizer(optimizer);
    }
}
