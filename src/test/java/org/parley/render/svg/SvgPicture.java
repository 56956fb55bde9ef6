package org.parley.render.svg;

import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.parley.chart.Chart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** An SVG document, read as a strict XML parser reads it. */
record SvgPicture(Element root) {

    static SvgPicture of(Chart chart) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document =
                    parsers.newDocumentBuilder().parse(new InputSource(new StringReader(ChartImage.svg(chart))));
            return new SvgPicture(document.getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError("no well-formed XML: " + ChartImage.svg(chart), e);
        }
    }

    List<Element> all(String name) {
        NodeList nodes = root.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        List<Element> elements = new ArrayList<>();
        for (int k = 0; k < nodes.getLength(); k++) {
            elements.add((Element) nodes.item(k));
        }
        return elements;
    }

    List<Element> all(String name, Predicate<Element> which) {
        return all(name).stream().filter(which).toList();
    }

    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    /** Returns an attribute of an element or of the nearest element around it that has it. */
    static String inherited(Element element, String attribute) {
        for (Node node = element; node instanceof Element e; node = node.getParentNode()) {
            if (e.hasAttribute(attribute)) {
                return e.getAttribute(attribute);
            }
        }
        return "";
    }

    /** Returns the box around a path. */
    static Rectangle2D box(Element path) {
        String[] numbers =
                path.getAttribute("d").replaceAll("[A-Z]", " ").strip().split("\\s+");
        Rectangle2D box = null;
        for (int k = 0; k < numbers.length; k += 2) {
            double x = Double.parseDouble(numbers[k]);
            double y = Double.parseDouble(numbers[k + 1]);
            if (box == null) {
                box = new Rectangle2D.Double(x, y, 0, 0);
            }
            box.add(x, y);
        }
        return box;
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
