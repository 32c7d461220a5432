package adamp.properties.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final int COLUMNS = 80;

    private static String printed(Style style, JsonNode... certificates) {
        StringWriter text = new StringWriter();
        Table.print(List.of(certificates), new PrintWriter(text), style, Rows.ALL);
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static String plain(JsonNode... certificates) {
        return printed(Style.PLAIN, certificates);
    }

    @Test
    void aFlagIsALineAndTheVerdictComesBelow() {
        assertEquals("""
                mine:adamp: AdamP, float32, convention OFFICIAL (declared by the port)

                  flag                    cases passed failed declined waived     open decisions
                  ORDINARY                   40     40      -        -      -           0 of 120
                  MAGNITUDES                 40     40      -        -      -           0 of 120
                  DENORMAL                   48     48      -        -      -           0 of 144
                  SMALL_INTEGERS             48     48      -        -      -           0 of 144
                ! ZERO_WEIGHT                 3      2      1        -      -           0 of 120
                  all                       179    178      1        -      -           0 of 648

                Suite 1, full, seed 1: 179 cases, 537 steps, 3.1 s
                  sha256:4f1c9e0b7a6d52384f1c9e0b7a6d52384f1c9e0b7a6d52384f1c9e0b7a6d5238
                Worst error of what passed, over its bound: weight (projected) 0.50
                Broke off: 1 of 179 cases failed
                Broke off in ZERO_WEIGHT/2: the port died with exit code 134 during step; its
                  last words: double free or corruption
                Run it again with
                  ./adamp certify --algorithm AdamP --case ZERO_WEIGHT/2 --seed 1 -- python3 \\
                    mine.py
                Oddities that OFFICIAL itself has, and no fault here: ZERO_GRADIENT_PROJECTED

                """, plain(Samples.brokenOff()));
    }

    @Test
    void whereFlagsAreManyThoseThatFailedAreListed() {
        StringWriter text = new StringWriter();
        Table.print(List.of(Samples.brokenOff()), new PrintWriter(text), Style.PLAIN, Rows.TELLING);
        assertTrue(text.toString().contains("""
                  flag                    cases passed failed declined waived     open decisions
                ! ZERO_WEIGHT                 3      2      1        -      -           0 of 120
                  all                       179    178      1        -      -           0 of 648
                  (4 flags without a failure: --verbose lists them)
                """), text.toString());
    }

    @Test
    void anAccountIsNotCutBetweenANumberAndItsBound() {
        ObjectNode certificate = Samples.brokenOff();
        String number = "WEIGHT[0] is 0.5, exactly 0.25" + "0".repeat(160) + ": off by 0.25, the bound is 1e-7";
        ((ObjectNode) certificate.at("/failures/0")).put("what", number + "; " + number);
        assertTrue(plain(certificate).contains("the bound is 1e-7 ...\n"), plain(certificate));
    }

    @Test
    void aVersionThatNobodyKnowsIsLeftOut() {
        ObjectNode certificate = Samples.certified();
        certificate.withObject("/port").put("name", "mine:adamp").put("version", "unknown");
        assertTrue(plain(certificate).startsWith("mine:adamp: "), plain(certificate));
    }

    @Test
    void aFailureIsExplained() {
        assertTrue(plain(Samples.failing()).endsWith("""
                NOT certified: 58 of 1,912 cases failed, 5 failed as waived
                Behaves as SGDP_BUFFER_ALIAS (sgdpBuffer = overwritten-by-projection): Without
                  Nesterov the projection is done in place and overwrites the momentum buffer.
                  what it does: After a projected step the momentum has lost its radial part:
                    later steps follow another direction than Algorithm 1 says.
                  seen: clovaai's SGDP up to 0.3.0, jettify, catalyst, timm before 2026-03
                First to go wrong: projection, in step 0, tensor 0, element 1: expected -1,
                  reported -1.225; the momentum is the projected one
                First failure: CHANNEL_ORTHOGONAL/1: the momentum buffer of tensor 0 after step
                  0 is off by up to 2.4e6 times its bound
                Run it again with
                  ./adamp certify --algorithm SGDP --convention CORRECTED --case \\
                    CHANNEL_ORTHOGONAL/1 --seed 1 -- python3 \\
                    property-tests/adapters/python/torch_port.py adamp:SGDP

                """));
    }

    @Test
    void severalExplanationsHaveTheirPartsBelowThem() {
        ObjectNode certificate = Samples.failing();
        ((ArrayNode) certificate.at("/diagnosis/explanations")).addAll(List.of(Samples.parsed("""
                {"name": "BREAKS_OFF", "what": "it stops", "effect": "training stops", "seen": ""}""")));
        assertTrue(plain(certificate).contains("""
                  seen: clovaai's SGDP up to 0.3.0, jettify, catalyst, timm before 2026-03
                And as BREAKS_OFF: it stops
                  what it does: training stops
                First to go wrong"""));
    }

    @Test
    void whatWouldDoAsWellIsSaidToBeInThePlaceOfAnother() {
        ObjectNode certificate = Samples.failing();
        ArrayNode explanations = certificate.withObject("/diagnosis").putArray("explanations");
        explanations.addAll(List.of(Samples.parsed("""
                {"name": "COUPLED_L2", "what": "coupled", "effect": "", "seen": ""}"""), Samples.parsed("""
                {"name": "VIEWS_LAYER_ONLY", "what": "one view", "effect": "", "seen": "", "alternative": 1}"""), Samples.parsed("""
                {"name": "LAYER_VIEW_FIRST", "what": "two views", "effect": "", "seen": "", "alternative": 2}""")));
        assertTrue(plain(certificate).contains("""
                Behaves as COUPLED_L2: coupled
                And as VIEWS_LAYER_ONLY: one view
                Or, in the place of VIEWS_LAYER_ONLY, as LAYER_VIEW_FIRST: two views
                """));
    }

    @Test
    void whatIsExplainedInPartIsSaidToBe() {
        ObjectNode certificate = Samples.failing();
        certificate.withObject("/diagnosis").put("wrong", 40).put("unexplained", 3);
        assertTrue(plain(certificate)
                .replaceAll("\\s+", " ")
                .contains("That explains 37 of the 40 wrong steps that were"
                        + " looked at; nothing known explains the others"));
    }

    @Test
    void whatNothingExplainsIsSaid() {
        ObjectNode certificate = Samples.failing();
        certificate.withObject("/diagnosis").putArray("explanations");
        assertTrue(plain(certificate)
                .contains("\nNo known defect or convention explains it.\nFirst to go wrong: projection"));
    }

    @Test
    void whatWasNotRunIsSaidOfItsFlag() {
        ObjectNode certificate = Samples.brokenOff();
        ((ObjectNode) certificate.at("/flags/3")).put("passed", 0).put("notRun", 48);
        certificate.withObject("/counts").put("passed", 130).put("notRun", 48);
        String text = plain(certificate);
        assertTrue(text.contains("""
                  SMALL_INTEGERS             48      -      -        -      -         48 not run
                """), text);
        assertTrue(text.contains("\nBroke off: 1 of 131 cases failed, 48 not run\n"), text);
    }

    @Test
    void aLongAccountIsCut() {
        ObjectNode certificate = Samples.brokenOff();
        ((ObjectNode) certificate.at("/failures/0")).put("what", "WEIGHT[5] is -0.0079, exactly -0.0078; ".repeat(20));
        assertTrue(plain(certificate).contains("""
                Broke off in ZERO_WEIGHT/2: WEIGHT[5] is -0.0079, exactly -0.0078; WEIGHT[5] is
                  -0.0079, exactly -0.0078; WEIGHT[5] is -0.0079, exactly -0.0078; WEIGHT[5] is
                  -0.0079, exactly -0.0078 ...
                """));
    }

    @Test
    void severalHaveASummary() {
        String text = plain(Samples.certified(), Samples.failing(), Samples.brokenOff());
        assertTrue(text.endsWith("""
                algorithm numbers         convention    cases failed     worst  verdict
                AdamW     float32         OFFICIAL       1912      0      0.98  certified
                SGDP      float32         CORRECTED      1912     58  >= 3.8e6  NOT certified
                AdamP     float32         OFFICIAL        179      1      0.50  broke off
                """), text);
    }

    @Test
    void everyLineFitsAndIsPlainAscii() {
        ObjectNode strange = Samples.failing();
        strange.withObject("/port").put("name", "d\u00e9j\u00e0:vu\u001b[2J\u2028\ud83d\ude00<>&\"");
        String text = plain(Samples.certified(), strange, Samples.brokenOff(), Samples.empty());
        assertTrue(text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f)), text);
        text.lines().forEach(line -> assertTrue(line.length() <= COLUMNS, line));
        assertTrue(text.contains("d\\u00e9j\\u00e0:vu\\u001b[2J \\ud83d\\ude00<>&\""), text);
    }

    @Test
    void onATerminalFailuresAreRedAndGoodVerdictsGreen() {
        String coloured = printed(Style.COLOURED, Samples.certified(), Samples.brokenOff());
        assertTrue(
                coloured.contains("\u001b[32mCertified: 1,848 of 1,912 cases passed, 64 declined\u001b[0m"), coloured);
        assertTrue(coloured.contains("\u001b[31mBroke off: "));
        assertTrue(coloured.contains("\u001b[31m! ZERO_WEIGHT "));
        assertEquals(plain(Samples.certified(), Samples.brokenOff()), coloured.replaceAll("\u001b\\[[0-9]+m", ""));
    }

    @Test
    void acommandIsBrokenWhereAShellGoesOn() {
        ObjectNode certificate = Samples.failing();
        ((ObjectNode) certificate.at("/failures/0"))
                .put(
                        "replay",
                        "./adamp certify -- sh -c 'a long command with blanks in it that must stay one' x\\ y \"z  z\" end");
        assertTrue(plain(certificate).contains("""
                  ./adamp certify -- sh -c \\
                    'a long command with blanks in it that must stay one' x\\ y "z  z" end
                """));
    }

    @Test
    void anEmptyCertificateIsAFewLines() {
        String text = plain(Samples.empty());
        assertTrue(text.startsWith("nothing: SGD, ?, convention ?\n\n  no case was run\n"), text);
        assertTrue(text.contains("\nDeclined: 0 of 0 cases passed\n"), text);
        assertFalse(text.contains("null"));
        assertEquals("", plain());
    }
}
