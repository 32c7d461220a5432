package adamp.properties.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page or an XML file read back by a parser that knows nothing of how it was written. */
final class ParsedMarkup {
    private final Document document;

    ParsedMarkup(String markup) {
        try {
            document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(markup.replaceFirst("<!doctype html>\n", ""))));
        } catch (ParserConfigurationException | SAXException | IOException problem) {
            throw new AssertionError("not well formed: " + problem.getMessage(), problem);
        }
    }

    Document document() {
        return document;
    }

    /** The text of every node that an XPath selects, in the document's order. */
    List<String> texts(String path) {
        try {
            NodeList nodes =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                texts.add(nodes.item(i).getTextContent());
            }
            return texts;
        } catch (XPathExpressionException problem) {
            throw new IllegalArgumentException(problem);
        }
    }

    String text(String path) {
        return String.join("|", texts(path));
    }

    int count(String path) {
        return texts(path).size();
    }
}
