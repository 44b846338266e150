package org.etabli.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.Phrasebook;
import org.etabli.web.Amount;
import org.etabli.web.Paging;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Documents as the HTTP surface writes them. */
@Component
class InvoiceViews {

    private final Phrasebook phrasebook;

    InvoiceViews(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    /** @param next what is to be paid next: all that is open, or an instalment of it; {@code nextOn} when */
    record Line(
            String id,
            String number,
            String kind,
            LocalDate issuedOn,
            LocalDate dueOn,
            String seller,
            String customer,
            Amount total,
            Amount open,
            boolean credited,
            Amount next,
            LocalDate nextOn) {

        static Line of(InvoiceSummary invoice) {
            return new Line(
                    invoice.id().toString(),
                    invoice.number(),
                    Words.of(invoice.kind()),
                    invoice.issuedOn(),
                    invoice.dueOn(),
                    invoice.seller(),
                    invoice.customer(),
                    Amount.of(invoice.gross()),
                    Amount.of(invoice.open()),
                    invoice.credited(),
                    Amount.of(invoice.next()),
                    invoice.nextOn());
        }
    }

    /** @param vatRate in percent, for instance {@code 5.5} */
    record Item(
            String label, LocalDate day, int quantity, Amount unitPrice, String vatRate, Amount net, Amount total) {}

    record Rate(String vatRate, Amount net, Amount vat) {}

    record Whole(
            Line invoice,
            Party seller,
            Party customer,
            @Nullable String corrects,
            @Nullable String creditNote,
            String payment,
            @Nullable String vatMention,
            List<Item> lines,
            List<Rate> vat,
            Amount net,
            Amount vatTotal) {}

    Whole whole(Invoice invoice, Locale reader) {
        return new Whole(
                Line.of(invoice.summary()),
                invoice.seller(),
                invoice.customer(),
                invoice.corrects(),
                invoice.creditNote() == null ? null : invoice.creditNote().toString(),
                Words.of(invoice.paysBy()),
                invoice.vatMention(),
                invoice.lines().stream().map(line -> item(line, reader)).toList(),
                invoice.vats().stream()
                        .map(rate -> new Rate(percent(rate.rate()), Amount.of(rate.net()), Amount.of(rate.vat())))
                        .toList(),
                Amount.of(invoice.net()),
                Amount.of(invoice.vat()));
    }

    private Item item(Invoice.Line line, Locale reader) {
        return new Item(
                phrasebook.say(reader, line.label()),
                line.day(),
                line.quantity(),
                Amount.of(line.unit()),
                percent(line.vatRate()),
                Amount.of(line.net()),
                Amount.of(line.gross()));
    }

    /** How many were seen before; a cursor that is none of ours is refused. */
    static int offset(Paging paging) {
        if (paging.after() == null) {
            return 0;
        }
        try {
            return Math.max(0, Integer.parseInt(paging.after()));
        } catch (NumberFormatException foreign) {
            throw Paging.badCursor();
        }
    }

    private static String percent(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
    }
}
