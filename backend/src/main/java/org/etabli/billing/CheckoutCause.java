package org.etabli.billing;

import java.util.UUID;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.PayerId;

/** What a payment by card is for. */
public sealed interface CheckoutCause {

    /** Where the money goes. */
    Fund fund();

    /** The invoice's id, or that of who pays ahead. */
    UUID whose();

    /** @param number as printed */
    record OfInvoice(InvoiceId invoice, String number) implements CheckoutCause {

        @Override
        public Fund fund() {
            return Fund.INVOICES;
        }

        @Override
        public UUID whose() {
            return invoice.value();
        }
    }

    /** Paid ahead, into a fund of the payer's. */
    record Ahead(Fund fund, PayerId payer) implements CheckoutCause {

        @Override
        public UUID whose() {
            return payer.value();
        }
    }
}
