package org.etabli.billing.document;

import java.math.BigDecimal;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.etabli.billing.Invoice.Line;
import org.etabli.billing.VatRegime;
import org.jspecify.annotations.Nullable;
import org.mustangproject.IncludedNote;
import org.mustangproject.Invoice;
import org.mustangproject.Item;
import org.mustangproject.Product;
import org.mustangproject.ReferencedDocument;
import org.mustangproject.SubjectCode;
import org.mustangproject.ZUGFeRD.IExportableTransaction;
import org.mustangproject.ZUGFeRD.TransactionCalculator;
import org.mustangproject.ZUGFeRD.ZUGFeRD2PullProvider;

/** Writes a document as UN/CEFACT CII for {@code urn:cen.eu:en16931:2017}; terms (BT, BG) are those of EN 16931-1. */
final class CrossIndustryInvoice {

    private static final String CREDIT_NOTE = "381"; // UNTDID 1001
    private static final String SERVICES = "S1"; // XP Z12-012: an invoice for services, BT-23
    private static final String PIECE = "C62"; // UN/ECE Rec 20
    private static final String DUE_WHEN_INVOICED = "5"; // UNTDID 2475, BT-8
    private static final String DUE_WHEN_PAID = "72";
    private static final String FRANCHISE = "VATEX-FR-FRANCHISE";

    private final Edition edition;
    private final org.etabli.billing.Invoice issued;
    private final Mentions mentions;

    private CrossIndustryInvoice(Edition edition) {
        this.edition = edition;
        this.issued = edition.invoice();
        this.mentions = new Mentions(edition);
    }

    static byte[] write(Edition edition) {
        org.etabli.billing.Invoice issued = edition.invoice();
        ZUGFeRD2PullProvider writer = new ZUGFeRD2PullProvider() {
            @Override
            protected TransactionCalculator createCalculator(IExportableTransaction transaction) {
                return new IssuedAmounts(transaction, issued);
            }
        };
        writer.generateXML(new CrossIndustryInvoice(edition).invoice());
        return writer.getXML();
    }

    private Invoice invoice() {
        Invoice invoice = new Invoice()
                .setNumber(edition.number())
                .setIssueDate(Date.valueOf(issued.summary().issuedOn()))
                .setDeliveryDate(Date.valueOf(issued.suppliedUntil()))
                .setDetailedDeliveryPeriod(Date.valueOf(issued.suppliedFrom()), Date.valueOf(issued.suppliedUntil()))
                .setCurrency(issued.summary().gross().getCurrencyUnit().getCode())
                .setSender(TradeParties.seller(edition))
                .setRecipient(TradeParties.customer(issued.customer()))
                .setPaymentTermDescription(mentions.terms());
        invoice.setBusinessProcessId(SERVICES);
        invoice.addNotes(notes());
        if (issued.vats().stream().anyMatch(vat -> vat.rate() > 0)) {
            invoice.setVATDueDateTypeCode(issued.vatOnDebits() ? DUE_WHEN_INVOICED : DUE_WHEN_PAID);
        }
        if (edition.isCredit()) {
            invoice.setDocumentCode(CREDIT_NOTE);
            invoice.addInvoiceReferencedDocument(corrected());
        } else {
            invoice.setDueDate(Date.valueOf(issued.summary().dueOn())).setPaymentReference(edition.number());
            Settlement.Mandate mandate = edition.settlement().mandate();
            if (mandate != null && mandate.creditor() != null) {
                invoice.setCreditorReferenceID(mandate.creditor());
            }
        }
        issued.lines().forEach(line -> invoice.addItem(item(line)));
        return invoice;
    }

    private ReferencedDocument corrected() {
        ReferencedDocument original = new ReferencedDocument(issued.corrects());
        if (edition.settlement().correctedOn() != null) {
            original.setFormattedIssueDateTime(Date.valueOf(edition.settlement().correctedOn()));
        }
        return original;
    }

    /** BG-1. France wants the three on late payment under codes of their own (XP Z12-012). */
    private List<IncludedNote> notes() {
        List<IncludedNote> notes = new ArrayList<>();
        add(notes, mentions.penalties(), SubjectCode.PMD);
        add(notes, mentions.indemnity(), SubjectCode.PMT);
        add(notes, mentions.discount(), SubjectCode.AAB);
        mentions.vat().forEach(sentence -> add(notes, sentence, SubjectCode.REG));
        add(notes, mentions.category(), SubjectCode.AAI);
        return notes;
    }

    private static void add(List<IncludedNote> notes, @Nullable String sentence, SubjectCode subject) {
        if (sentence != null) {
            notes.add(new IncludedNote(sentence, subject));
        }
    }

    /**
     * The net price is never negative (BR-27): what is taken off has a negative quantity. Where the net of several
     * pieces can't be shared to the cent, the price is that of all of them together (BT-149).
     */
    private Item item(Line line) {
        BigDecimal net = line.net().getAmount();
        int pieces = Math.max(1, Math.abs(line.quantity()));
        boolean even = line.net().getAmountMinorLong() % pieces == 0;
        BigDecimal quantity = BigDecimal.valueOf(net.signum() < 0 ? -pieces : pieces);
        BigDecimal price = even ? net.abs().divide(BigDecimal.valueOf(pieces)) : net.abs();
        return new Item(product(line), price, quantity)
                .setBasisQuantity(BigDecimal.valueOf(even ? 1 : pieces))
                .setDetailedDeliveryPeriod(Date.valueOf(line.day()), Date.valueOf(line.day()));
    }

    private Product product(Line line) {
        Product product = new Product(
                edition.say(line.label().key(), line.label().arguments().toArray()),
                "",
                PIECE,
                BigDecimal.valueOf(line.vatRate(), 2));
        if (edition.settlement().regime() == VatRegime.LIABLE && line.vatRate() > 0) {
            return product.setTaxCategoryCode("S");
        }
        if (issued.vatMention() == null) {
            return product.setTaxCategoryCode("Z");
        }
        if (edition.settlement().regime() == VatRegime.FRANCHISE_293B) {
            product.setTaxExemptionReasonCode(FRANCHISE);
        }
        return product.setTaxExemptionReason(issued.vatMention()).setTaxCategoryCode(exemption());
    }

    /** Exempt; without any tax number there is nobody to be exempt, and it is outside of VAT (BR-E-02, BR-O-02). */
    private String exemption() {
        return issued.seller().vatNumber() == null && issued.seller().siren() == null ? "O" : "E";
    }
}
