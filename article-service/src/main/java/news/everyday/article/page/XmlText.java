package news.everyday.article.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a small XML document; escapes all text and leaves out characters that XML doesn't allow. */
final class XmlText {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private final XMLStreamWriter writer;

    XmlText() {
        this.writer = open();
    }

    private XMLStreamWriter open() {
        try {
            XMLStreamWriter opened = FACTORY.createXMLStreamWriter(this.bytes, StandardCharsets.UTF_8.name());
            opened.writeStartDocument("UTF-8", "1.0");
            return opened;
        } catch (XMLStreamException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Opens an element. */
    XmlText open(String name, String... attributes) {
        return write(() -> {
            this.writer.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                this.writer.writeAttribute(attributes[i], allowed(attributes[i + 1]));
            }
        });
    }

    /** An element that holds a text. */
    XmlText element(String name, String text) {
        return open(name).text(text).close();
    }

    XmlText text(String text) {
        return write(() -> this.writer.writeCharacters(allowed(text)));
    }

    XmlText close() {
        return write(this.writer::writeEndElement);
    }

    byte[] toBytes() {
        write(this.writer::writeEndDocument);
        return this.bytes.toByteArray();
    }

    private static String allowed(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }

    private XmlText write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private interface Step {

        void run() throws XMLStreamException;
    }
}
