package org.etabli.billing.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.mustangproject.ZUGFeRD.PDFAConformanceLevel;
import org.mustangproject.ZUGFeRD.ZUGFeRDExporterFromA3;

/** A PDF with the structured invoice in it (Factur-X). Its dates and its identifier come from the document, not from now. */
final class HybridFile extends ZUGFeRDExporterFromA3 {

    private final Calendar issued;
    private final Edition edition;

    private HybridFile(Edition edition) {
        this.edition = edition;
        this.issued =
                GregorianCalendar.from(edition.invoice().summary().issuedOn().atStartOfDay(ZoneOffset.UTC));
    }

    static byte[] join(byte[] pdf, byte[] xml, Edition edition) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        try (HybridFile file = new HybridFile(edition)) {
            file.ignorePDFAErrors().load(pdf);
            file.setConformanceLevel(PDFAConformanceLevel.ACCESSIBLE);
            file.setProducer("Établi")
                    .setCreator("Établi")
                    .setCreatorTool("Établi")
                    .setProfile("EN16931");
            file.disableAutoClose(true);
            file.setXML(xml);
            file.doc.getDocument().getTrailer().removeItem(COSName.ID); // made from the hour before
            file.doc.setDocumentId(edition.invoice().summary().id().value().getLeastSignificantBits());
            file.export(joined);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return joined.toByteArray();
    }

    @Override
    protected void writeDocumentInformation() {
        super.writeDocumentInformation();
        PDDocumentInformation information = doc.getDocumentInformation();
        information.setCreationDate(issued);
        information.setModificationDate(issued);
        information.setProducer("Établi");
        information.setTitle(edition.title());
    }

    @Override
    protected void writeXMLBasicSchema(XMPMetadata metadata) {
        super.writeXMLBasicSchema(metadata);
        XMPBasicSchema basic = metadata.getXMPBasicSchema();
        basic.setCreateDate(issued);
        basic.setModifyDate(issued);
        basic.setMetadataDate(issued);
    }

    @Override
    protected void writeDublinCoreSchema(XMPMetadata metadata) {
        super.writeDublinCoreSchema(metadata);
        DublinCoreSchema core = metadata.getDublinCoreSchema();
        core.removeProperty(core.getProperty(DublinCoreSchema.DATE));
        core.addDate(issued);
        core.setTitle(edition.title());
    }

    @Override
    public void PDFAttachGenericFile(
            PDDocument whole, String name, String relation, String about, String type, byte[] content)
            throws IOException {
        super.PDFAttachGenericFile(whole, name, relation, about, type, content);
        var files = whole.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
        var attached = Objects.requireNonNull(files.get(name)).getEmbeddedFile();
        attached.setCreationDate(issued);
        attached.setModDate(issued);
    }
}
