package org.etabli.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PaymentId;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it is kept, or the entry that takes one back.
 *
 * @param paidOut whether it went to the payer
 * @param reverses what it takes back, or null
 * @param by null when it was matched without a person
 */
record Receipt(
        PaymentId id,
        Payer payer,
        InvoiceSeries.Numbers numbers,
        PaymentMethod method,
        long amountMinor,
        CurrencyUnit currency,
        LocalDate receivedOn,
        @Nullable String note,
        boolean paidOut,
        Fund fund,
        @Nullable PaymentId reverses,
        String source,
        @Nullable MemberId by,
        Instant at) {

    String printed() {
        return numbers.print(0);
    }

    /** By how much it changes what stands in the payer's wallet. */
    long walletMinor() {
        if (fund == Fund.WALLET) {
            return signedMinor();
        }
        return method == PaymentMethod.WALLET ? -signedMinor() : 0;
    }

    /** Negative for what goes back to the payer. */
    long signedMinor() {
        return (reverses == null) != paidOut ? amountMinor : -amountMinor;
    }

    @Nullable
    UUID reversesId() {
        return reverses == null ? null : reverses.value();
    }

    byte[] sha256() {
        return new Told(
                        id.value(),
                        payer.operator().value(),
                        payer.id().value(),
                        printed(),
                        method.name(),
                        amountMinor,
                        currency.getCode(),
                        receivedOn,
                        note,
                        paidOut,
                        fund.name(),
                        reversesId())
                .sha256();
    }

    /** What the journal vouches for of a payment. */
    record Told(
            UUID id,
            UUID operator,
            UUID payer,
            String printed,
            String method,
            long amountMinor,
            String currency,
            LocalDate receivedOn,
            @Nullable String note,
            boolean paidOut,
            String fund,
            @Nullable UUID reverses) {

        byte[] sha256() {
            JournalText text = new JournalText("etabli-payment-1")
                    .with(id)
                    .with(operator)
                    .with(payer)
                    .with(printed)
                    .with(method)
                    .with(amountMinor)
                    .with(currency)
                    .with(receivedOn)
                    .with(note)
                    .with(reverses);
            if (paidOut) {
                text.with("paid-out");
            }
            if (!fund.equals(Fund.INVOICES.name())) {
                text.with(fund);
            }
            return text.sha256();
        }
    }
}
