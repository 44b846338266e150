package org.etabli.billing.sepa;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML from elsewhere: no document type, hence no entity, and nothing is fetched. */
final class SafeXml {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private SafeXml() {}

    /** @throws InvalidInputException for the field {@code file} when it is not well-formed, or declares a document type */
    static Element parse(byte[] content) {
        try {
            return builder().parse(new ByteArrayInputStream(content)).getDocumentElement();
        } catch (SAXException | IOException malformed) {
            throw new InvalidInputException("file", "not-a-bank-file");
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The children of that name, whatever their namespace: banks use several versions of a format. */
    static List<Element> all(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    /** The first element down that path. */
    static Optional<Element> at(Element parent, String... path) {
        Optional<Element> here = Optional.of(parent);
        for (String name : path) {
            here = here.flatMap(element -> all(element, name).stream().findFirst());
        }
        return here;
    }

    /** What it holds, trimmed and cut; null when it is not there or blank. */
    static @Nullable String text(Element parent, int longest, String... path) {
        return at(parent, path)
                .map(found -> found.getTextContent().strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(text.length(), longest)))
                .orElse(null);
    }
}
