package adamp.properties.report;

import adamp.properties.report.certificate.Certificate;
import adamp.properties.report.certificate.Convention;
import adamp.properties.report.certificate.Explanation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The conventions of certificates as a Markdown table: what each departs from, and the defects that whoever follows it has.
 * Algorithms with the same ones share a row; a preset without any has none.
 */
final class ConventionsTable {
    private static final List<String> HEADERS =
            List.of("convention", "departs from", "in", "algorithm", "defects that it carries");

    private ConventionsTable() {}

    /** What a row says, but for its algorithms: Markdown. */
    private record Row(String name, String preset, String departures, String defects) {
        private static final Comparator<Row> PRESETS_FIRST = Comparator.comparing(
                        (Row row) -> !row.departures.isEmpty())
                .thenComparing(Row::name)
                .thenComparing(Row::departures)
                .thenComparing(Row::defects);

        static Row of(Certificate certificate) {
            Convention convention = certificate.convention();
            String departures = convention.departs().entrySet().stream()
                    .map(each -> Markdown.code(each.getKey()) + " " + Markdown.escaped(each.getValue()))
                    .collect(Collectors.joining(", "));
            List<String> defects =
                    certificate.quirks().stream().map(Explanation::name).toList();
            return new Row(
                    Markdown.escaped(convention.name()),
                    departures.isEmpty() ? "" : Markdown.escaped(convention.preset()),
                    departures,
                    Markdown.codes(defects));
        }

        boolean saysNothing() {
            return departures.isEmpty() && defects.isEmpty();
        }
    }

    /** Empty where there is nothing to say. */
    static String of(List<Certificate> certificates) {
        Map<Row, TreeSet<String>> algorithms = new TreeMap<>(Row.PRESETS_FIRST);
        for (Certificate certificate : certificates) {
            algorithms
                    .computeIfAbsent(Row.of(certificate), none -> new TreeSet<>())
                    .add(Markdown.escaped(certificate.algorithm()));
        }
        List<List<String>> rows = algorithms.entrySet().stream()
                .filter(each -> !each.getKey().saysNothing())
                .map(each -> cells(each.getKey(), String.join(", ", each.getValue())))
                .toList();
        return rows.isEmpty() ? "" : Markdown.table(HEADERS, rows);
    }

    private static List<String> cells(Row row, String algorithms) {
        return List.of(row.name(), row.preset(), row.departures(), algorithms, row.defects());
    }
}
