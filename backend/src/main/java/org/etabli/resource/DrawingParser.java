package org.etabli.resource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.etabli.kernel.InvalidInputException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML that strangers wrote: no document type, hence no entity, and nothing is fetched. */
final class DrawingParser {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String LOAD_DTD = "http://apache.org/xml/features/nonvalidating/load-external-dtd";

    private DrawingParser() {}

    /** @throws InvalidInputException when it is not well-formed SVG, or declares a document type */
    static Element parse(byte[] content) {
        try {
            Document document = builder().parse(new ByteArrayInputStream(content));
            Element root = document.getDocumentElement();
            if (!"svg".equals(root.getLocalName())) {
                throw new InvalidInputException("file", "not-a-drawing");
            }
            return root;
        } catch (SAXException malformed) {
            boolean doctype = String.valueOf(malformed.getMessage()).contains("DOCTYPE");
            throw new InvalidInputException("file", doctype ? "drawing-doctype" : "not-a-drawing");
        } catch (IOException unreadable) {
            throw new InvalidInputException("file", "not-a-drawing");
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
            factory.setFeature(LOAD_DTD, false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Quiet());
            return builder;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Quiet implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {
            // what is merely unusual does not matter here
        }

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
