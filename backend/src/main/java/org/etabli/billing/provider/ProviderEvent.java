package org.etabli.billing.provider;

import org.etabli.kernel.CheckoutId;
import org.joda.money.Money;

/** What a payment service tells. It may tell it twice, late, or in another order than it happened. */
public sealed interface ProviderEvent {

    CheckoutId checkout();

    /**
     * The money has come.
     *
     * @param transaction what a refund refers to
     */
    record Paid(CheckoutId checkout, String transaction, Money amount) implements ProviderEvent {}

    /** A card was refused; the payer may try another one. */
    record Declined(CheckoutId checkout) implements ProviderEvent {}

    /** She left without paying and can't pay there any more. */
    record Lapsed(CheckoutId checkout) implements ProviderEvent {}

    /**
     * Some of the money has gone back.
     *
     * @param total how much, in all
     */
    record RefundedInPart(CheckoutId checkout, Money total) implements ProviderEvent {}

    /** All of the money has gone back. */
    record Refunded(CheckoutId checkout) implements ProviderEvent {}
}
