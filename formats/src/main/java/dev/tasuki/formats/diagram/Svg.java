package dev.tasuki.formats.diagram;

import dev.tasuki.formats.text.Printable;
import java.io.StringWriter;
import java.math.BigDecimal;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes SVG. Names and values come from anybody: what XML does not allow, or what would reorder what a reader
/// sees, is replaced.
public final class Svg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    /// An `svg` element that is as large as its contents, in user units.
    ///
    /// @param language BCP 47
    public Svg(double width, double height, String language) {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartElement("svg");
            writer.writeDefaultNamespace(NAMESPACE);
            writer.writeAttribute("viewBox", "0 0 " + number(width) + " " + number(height));
            writer.writeAttribute("width", number(width));
            writer.writeAttribute("height", number(height));
            writer.writeAttribute("xml:lang", language);
            writer.writeAttribute("lang", language);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Opens an element with attributes, each name followed by its value.
    public Svg open(String element, Object... attributes) {
        try {
            writer.writeStartElement(element);
            for (int i = 0; i < attributes.length; i += 2) {
                writer.writeAttribute(attributes[i].toString(), value(attributes[i + 1]));
            }
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Adds text to the element that is open.
    public Svg text(String content) {
        try {
            writer.writeCharacters(allowed(Printable.block(content)));
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Closes the element that is open.
    public Svg close() {
        try {
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /// An element without content.
    public Svg empty(String element, Object... attributes) {
        return open(element, attributes).close();
    }

    /// An element with text in it.
    public Svg element(String element, String content, Object... attributes) {
        return open(element, attributes).text(content).close();
    }

    /// The whole document; nothing can be written afterwards.
    public String finished() {
        try {
            writer.writeEndDocument();
            writer.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String value(Object value) {
        return value instanceof Double length ? number(length) : allowed(Printable.line(value.toString()));
    }

    /// XML 1.0 has no place for these two, escaped or not.
    private static String allowed(String text) {
        return text.replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD');
    }

    /// A length with at most one decimal: a tenth of a unit is less than anybody sees.
    private static String number(double length) {
        return BigDecimal.valueOf(Math.round(length * 10), 1)
                .stripTrailingZeros()
                .toPlainString();
    }
}
