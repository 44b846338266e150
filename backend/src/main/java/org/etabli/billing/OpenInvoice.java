package org.etabli.billing;

import java.time.LocalDate;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.PayerId;
import org.joda.money.Money;

/** An invoice of which something is still to be paid. */
public record OpenInvoice(
        InvoiceId invoice,
        String number,
        PayerId payer,
        String customer,
        LocalDate dueOn,
        Age age,
        PaysBy paysBy,
        Money gross,
        Money open) {}
