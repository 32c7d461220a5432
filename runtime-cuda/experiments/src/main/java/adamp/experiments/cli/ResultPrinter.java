package adamp.experiments.cli;

import adamp.experiments.run.ExperimentRecord;
import adamp.experiments.run.Measured;
import adamp.experiments.run.TableRow;
import java.math.BigDecimal;
import java.util.Locale;

/** The record of an experiment as text. */
final class ResultPrinter {
    private final ExperimentRecord record;

    ResultPrinter(ExperimentRecord record) {
        this.record = record;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s (%s), %s: %d runs in %.1f s, stepped by the runtime %s%n",
                record.title(),
                record.paper(),
                record.profile(),
                record.runs().size(),
                record.seconds(),
                record.environment().runtime()));
        record.table().forEach(row -> text.append(line(row)));
        record.summary().forEach(sentence -> text.append(sentence).append(System.lineSeparator()));
        return text.toString();
    }

    private static String line(TableRow row) {
        return String.format(
                                Locale.ROOT,
                                "  %-22s %-34s %-24s %-8s %s%n",
                                row.row(),
                                row.quantity(),
                                measured(row),
                                verdict(row),
                                published(row))
                        .stripTrailing()
                + System.lineSeparator();
    }

    private static String measured(TableRow row) {
        Measured measured = row.measured();
        if (measured == null) {
            return "none";
        }
        String spread =
                measured.deviation() == null ? "" : " +- " + number(measured.deviation()) + " (n=" + measured.n() + ")";
        String unit = row.unit().isEmpty() ? "" : " " + row.unit();
        return number(measured.mean()) + spread + unit;
    }

    /** The paper's figure as printed, with its source: it may be of another network on other data. */
    private static String published(TableRow row) {
        return row.published() == null
                ? ""
                : "paper: " + BigDecimal.valueOf(row.published()).toPlainString() + " (" + row.source() + ")";
    }

    private static String verdict(TableRow row) {
        if (row.within() == null) {
            return "";
        }
        if (row.within()) {
            return "ok";
        }
        return (row.measured() == null ? "NOT MEASURED, wanted " : "OUTSIDE ") + row.accept();
    }

    /** Four digits behind the point, or none for whole numbers; very small and large numbers in scientific notation. */
    private static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e6) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        boolean plain = Math.abs(value) >= 1e-3 && Math.abs(value) < 1e7;
        return String.format(Locale.ROOT, plain ? "%.4f" : "%.3e", value);
    }
}
