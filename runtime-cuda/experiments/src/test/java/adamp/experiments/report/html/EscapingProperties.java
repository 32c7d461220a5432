package adamp.experiments.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import adamp.experiments.report.ParsedPage;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;

final class EscapingProperties {

    private static final String NOT_OF_MARKUP = "]>-!/=ab ";

    @Property
    void textComesBackAsItWas(@ForAll @CharRange(from = ' ', to = '~') @Chars({'<', '&', '"', 'ψ'}) String text) {
        assertEquals(List.of(text), new ParsedPage(Element.of("p", text).markup()).texts("/p"));
    }

    @Property
    void attributesComeBackAsTheyWere(@ForAll @CharRange(from = ' ', to = '~') @Chars({'<', '\'', 'ψ'}) String text) {
        String markup = new Element("p").attribute("title", text).markup();
        assertEquals(List.of(text), new ParsedPage(markup).texts("/p/@title"));
    }

    @Property
    void controlCharactersDoNotBreakThePage(@ForAll @CharRange(from = '\u0000', to = '\u001f') String text) {
        assertEquals(1, new ParsedPage(Element.of("p", text + NOT_OF_MARKUP).markup()).count("/p"));
    }

    @Property
    void noDataEndsItsOwnElement(@ForAll @Chars({'<', '/', 's', 'c', 'r', 'i', 'p', 't', '>', '!', '-'}) String text) {
        String markup = new Data("x", TextNode.valueOf("</script>" + text)).markup();
        assertFalse(markup.substring(1, markup.lastIndexOf("</script>")).contains("<"), markup);
    }
}
