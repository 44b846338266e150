package org.etabli.billing.sepa;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A customer direct debit initiation (ISO 20022), scheme CORE, first debits apart from recurrent ones. It carries no postal
 * address: unstructured ones are refused since November 2026, and none is asked for inside the SEPA.
 *
 * @param format {@code pain.008.001.08}, or {@code pain.008.001.02} for banks that are not there yet
 * @param id at most 32 letters and digits
 */
public record DebitFile(
        String format,
        String id,
        Instant createdAt,
        LocalDate collectOn,
        String creditor,
        String iban,
        @Nullable String bic,
        String creditorId,
        String currency,
        List<Debit> debits) {

    private static final int NAME = 70;
    private static final int TEXT = 140;

    public void writeTo(OutputStream out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace("urn:iso:std:iso:20022:tech:xsd:" + format);
            xml.writeStartElement("CstmrDrctDbtInitn");
            header(new Tags(xml));
            for (String sequence : List.of("FRST", "RCUR")) {
                List<Debit> its = debits.stream()
                        .filter(debit -> debit.sequence().equals(sequence))
                        .toList();
                if (!its.isEmpty()) {
                    group(new Tags(xml), sequence, its);
                }
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void header(Tags xml) throws XMLStreamException {
        xml.open("GrpHdr");
        xml.leaf("MsgId", "ETB" + id);
        xml.leaf("CreDtTm", createdAt.truncatedTo(ChronoUnit.SECONDS).toString());
        xml.leaf("NbOfTxs", Integer.toString(debits.size()));
        xml.leaf("CtrlSum", sum(debits.stream()));
        xml.open("InitgPty").leaf("Nm", clean(creditor, NAME)).close();
        xml.close();
    }

    private void group(Tags xml, String sequence, List<Debit> its) throws XMLStreamException {
        xml.open("PmtInf");
        xml.leaf("PmtInfId", id + sequence.charAt(0));
        xml.leaf("PmtMtd", "DD");
        xml.leaf("BtchBookg", "true");
        xml.leaf("NbOfTxs", Integer.toString(its.size()));
        xml.leaf("CtrlSum", sum(its.stream()));
        xml.open("PmtTpInf");
        xml.open("SvcLvl").leaf("Cd", "SEPA").close();
        xml.open("LclInstrm").leaf("Cd", "CORE").close();
        xml.leaf("SeqTp", sequence).close();
        xml.leaf("ReqdColltnDt", collectOn.toString());
        xml.open("Cdtr").leaf("Nm", clean(creditor, NAME)).close();
        account(xml, "CdtrAcct", iban);
        bank(xml, "CdtrAgt", bic);
        xml.leaf("ChrgBr", "SLEV");
        xml.open("CdtrSchmeId").open("Id").open("PrvtId").open("Othr").leaf("Id", creditorId);
        xml.open("SchmeNm").leaf("Prtry", "SEPA").close();
        xml.close().close().close().close();
        for (Debit debit : its) {
            debit(xml, debit);
        }
        xml.close();
    }

    private void debit(Tags xml, Debit debit) throws XMLStreamException {
        xml.open("DrctDbtTxInf");
        xml.open("PmtId").leaf("EndToEndId", debit.endToEndId()).close();
        xml.amount("InstdAmt", currency, debit.amount().toPlainString());
        xml.open("DrctDbtTx").open("MndtRltdInf");
        xml.leaf("MndtId", debit.reference());
        xml.leaf("DtOfSgntr", debit.signedOn().toString());
        xml.close().close();
        bank(xml, "DbtrAgt", debit.bic());
        xml.open("Dbtr").leaf("Nm", clean(debit.holder(), NAME)).close();
        account(xml, "DbtrAcct", debit.iban());
        xml.open("RmtInf").leaf("Ustrd", clean(debit.text(), TEXT)).close();
        xml.close();
    }

    private static void account(Tags xml, String name, String iban) throws XMLStreamException {
        xml.open(name).open("Id").leaf("IBAN", iban).close().close();
    }

    private void bank(Tags xml, String name, @Nullable String bic) throws XMLStreamException {
        xml.open(name).open("FinInstnId");
        if (bic == null) {
            xml.open("Othr").leaf("Id", "NOTPROVIDED").close();
        } else {
            xml.leaf(format.endsWith(".02") ? "BIC" : "BICFI", bic);
        }
        xml.close().close();
    }

    private static String sum(Stream<Debit> debits) {
        return debits.map(Debit::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    /** In the letters that every bank reads (EPC217-08). */
    static String clean(String text, int longest) {
        String plain = Normalizer.normalize(
                        text.replace("œ", "oe").replace("Œ", "OE").replace("&", "+"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9/\\-?:().,'+ ]", " ")
                .strip();
        return plain.substring(0, Math.min(plain.length(), longest));
    }

    /** Opens and closes elements. */
    private record Tags(XMLStreamWriter xml) {

        Tags open(String name) throws XMLStreamException {
            xml.writeStartElement(name);
            return this;
        }

        Tags leaf(String name, String text) throws XMLStreamException {
            xml.writeStartElement(name);
            xml.writeCharacters(text);
            xml.writeEndElement();
            return this;
        }

        void amount(String name, String currency, String text) throws XMLStreamException {
            xml.writeStartElement(name);
            xml.writeAttribute("Ccy", currency);
            xml.writeCharacters(text);
            xml.writeEndElement();
        }

        Tags close() throws XMLStreamException {
            xml.writeEndElement();
            return this;
        }
    }
}
