package dev.tasuki.formats.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class SvgTest {

    @Property
    void whateverTextIsWrittenTheDocumentIsWellFormedAndHasNoOtherElements(@ForAll String text) throws Exception {
        Element root = parse(new Svg(10, 20, "ja")
                .open("g", "class", text)
                .element("text", text, "x", 1.0)
                .close()
                .finished());

        assertThat(root.getElementsByTagName("*").getLength()).isEqualTo(2);
    }

    @Test
    void namesCannotBecomeMarkupNorTurnTheReadingOrderAround() throws Exception {
        Element root = parse(new Svg(10, 20, "en-GB")
                .element("text", "<script>alert(1)</script> \u202Eevil\u0000 \uFFFF", "class", "\"><a href='x'>")
                .finished());
        Element text = (Element) root.getFirstChild();

        assertThat(text.getTextContent()).isEqualTo("<script>alert(1)</script> \uFFFDevil\uFFFD \uFFFD");
        assertThat(text.getAttribute("class")).isEqualTo("\"><a href='x'>");
    }

    @Test
    void lengthsHaveOneDecimalAtMost() {
        assertThat(new Svg(10.04, 20, "en-GB")
                        .empty("rect", "x", 1.26, "y", -0.5, "rx", "3")
                        .finished())
                .contains("viewBox=\"0 0 10 20\"", "x=\"1.3\"", "y=\"-0.5\"", "rx=\"3\"");
    }

    private static Element parse(String svg) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }
}
