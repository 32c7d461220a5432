package adamp.experiments.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.report.ParsedPage;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ChartPainterTest {

    @BeforeAll
    static void withoutAScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    private static Drawing painted(Scale y, double... values) {
        double[] steps = new double[values.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = i;
        }
        return ChartPainter.paint(new Chart("c", "A chart.", Scale.counted("step", 0, values.length - 1), y)
                .area(200, 100)
                .add(new Curve("SGDP", Ink.of(Hue.SGDP, Dash.SOLID), steps, values)));
    }

    private static List<String> curves(Drawing drawing) {
        return new ParsedPage(drawing.svg().markup()).texts("//path[@stroke-width='1.8']/@d");
    }

    @Test
    void aCurveIsOnePathAndTextStaysText() {
        Drawing drawing = painted(Scale.linear("norm |w|", 0, 4), 1, 3, 2, 4);
        assertEquals(1, curves(drawing).size());
        ParsedPage page = new ParsedPage(drawing.svg().markup());
        assertTrue(page.texts("//text").containsAll(List.of("step", "norm |w|", "SGDP", "0", "4")));
        assertEquals(List.of("A chart."), page.texts("/svg/@aria-label"));
    }

    @Test
    void valuesLieWhereTheAxisSays() {
        Drawing drawing = painted(Scale.linear("norm", 0, 4), 0, 4);
        assertEquals(drawing.top() + 100, drawing.toY().applyAsDouble(0), 1e-9);
        assertEquals(drawing.top(), drawing.toY().applyAsDouble(4), 1e-9);
        assertEquals(200, drawing.toX().applyAsDouble(1) - drawing.toX().applyAsDouble(0), 1e-9);
    }

    @Test
    void decadesAreEquallyHigh() {
        Drawing drawing = painted(new Scale("norm", 1, 100, Scale.Kind.LOGARITHMIC), 1, 10, 100);
        double decade = drawing.toY().applyAsDouble(1) - drawing.toY().applyAsDouble(10);
        // A hundred px for two decades; the painted path is rounded, the mapping is not.
        assertEquals(50, decade, 1e-9);
    }

    @Test
    void aDecadeIsLabelledOneTwoFiveAndManyAreLabelledByPowers() {
        assertTrue(new ParsedPage(painted(new Scale("norm", 1, 30, Scale.Kind.LOGARITHMIC), 1, 28)
                        .svg()
                        .markup())
                .texts("//text")
                .containsAll(List.of("1", "2", "5", "10", "20")));
        List<String> many = new ParsedPage(painted(new Scale("step", 1e-8, 1, Scale.Kind.LOGARITHMIC), 1e-8, 1)
                        .svg()
                        .markup())
                .texts("//text");
        assertTrue(many.containsAll(List.of("10⁻⁸", "10⁻⁶", "0.01", "1")), many.toString());
    }

    @Test
    void aGapBreaksTheLine() {
        String path = curves(painted(Scale.linear("norm", 0, 4), 1, 2, Double.NaN, 3, 4))
                .get(0);
        assertEquals(2, path.chars().filter(c -> c == 'M').count(), path);
    }

    @Test
    void aLogarithmicAxisLeavesAGapForWhatIsNotPositive() {
        Drawing drawing = painted(new Scale("step", 0.1, 10, Scale.Kind.LOGARITHMIC), 1, 2, 0, 1, 2);
        assertEquals(2, curves(drawing).get(0).chars().filter(c -> c == 'M').count());
        assertFalse(drawing.svg().markup().contains("NaN"));
    }

    @Test
    void aCurveThatEndsOutsideTheChartIsNotNamedAtItsEdge() {
        Drawing drawing = painted(Scale.linear("norm", 0, 4), 1, 9);
        assertFalse(new ParsedPage(drawing.svg().markup()).texts("//text").contains("SGDP"));
    }
}
