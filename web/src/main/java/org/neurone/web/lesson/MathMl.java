package org.neurone.web.lesson;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import uk.ac.ed.ph.snuggletex.InputError;
import uk.ac.ed.ph.snuggletex.SnuggleEngine;
import uk.ac.ed.ph.snuggletex.SnuggleInput;
import uk.ac.ed.ph.snuggletex.SnuggleSession;

/** LaTeX as MathML Core, which browsers lay out by themselves. */
final class MathMl {
    /** How LaTeX is told that a comma belongs to a number, as in French. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d)\\{,}(?=\\d)");

    /** What SnuggleTeX writes on a formula's elements; anything else comes from a command for elements of one's own. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "xmlns",
            "display",
            "alttext",
            "open",
            "close",
            "separators",
            "mathvariant",
            "displaystyle",
            "stretchy",
            "fence",
            "form",
            "accent",
            "accentunder",
            "columnalign",
            "rowspacing",
            "columnspacing",
            "linethickness",
            "width",
            "height",
            "depth",
            "lspace",
            "rspace",
            "scriptlevel",
            "largeop",
            "movablelimits",
            "symmetric",
            "minsize",
            "maxsize");

    private static final String SPACE = "http://www.w3.org/1998/Math/MathML";

    /** What is wrong with the formula, in the words of its source; empty where nothing is. */
    private final List<String> errors = new ArrayList<>();

    private final String markup;

    private MathMl(String latex, boolean block) {
        SnuggleSession session = new SnuggleEngine().createSession();
        String mark = block ? "$$" : "$";
        // With a point SnuggleTeX takes it for one number, with a comma for two and a sign between.
        String pointed = DECIMAL_COMMA.matcher(latex).replaceAll(".");
        boolean commas = !pointed.equals(latex);
        String xml = "";
        try {
            session.parseInput(new SnuggleInput(mark + pointed + mark));
            for (InputError error : session.getErrors()) {
                errors.add(
                        error.getSlice() == null
                                ? latex
                                : error.getSlice().extract().toString());
            }
            List<Node> nodes = new ArrayList<>();
            var children = session.buildDOMSubtree();
            for (int i = 0; i < children.getLength(); i++) {
                nodes.add(children.item(i));
            }
            for (Node node : nodes) {
                if (node instanceof Element element && foreign(element)) {
                    errors.add(latex);
                } else if (node instanceof Element element) {
                    modernise(element, commas);
                    element.setAttribute("alttext", latex);
                    xml += print(element);
                }
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        this.markup = xml;
    }

    static MathMl of(String latex, boolean block) {
        return new MathMl(latex, block);
    }

    /** SnuggleTeX has commands for elements and links of any kind; a formula has none. */
    private static boolean foreign(Element element) {
        if (!SPACE.equals(element.getNamespaceURI())) {
            return true;
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            if (!ATTRIBUTES.contains(element.getAttributes().item(i).getNodeName())) {
                return true;
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one && foreign(one)) {
                return true;
            }
        }
        return false;
    }

    List<String> errors() {
        return errors;
    }

    String markup() {
        return markup;
    }

    /**
     * Fences were an element of their own in MathML 2, and no browser knows it any more; marks are those of the printer.
     *
     * @param commas whether decimal marks are commas
     */
    private static void modernise(Element element, boolean commas) {
        List<Element> inner = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one) {
                inner.add(one);
            }
        }
        inner.forEach(one -> modernise(one, commas));
        if (commas && element.getLocalName().equals("mn")) {
            element.setTextContent(element.getTextContent().replace('.', ','));
        }
        String text = element.getTextContent();
        boolean leaf = inner.isEmpty();
        if (leaf && text.startsWith("-")) {
            element.setTextContent("−" + text.substring(1));
        } else if (leaf && text.equals("'")) {
            element.setTextContent("′");
            element.getOwnerDocument().renameNode(element, SPACE, "mo");
        }
        if (element.getLocalName().equals("mfenced")) {
            unfence(element, inner);
        }
    }

    private static void unfence(Element fenced, List<Element> inner) {
        Document document = fenced.getOwnerDocument();
        Element row = document.createElementNS(SPACE, "mrow");
        String open = fenced.getAttribute("open");
        String close = fenced.getAttribute("close");
        if (!open.isEmpty()) {
            row.appendChild(fence(document, open));
        }
        for (int i = 0; i < inner.size(); i++) {
            if (i > 0) {
                row.appendChild(fence(document, ","));
            }
            row.appendChild(inner.get(i));
        }
        if (!close.isEmpty()) {
            row.appendChild(fence(document, close));
        }
        fenced.getParentNode().replaceChild(row, fenced);
    }

    private static Element fence(Document document, String mark) {
        Element operator = document.createElementNS(SPACE, "mo");
        operator.setTextContent(mark);
        return operator;
    }

    private static String print(Element element) {
        try {
            Transformer plain = TransformerFactory.newInstance().newTransformer();
            plain.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            plain.transform(new DOMSource(element), new StreamResult(text));
            return text.toString();
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
