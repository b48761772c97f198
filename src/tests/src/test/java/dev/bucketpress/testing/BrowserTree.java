package dev.bucketpress.testing;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** HTML as browsers read it: by the parser of the W3C's validator, from which that of Firefox was made. */
public final class BrowserTree {

    private BrowserTree() {}

    /** The elements of a whole page. */
    public static Document of(String page) {
        try {
            return new HtmlDocumentBuilder(XmlViolationPolicy.ALLOW).parse(new InputSource(new StringReader(page)));
        } catch (IOException | SAXException e) {
            throw new AssertionError(e);
        }
    }

    /** A node in one line: its name with its namespace unless that is HTML's, its attributes, and what is in it. */
    public static String outline(Node node) {
        if (node instanceof Text text) {
            return "'" + text.getData() + "'";
        }
        String prefix =
                "http://www.w3.org/1999/xhtml".equals(node.getNamespaceURI()) ? "" : node.getNamespaceURI() + ":";
        return prefix
                + node.getLocalName()
                + attributes(node)
                + children(node).stream().map(BrowserTree::outline).collect(Collectors.joining(" ", "{", "}"));
    }

    /** The elements and texts in a node. */
    public static List<Node> children(Node node) {
        NodeList children = node.getChildNodes();
        return IntStream.range(0, children.getLength()).mapToObj(children::item).toList();
    }

    /** The names of the elements in a node. */
    public static List<String> names(Node node) {
        return children(node).stream()
                .filter(Element.class::isInstance)
                .map(Node::getLocalName)
                .toList();
    }

    private static String attributes(Node node) {
        NamedNodeMap attributes = node.getAttributes();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            written.add(" " + attributes.item(i).getNodeName() + "="
                    + attributes.item(i).getNodeValue());
        }
        return written.stream().sorted().collect(Collectors.joining());
    }
}
