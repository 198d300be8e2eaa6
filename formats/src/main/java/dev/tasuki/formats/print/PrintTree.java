package dev.tasuki.formats.print;

import dev.tasuki.formats.file.BundledText;
import dev.tasuki.formats.text.Printable;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A page as the tree that is printed: without what is for screens, with the style and the head of papers.
final class PrintTree {
    private static final String PAPER = BundledText.beside(PrintTree.class, "paper.css");
    private static final Set<String> FOR_SCREENS = Set.of("style", "script", "link");

    private final Document document;

    private PrintTree(Document document) {
        this.document = document;
    }

    static Document of(PrintJob job, PrintText text) {
        var tree = new PrintTree(parse(Printable.block(job.page())));
        tree.refuseDeclarations();
        tree.leaveOutWhatIsForScreens();
        tree.nameDescription();
        tree.addHead(job.about());
        tree.set(tree.document.getDocumentElement(), text);
        tree.addBookmarks();
        tree.addStyle(job.style());
        return tree.document;
    }

    private static Document parse(String page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(page)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("not well-formed XML: " + e.getMessage(), e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A page has no entities of its own: they are how XML reads files, and how it grows without end.
    private void refuseDeclarations() {
        if (document.getDoctype() != null && document.getDoctype().getInternalSubset() != null) {
            throw new IllegalArgumentException("the page declares entities of its own");
        }
    }

    /// PDF has another name for it.
    private void nameDescription() {
        elements("meta").forEach(meta -> meta.setAttribute("name", "subject"));
    }

    private void leaveOutWhatIsForScreens() {
        for (Element element : elements("*")) {
            String name = element.getTagName();
            if (FOR_SCREENS.contains(name)
                    || (name.equals("meta") && !element.getAttribute("name").equals("description"))) {
                element.getParentNode().removeChild(element);
            }
            element.removeAttribute("style");
        }
    }

    private void addHead(String about) {
        Element head = document.createElement("div");
        head.setAttribute("class", "paper-head");
        head.appendChild(part("paper-title", one("title").getTextContent()));
        head.appendChild(part("paper-about", about));
        Element body = one("body");
        body.insertBefore(head, body.getFirstChild());
    }

    private Element part(String kind, String text) {
        Element part = document.createElement("div");
        part.setAttribute("class", kind);
        part.setTextContent(Printable.excerpt(text));
        return part;
    }

    /// A reader's outline of the page, from its headings.
    private void addBookmarks() {
        Element bookmarks = document.createElement("bookmarks");
        for (Element heading : elements("h2")) {
            if (heading.getAttribute("id").isEmpty()) {
                heading.setAttribute("id", "paper-" + bookmarks.getChildNodes().getLength());
            }
            Element bookmark = document.createElement("bookmark");
            bookmark.setAttribute("name", heading.getTextContent());
            bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
            bookmarks.appendChild(bookmark);
        }
        one("head").appendChild(bookmarks);
    }

    private void addStyle(String more) {
        Element style = document.createElement("style");
        style.setTextContent(PAPER + more);
        one("head").appendChild(style);
    }

    private void set(Node node, PrintText text) {
        if (node instanceof Text leaf) {
            leaf.setData(text.set(leaf.getData()));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            set(child, text);
        }
    }

    private Element one(String name) {
        List<Element> found = elements(name);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("the page has no " + name);
        }
        return found.getFirst();
    }

    private List<Element> elements(String name) {
        NodeList found = document.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
