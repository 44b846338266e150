package org.etabli.billing;

import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.Text;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A document with all that it says (CGI ann. II art. 242 nonies A).
 *
 * @param corrects the number of the invoice that a credit note takes back, else null
 * @param reason why a credit note corrects it, or null
 * @param creditNotes those that took it back, wholly or in part, the first first
 * @param suppliedFrom the first day of what it charges; {@code suppliedUntil} the last
 * @param vatMention the article by which it carries no VAT, or null
 */
public record Invoice(
        InvoiceSummary summary,
        Party seller,
        Party customer,
        @Nullable String corrects,
        @Nullable String reason,
        List<Correction> creditNotes,
        LocalDate suppliedFrom,
        LocalDate suppliedUntil,
        PaysBy paysBy,
        boolean vatOnDebits,
        @Nullable String vatMention,
        List<Line> lines,
        List<Vat> vats,
        Money net,
        Money vat) {

    /** The last credit note that took it back, or null. */
    public @Nullable InvoiceId creditNote() {
        return creditNotes.isEmpty() ? null : creditNotes.getLast().id();
    }

    /** A credit note for the invoice, or for a part of it. */
    public record Correction(InvoiceId id, String number, LocalDate issuedOn, Money gross) {}

    /**
     * @param credited what credit notes have given back of it, VAT included
     * @param unit VAT included, as prices are told in the house
     * @param vatRate in hundredths of a percent
     */
    public record Line(
            Text label, LocalDate day, int quantity, Money unit, int vatRate, Money net, Money gross, Money credited) {

        /** What a credit note may still give back; below zero for a discount. */
        public Money left() {
            return gross.minus(credited);
        }
    }

    public record Vat(int rate, Money net, Money vat) {}
}
