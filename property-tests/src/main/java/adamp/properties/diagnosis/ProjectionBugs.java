package adamp.properties.diagnosis;

import static adamp.properties.diagnosis.Bug.PROJECTING;

import adamp.properties.bound.Enclosure;
import adamp.properties.bound.Enclosures;
import adamp.properties.bound.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Faults in eq. 10. */
final class ProjectionBugs {
    /** As many elements as vector instructions take at once. */
    private static final int[] WIDTHS = {4, 8, 16, 32, 64};

    private ProjectionBugs() {}

    static List<Bug> all() {
        List<Bug> all = new ArrayList<>(List.of(
                Bug.of("PROJECTION_SKIPPED", PROJECTING, f -> f.projection = e -> e.p),
                Bug.of("RADIAL_SIGN_FLIPPED", PROJECTING, f -> f.radialShare = -1),
                Bug.of("RADIAL_PART_HALVED", PROJECTING, f -> f.radialShare = 0.5),
                Bug.of("RADIAL_PART_TWICE", PROJECTING, f -> f.radialShare = 2),
                Bug.of("FIRST_ROW_ONLY", PROJECTING, f -> rows(f, rows -> rows.subList(0, Math.min(1, rows.size())))),
                Bug.of(
                        "LAST_ROW_LEFT_OUT",
                        PROJECTING,
                        f -> rows(f, rows -> rows.subList(0, Math.max(0, rows.size() - 1)))),
                Bug.of("LAST_ELEMENT_LEFT_OUT_OF_THE_SUM", PROJECTING, ProjectionBugs::leaveOutLast),
                Bug.of("NORM_NOT_SQUARED", PROJECTING, ProjectionBugs::forgetSquare),
                Bug.of("NORM_FORGOTTEN", PROJECTING, f -> f.norm = (e, row, root) -> 1),
                Bug.of(
                        "NORM_OF_THE_WHOLE_TENSOR",
                        PROJECTING,
                        f -> f.norm = (e, row, root) -> ProjectionFormulas.norm(e, row, normOfAll(e))),
                Bug.of(
                        "EPS_CLAMPS_THE_PROJECTION_NORM",
                        PROJECTING,
                        f -> f.norm = (e, row, root) -> Math.max(root, f.eps.applyAsDouble(e))),
                Bug.of("PROJECTED_OFF_THE_GRADIENT", PROJECTING, f -> f.along = e -> e.given),
                Bug.of("GRADIENT_PROJECTED", PROJECTING, ProjectionBugs::projectGradient),
                Bug.of("ONLY_THE_RADIAL_PART_KEPT", PROJECTING, ProjectionBugs::keepRadialPart),
                Bug.of("ONE_ROW_IN_THE_CHANNEL_VIEW", PROJECTING, f -> f.projectedRows = e -> RowsOf.layer(e.shape)),
                Bug.of(
                        "CHANNEL_ROWS_IN_THE_LAYER_VIEW",
                        PROJECTING,
                        f -> f.projectedRows = e -> f.rows.apply(e, View.CHANNEL)),
                Bug.of("PROJECTION_WRONG_AXIS", PROJECTING, ProjectionBugs::sumAlongAxisOne),
                Bug.of("PROJECTION_WRONG_AXIS", PROJECTING, f -> alongAxis(f, 0)),
                Bug.of("PROJECTION_WRONG_AXIS", PROJECTING, f -> alongAxis(f, 1)),
                Bug.of("PROJECTION_WRONG_AXIS", PROJECTING, f -> channelsOfAxis(f, 1)),
                Bug.of("PROJECTION_WRONG_AXIS", PROJECTING, f -> channelsOfAxis(f, Integer.MAX_VALUE))));
        for (int width : WIDTHS) {
            all.add(Bug.of("TAIL_NOT_PROJECTED", PROJECTING, f -> leaveTail(f, width)));
        }
        return all;
    }

    private static void rows(Formulas f, UnaryOperator<List<int[]>> kept) {
        var rows = f.projectedRows;
        f.projectedRows = e -> kept.apply(rows.apply(e));
    }

    /** u.p without the last element of each row. */
    private static void leaveOutLast(Formulas f) {
        var projection = f.projection;
        f.projection = e -> {
            Enclosures whole = e.p;
            boolean[] last = new boolean[whole.size()];
            e.verdict.rows().forEach(row -> last[row[row.length - 1]] = true);
            e.p = Lanes.build(whole.size(), i -> last[i] ? Enclosure.exact(0) : whole.at(i));
            Enclosures q = projection.apply(e);
            e.p = whole;
            return Lanes.build(q.size(), i -> last[i] ? plus(e, q.at(i), whole.at(i)) : q.at(i));
        };
    }

    private static Enclosure plus(Evaluation e, Enclosure x, Enclosure y) {
        double sum = x.value() + y.value();
        double carried = x.error() + y.error();
        return new Enclosure(sum, carried + e.rounding.format().unitRoundoff() * (Math.abs(sum) + carried));
    }

    private static void forgetSquare(Formulas f) {
        var norm = f.norm;
        f.norm = (e, row, root) -> Math.sqrt(norm.of(e, row, root));
    }

    private static double normOfAll(Evaluation e) {
        double squared = 0;
        for (int i = 0; i < e.w.size(); i++) {
            squared += e.w.value(i) * e.w.value(i);
        }
        return Math.sqrt(squared);
    }

    private static void projectGradient(Formulas f) {
        var projection = f.projection;
        f.projection = e -> {
            Enclosures update = e.p;
            e.p = e.g;
            Enclosures q = projection.apply(e);
            e.p = update;
            return q;
        };
    }

    private static void keepRadialPart(Formulas f) {
        var projection = f.projection;
        f.projection = e -> e.rounding.difference(e.p, projection.apply(e));
    }

    /** Norms of whole rows, but u.p summed along axis 1 of the tensor alone. */
    private static void sumAlongAxisOne(Formulas f) {
        var norm = f.norm;
        var whole = f.projectedRows;
        f.projectedRows = e -> RowsOf.lines(e.shape, Math.min(1, e.shape.rank() - 1));
        f.norm = (e, line, root) -> {
            for (int[] row : whole.apply(e)) {
                if (Arrays.stream(row).anyMatch(i -> i == line[0])) {
                    double squared = 0;
                    for (int i : row) {
                        squared += e.w.value(i) * e.w.value(i);
                    }
                    return norm.of(e, row, Math.sqrt(squared));
                }
            }
            return norm.of(e, line, root);
        };
    }

    private static void alongAxis(Formulas f, int axis) {
        f.projectedRows = e -> RowsOf.lines(e.shape, Math.min(axis, e.shape.rank() - 1));
    }

    private static void channelsOfAxis(Formulas f, int axis) {
        var rows = f.projectedRows;
        f.projectedRows = e -> e.verdict.view() == View.CHANNEL
                ? RowsOf.channels(e.shape, Math.min(axis, e.shape.rank() - 1))
                : rows.apply(e);
    }

    /** What is left over of a row that is taken so many elements at once. */
    private static void leaveTail(Formulas f, int width) {
        var projection = f.projection;
        f.projection = e -> {
            Enclosures q = projection.apply(e);
            boolean[] tail = new boolean[q.size()];
            for (int[] row : e.verdict.rows()) {
                for (int i = row.length / width * width; i < row.length; i++) {
                    tail[row[i]] = true;
                }
            }
            return Lanes.build(q.size(), i -> tail[i] ? e.p.at(i) : q.at(i));
        };
    }
}
