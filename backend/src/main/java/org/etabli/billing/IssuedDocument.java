package org.etabli.billing;

import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PayerId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A document that has just got its number.
 *
 * @param member who will hear of it, or null
 * @param onPaper she wants it on paper, not by mail
 */
public record IssuedDocument(
        InvoiceId id, PayerId payer, @Nullable MemberId member, String number, Money gross, boolean onPaper) {}
