package adamp.experiments.report.html;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** MathML that was read from disk, taken apart and put together again from elements and attributes that only typeset. */
public final class MathMarkup {

    private static final Set<String> ELEMENTS = Set.of(
            "math",
            "mrow",
            "mi",
            "mn",
            "mo",
            "mtext",
            "mspace",
            "mfrac",
            "msqrt",
            "msub",
            "msup",
            "msubsup",
            "munder",
            "mover",
            "munderover",
            "mtable",
            "mtr",
            "mtd");

    private static final Set<String> ATTRIBUTES = Set.of(
            "display",
            "mathvariant",
            "stretchy",
            "symmetric",
            "fence",
            "lspace",
            "rspace",
            "minsize",
            "maxsize",
            "width",
            "accent",
            "displaystyle");

    private MathMarkup() {}

    /** The formula as a piece of a page, empty where it is not MathML or holds anything else. */
    public static Optional<Element> of(String mathml) {
        try {
            org.w3c.dom.Element root =
                    parser().parse(new InputSource(new StringReader(mathml))).getDocumentElement();
            return root.getTagName().equals("math") ? Optional.ofNullable(rebuilt(root)) : Optional.empty();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            return Optional.empty();
        }
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setExpandEntityReferences(false);
        DocumentBuilder parser = factory.newDocumentBuilder();
        parser.setErrorHandler(null);
        return parser;
    }

    private static Element rebuilt(org.w3c.dom.Element source) {
        if (!ELEMENTS.contains(source.getTagName())) {
            return null;
        }
        Element element = new Element(source.getTagName());
        NamedNodeMap attributes = source.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (ATTRIBUTES.contains(attributes.item(i).getNodeName())) {
                element.attribute(
                        attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
            }
        }
        NodeList children = source.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof org.w3c.dom.Element child) {
                Element inner = rebuilt(child);
                if (inner == null) {
                    return null;
                }
                element.add(inner);
            } else if (children.item(i) instanceof org.w3c.dom.Text text) {
                element.text(text.getData());
            }
        }
        return element;
    }
}
