package org.etabli.billing.document;

import java.util.Locale;
import org.etabli.billing.Invoice;
import org.etabli.billing.Invoices;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.OperatorLook;
import org.etabli.network.OperatorLooks;
import org.etabli.paper.Typesetter;
import org.springframework.stereotype.Service;

/**
 * Invoices and credit notes as files, for whoever may read them in {@link Invoices}. The same document in the same
 * language is the same file, byte for byte.
 */
@Service
public class InvoiceFiles {

    private final Invoices invoices;
    private final SettlementRows settlements;
    private final OperatorLooks looks;
    private final Phrasebook phrasebook;
    private final Typesetter typesetter = new Typesetter();

    InvoiceFiles(Invoices invoices, SettlementRows settlements, OperatorLooks looks, Phrasebook phrasebook) {
        this.invoices = invoices;
        this.settlements = settlements;
        this.looks = looks;
        this.phrasebook = phrasebook;
    }

    /**
     * A PDF/A-3 with {@code factur-x.xml} in it (Factur-X, profile EN 16931).
     *
     * @throws org.etabli.kernel.NotFoundException when there is no such document for the caller
     */
    public InvoiceFile pdf(Caller caller, InvoiceId id, Locale reader) {
        Edition edition = edition(caller, id, reader);
        byte[] plain = typesetter.print(new InvoicePage(edition).html());
        byte[] whole = HybridFile.join(plain, CrossIndustryInvoice.write(edition), edition);
        return new InvoiceFile(name(edition, "pdf"), "application/pdf", whole);
    }

    /**
     * The invoice alone, as UN/CEFACT CII.
     *
     * @throws org.etabli.kernel.NotFoundException when there is no such document for the caller
     */
    public InvoiceFile xml(Caller caller, InvoiceId id, Locale reader) {
        Edition edition = edition(caller, id, reader);
        return new InvoiceFile(name(edition, "xml"), "application/xml", CrossIndustryInvoice.write(edition));
    }

    /** The pages alone, for a printer. */
    byte[] pages(Caller caller, InvoiceId id, Locale reader) {
        return typesetter.print(new InvoicePage(edition(caller, id, reader)).html());
    }

    private Edition edition(Caller caller, InvoiceId id, Locale reader) {
        Invoice invoice = invoices.get(caller, id);
        OperatorLook look = looks.at(invoice.summary().operator(), settlements.issuedAt(id));
        return new Edition(invoice, settlements.get(id), look, phrasebook, Phrasebook.nearest(reader));
    }

    private static String name(Edition edition, String ending) {
        String kind = edition.say("document.file." + edition.kind());
        return kind + "-" + edition.number() + "." + ending;
    }
}
