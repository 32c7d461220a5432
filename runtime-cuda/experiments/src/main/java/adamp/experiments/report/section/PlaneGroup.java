package adamp.experiments.report.section;

import adamp.experiments.report.results.Experiment;
import adamp.experiments.report.results.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs that share one picture of the plane: those of one momentum, whose norms are of one size, with the runs that have
 * none.
 *
 * @param momentum as in the labels, empty where no label has one
 */
record PlaneGroup(String momentum, List<Run> runs) {

    private static final Pattern MOMENTUM = Pattern.compile("0\\.\\d+");

    static List<PlaneGroup> of(Experiment experiment) {
        TreeSet<String> momenta = new TreeSet<>();
        experiment.runs().forEach(run -> momenta.add(momentum(run)));
        if (momenta.size() > 1) {
            momenta.remove("");
        }
        List<PlaneGroup> groups = new ArrayList<>();
        for (String momentum : momenta) {
            groups.add(new PlaneGroup(
                    momentum,
                    experiment.runs().stream()
                            .filter(run ->
                                    momentum(run).isEmpty() || momentum(run).equals(momentum))
                            .toList()));
        }
        return groups;
    }

    private static String momentum(Run run) {
        Matcher matcher = MOMENTUM.matcher(run.label());
        return matcher.find() ? matcher.group() : "";
    }
}
