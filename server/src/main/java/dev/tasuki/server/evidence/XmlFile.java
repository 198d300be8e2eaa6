package dev.tasuki.server.evidence;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Whether content is one well-formed XML document without anything that runs or reaches outside.
final class XmlFile {
    private static final Set<String> RUNS = Set.of("html", "svg", "stylesheet", "transform", "script");
    private static final XMLInputFactory FACTORY = factory();

    private XmlFile() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /// The judgement; empty for what is not XML.
    static Optional<ContentJudging> judge(byte[] content) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(content));
            boolean atRoot = true;
            boolean active = false;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    active = true;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = reader.getLocalName().toLowerCase(Locale.ROOT);
                    active |= atRoot ? RUNS.contains(name) : name.equals("script");
                    atRoot = false;
                }
            }
            return Optional.of(
                    active
                            ? new ContentJudging.Refused(ContentJudge.ACTIVE)
                            : new ContentJudging.Accepted(EvidenceFormat.XML));
        } catch (XMLStreamException e) {
            // Not XML; the caller says so in words of ours.
            return Optional.empty();
        }
    }
}
