package adamp.properties.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a port calls itself, and whatever it says: reports show it and are not broken by it. */
class EscapingProperties {
    private static final String NASTY = "<script>alert(1)</script> & \"'</title>--><!-- ]]> `x` | \\ \u0007";

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.of(
                        "<", ">", "&", "\"", "'", "</td>", "]]>", "--", "|", "`", "\n", "\r", "\u001b", "\u0000",
                        "\ud800"),
                Arbitraries.strings().all().ofMaxLength(5));
        return pieces.list().ofMinSize(1).ofMaxSize(8).map(parts -> "x" + String.join("", parts));
    }

    private static ObjectNode everywhere(String text) {
        ObjectNode certificate = Samples.brokenOff();
        replaceTexts(certificate, text);
        return certificate;
    }

    /** All texts but the few that the reader looks into. */
    private static void replaceTexts(JsonNode node, String text) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getValue().isTextual()
                        && !List.of("format", "verdict").contains(field.getKey())) {
                    object.put(field.getKey(), text);
                }
            });
        }
        node.forEach(child -> replaceTexts(child, text));
    }

    /** As XML shows it: what it cannot hold by its number, line ends as XML reads them. */
    private static String shown(String text) {
        return new ParsedMarkup("<x>" + new adamp.properties.report.markup.Text(text).markup() + "</x>").text("/x");
    }

    @Property(tries = 100)
    void pagesStayWhole(@ForAll("texts") String text) {
        ParsedMarkup page = new ParsedMarkup(HtmlReport.page(List.of(everywhere(text))));
        assertEquals(shown(text + " " + text), page.text("//h1"));
        assertEquals(1, page.count("//script"));
        assertEquals(1, page.count("//title"));
    }

    @Property(tries = 100)
    void xmlStaysWhole(@ForAll("texts") String text) {
        ParsedMarkup xml = new ParsedMarkup(JUnitReport.xml(List.of(everywhere(text))));
        assertEquals(6, xml.count("//testcase"));
        assertEquals(shown(text + " " + text), xml.text("//property[@name='port']/@value"));
    }

    @Property(tries = 100)
    void badgesStayOneLineOfAscii(@ForAll("texts") String text) {
        String badge = Badge.text(List.of(everywhere(text)));
        assertTrue(badge.chars().allMatch(c -> c >= ' ' && c < 0x7f), badge);
    }

    @Example
    void whatWouldBeMarkupIsText() {
        String page = HtmlReport.page(List.of(everywhere(NASTY)));
        assertTrue(
                page.contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;&#39;&lt;/title&gt;--&gt;&lt;!-- ]]&gt; `x` | \\ \\u0007"));
        assertEquals(NASTY.replace("\u0007", "\\u0007"), shown(NASTY));
    }
}
