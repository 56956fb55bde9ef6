package org.parley.render.html;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A page or a part of one, which is written so that a strict XML parser can read it as well. */
public record ParsedPage(Element root) {

    public static ParsedPage of(String html) {
        try {
            return new ParsedPage(DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html)))
                    .getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError("no well-formed page: " + html, e);
        }
    }

    /** A page with charts; its scripts are no XML. */
    public static ParsedPage withoutScripts(String html) {
        return of(html.replaceAll("(?s)<script>.*?</script>", ""));
    }

    public List<Element> all(String name) {
        NodeList nodes = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int k = 0; k < nodes.getLength(); k++) {
            elements.add((Element) nodes.item(k));
        }
        return elements;
    }

    public List<String> texts(String name) {
        return all(name).stream().map(e -> words(e.getTextContent())).toList();
    }

    /** Returns all attributes as {@code name=value}. */
    public List<String> attributes() {
        List<String> attributes = new ArrayList<>();
        for (Element element : all("*")) {
            for (int k = 0; k < element.getAttributes().getLength(); k++) {
                Node attribute = element.getAttributes().item(k);
                attributes.add(attribute.getNodeName() + "=" + attribute.getNodeValue());
            }
        }
        return attributes;
    }

    public static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
