package org.etabli.billing;

import java.time.LocalDate;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.PayerId;
import org.joda.money.Money;

/**
 * An invoice of which something is still to be paid.
 *
 * @param dueOn when {@code next} is due: all that is open, or the instalment to come
 * @param next what is to be paid next of it, at most all that is open
 */
public record OpenInvoice(
        InvoiceId invoice,
        String number,
        PayerId payer,
        String customer,
        LocalDate dueOn,
        Age age,
        PaysBy paysBy,
        Money gross,
        Money open,
        Money next) {}
