package adamp.properties.report.html;

import adamp.properties.report.certificate.Comparison;
import adamp.properties.report.certificate.HexNumber;
import adamp.properties.report.markup.Element;
import adamp.properties.report.words.Figures;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Expected, bound and reported, element by element; of many elements those that are wrong, and of many wrong ones some. */
final class NumbersTable {
    /** So many rows fit a screen. */
    static final int MOST_ROWS = 16;

    private NumbersTable() {}

    static Element of(String caption, Comparison numbers) {
        List<Integer> beyond = numbers.beyond();
        Element body = new Element("tbody");
        shown(numbers, beyond).forEach(index -> body.add(row(numbers, index)));
        Element table = new Element("table")
                .add(
                        Pieces.caption(caption),
                        Pieces.head(
                                List.of(
                                        "element",
                                        "expected",
                                        "bound",
                                        "reported",
                                        "error / bound",
                                        "expected, exactly",
                                        "reported, exactly"),
                                0,
                                7),
                        body);
        Element box = new Element("div").add(Pieces.scrolling(caption, table));
        int left = numbers.size() - Math.min(numbers.size(), MOST_ROWS);
        if (left > 0) {
            box.add(Pieces.paragraph(String.format(
                    Locale.ROOT,
                    "%,d of %,d elements are beyond their bounds; %,d are not shown, and are in the certificate's JSON.",
                    beyond.size(),
                    numbers.size(),
                    numbers.size() - shown(numbers, beyond).size())));
        }
        return box;
    }

    private static List<Integer> shown(Comparison numbers, List<Integer> beyond) {
        boolean all = numbers.size() <= MOST_ROWS || beyond.isEmpty();
        List<Integer> candidates =
                all ? IntStream.range(0, numbers.size()).boxed().toList() : beyond;
        return candidates.subList(0, Math.min(candidates.size(), MOST_ROWS));
    }

    private static Element row(Comparison numbers, int index) {
        double ratio = numbers.ratio(index);
        Element row = ratio > 1 ? Element.styled("tr", "failed") : new Element("tr");
        return row.add(
                Element.styled("th", "number").with("scope", "row").text(Integer.toString(index)),
                Pieces.number(Figures.decimal(numbers.expected().get(index))),
                Pieces.number(bound(numbers.bound().get(index))),
                Pieces.number(Figures.decimal(numbers.reported().get(index))),
                Pieces.number(Figures.ratio(ratio)),
                Pieces.number(numbers.expected().get(index)),
                Pieces.number(numbers.reported().get(index)));
    }

    private static String bound(String hexadecimal) {
        return Figures.significant(HexNumber.value(hexadecimal), 3);
    }
}
