package org.etabli.billing.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.etabli.billing.Invoice;
import org.etabli.billing.PaysBy;
import org.etabli.billing.document.Settlement.Mandate;
import org.etabli.kernel.Phrasebook;
import org.jspecify.annotations.Nullable;

/** The sentences that the law wants on a document (CGI ann. II art. 242 nonies A, C. com. art. L441-9 and L441-10). */
final class Mentions {

    private final Edition edition;
    private final Invoice invoice;

    Mentions(Edition edition) {
        this.edition = edition;
        this.invoice = edition.invoice();
    }

    /** When it is to be paid, or what a credit note takes back. */
    String terms() {
        if (edition.isCredit()) {
            return edition.say(
                    "document.corrects",
                    Objects.requireNonNullElse(invoice.corrects(), ""),
                    edition.date(Objects.requireNonNullElse(
                            edition.settlement().correctedOn(),
                            invoice.summary().issuedOn())));
        }
        if (invoice.paysBy() == PaysBy.MANDATE) {
            return edition.say(
                    "document.terms.debited", edition.date(invoice.summary().dueOn()));
        }
        return edition.say("document.terms", edition.date(invoice.summary().dueOn()), edition.termsDays());
    }

    /** How it is paid; empty for a credit note. */
    List<String> payment() {
        if (edition.isCredit()) {
            return List.of();
        }
        List<String> said = new ArrayList<>();
        said.add(edition.say("document.pays." + invoice.paysBy().name()));
        Mandate mandate = edition.settlement().mandate();
        if (invoice.paysBy() == PaysBy.MANDATE && mandate != null) {
            said.add(edition.say("document.mandate", mandate.reference(), masked(mandate.iban())));
            if (mandate.creditor() != null) {
                said.add(edition.say("document.creditor", mandate.creditor()));
            }
        }
        if (invoice.paysBy() == PaysBy.TRANSFER && invoice.seller().iban() != null) {
            said.add(edition.say(
                    "document.iban", Phrasebook.iban(invoice.seller().iban())));
            if (invoice.seller().bic() != null) {
                said.add(edition.say("document.bic", invoice.seller().bic()));
            }
            if (!edition.isDraft()) {
                said.add(edition.say("document.reference", edition.number()));
            }
        }
        return said;
    }

    /** Late penalties; null unless both are professionals. */
    @Nullable
    String penalties() {
        return professional("document.penalties");
    }

    /** The fixed indemnity for the costs of recovery. */
    @Nullable
    String indemnity() {
        return professional("document.indemnity");
    }

    /** That paying early earns no discount. */
    @Nullable
    String discount() {
        return professional("document.discount");
    }

    private @Nullable String professional(String key) {
        return edition.isBetweenProfessionals() ? edition.say(key) : null;
    }

    String category() {
        return edition.say("document.category");
    }

    /** The tax office's sentences: no VAT and why, or VAT on debits. */
    List<String> vat() {
        List<String> said = new ArrayList<>();
        if (invoice.vatMention() != null) {
            said.add(invoice.vatMention());
        }
        if (invoice.vatOnDebits()) {
            said.add(edition.say("document.on-debits"));
        }
        return said;
    }

    /** Everything in small print, in order; nobody is late with what she is given back. */
    List<String> smallPrint() {
        List<String> said = new ArrayList<>(vat());
        said.add(category());
        if (edition.isCredit()) {
            if (invoice.reason() != null) {
                said.add(edition.say("document.reason", invoice.reason()));
            }
            return said;
        }
        for (String sentence : new @Nullable String[] {penalties(), indemnity(), discount()}) {
            if (sentence != null) {
                said.add(sentence);
            }
        }
        return said;
    }

    private static String masked(String iban) {
        String tail = iban.substring(Math.max(0, iban.length() - 4));
        return iban.substring(0, Math.min(4, iban.length())) + "\u00a0•••\u00a0" + tail;
    }
}
