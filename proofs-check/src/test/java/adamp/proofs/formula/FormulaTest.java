package adamp.proofs.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x^2_t            | <msubsup><mi>x</mi><mi>t</mi><mrow><mn>2</mn></mrow></msubsup>",
                "w'               | <msup><mi>w</mi><mrow><mo>′</mo></mrow></msup>",
                "0.25x            | <mn>0.25</mn><mi>x</mi>",
                "2^10             | <msup><mn>2</mn><mrow><mn>1</mn></mrow></msup><mn>0</mn>",
                "\\frac1{\\eta}   | <mfrac><mn>1</mn><mrow><mi>η</mi></mrow></mfrac>",
                "\\hat w          | <mover accent=\"true\"><mi>w</mi><mo stretchy=\"false\">^</mo></mover>",
                "a<b              | <mi>a</mi><mo>&lt;</mo><mi>b</mi>",
                "\\sum_k A_k      | <munder><mo>∑</mo><mi>k</mi></munder><msub><mi>A</mi><mi>k</mi></msub>",
                "\\mathbb{R}^n    | <msup><mi mathvariant=\"normal\">ℝ</mi><mrow><mi>n</mi></mrow></msup>",
                "\\cos(w)         | <mi>cos</mi><mo stretchy=\"false\" lspace=\"0\" rspace=\"0\">(</mo><mi>w</mi>"
                        + "<mo stretchy=\"false\" lspace=\"0\" rspace=\"0\">)</mo>",
            })
    void latexBecomesMathMl(String latex, String mathml) throws FormulaException {
        assertEquals("<math display=\"block\"><mrow>" + mathml + "</mrow></math>", Formula.mathml(latex));
    }

    @Test
    void delimitersGrowWithWhatStandsBetweenThem() throws FormulaException {
        String mathml = Formula.mathml("\\left\\|\\frac ab\\right.");
        assertTrue(mathml.contains("stretchy=\"true\" lspace=\"0\" rspace=\"0\">‖</mo><mfrac>"), mathml);
        assertTrue(mathml.endsWith("</mfrac></mrow></mrow></math>"), mathml);
    }

    @Test
    void casesAreATable() throws FormulaException {
        String mathml = Formula.mathml("\\begin{cases} a & b \\\\ c & d \\end{cases}");
        assertTrue(mathml.contains("<mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr>"), mathml);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\foo{x}          | '\\foo' is not known",
                "{x                | '}' is missing",
                "x}                | a brace or \\right too many",
                "\\left(x          | '\\right' is missing",
                "\\left x          | 'x' is no delimiter",
                "\\mathrm{a        | a text in braces never ends",
                "\\frac{a}         | the formula ends too early",
                "\\begin{tabular}  | the environment 'tabular' is not known",
                "x#y               | '#' is not known",
            })
    void whatIsNotKnownIsRefusedInOneLine(String latex, String why) {
        String message = assertThrows(FormulaException.class, () -> Formula.mathml(latex))
                .getMessage();
        assertTrue(message.contains(why), message);
        assertEquals(1, message.lines().count());
    }
}
